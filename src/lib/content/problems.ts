import type { Problem } from '../reading/problem';

/** The list as a terminal shows it, one problem a line: `file:line  what is wrong … remedy`. */
export function formatProblems(problems: readonly Problem[]): string {
	return problems.map(({ file, line, message }) => `${file}:${line}  ${message}`).join('\n');
}

/** The content cannot be built from; the message is the whole list. */
export class ContentError extends Error {
	override readonly name = 'ContentError';

	constructor(readonly problems: readonly Problem[]) {
		const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
		super(`${count} in the content\n\n${formatProblems(problems)}\n`);
	}
}
