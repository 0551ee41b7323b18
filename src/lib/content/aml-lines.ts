import { address } from '../reading/document';

/** A line of an ArchieML file that says something else than it seems to. */
export interface Fault {
	line: number;
	wrong: string;
	remedy: string;
	/** The language's reader would write into JavaScript itself: the file must not be given to it. */
	harmful?: true;
}

const COMMAND = /^\s*:[ \t]*(endskip|ignore|skip|end)(.*)$/i;
const KEY = /^\s*([^\s[\]\\{}:]+)[ \t]*:(.*)$/;
const HEADING = /^\s*([[{])[ \t]*([+.]*)[ \t]*([^\s[\]\\{}:]*)[ \t]*([\]}])(.*)$/;
const NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;
const NAME_REMEDY = 'write small letters, digits and hyphens, with a dot between the levels';

/**
 * Finds the line of every value in an ArchieML file, and every line the language would pass over in
 * silence: text that belongs to no key, a value that is never closed, a key written twice.
 *
 * Of ArchieML it knows what words need: keys, sections, `:end`, `:skip`, `:ignore`. Lists are
 * refused. Outside of a value, a line that begins with `#` is a comment.
 */
export function scanAml(source: string): { lines: Map<string, number>; faults: Fault[] } {
	const lines = new Map<string, number>();
	const faults: Fault[] = [];
	const headings = new Map<string, number>();
	let section: string[] = [];
	/** The key whose value may go on, and the lines it has gone on over so far. */
	let open: { key: string; path: string[]; empty: boolean; loose: number[] } | undefined;
	/** The line of the `:skip` in force. */
	let skipped: number | undefined;

	const rows = source.split('\n');
	for (const [index, row] of rows.entries()) {
		const line = index + 1;
		const command = COMMAND.exec(row);
		if (command) {
			const [, name = '', rest = ''] = command;
			if (rest.trim() !== '') {
				fault(line, `":${name}" with text after it`, 'begin the line with \\ if it is prose');
			}
			if (obey(name.toLowerCase(), line) === 'stop') break;
			continue;
		}
		if (skipped !== undefined) continue;
		const key = KEY.exec(row);
		const heading = HEADING.exec(row);
		if (key) readKey(key, line);
		else if (heading) readHeading(heading, line);
		else if (row.trim() !== '') readText(row.trim(), line);
	}
	settle();
	if (skipped !== undefined) {
		fault(skipped, 'a ":skip" without end', 'write :endskip where it ends');
	}
	return { lines, faults };

	function fault(line: number, wrong: string, remedy: string): void {
		faults.push({ line, wrong, remedy });
	}

	function refuse(line: number, name: string): void {
		const wrong = `"${name}" holds a name that JavaScript has for itself`;
		faults.push({ line, wrong, remedy: 'choose another', harmful: true });
	}

	function obey(command: string, line: number): 'stop' | undefined {
		if (command === 'ignore') return 'stop';
		if (command === 'endskip') skipped = undefined;
		if (skipped !== undefined) return;
		if (command === 'end') {
			if (!open) fault(line, '":end" closes nothing', 'take it out');
			// The first line of a value that begins under its key is the one below the key.
			if (open?.empty && open.loose.length > 0) {
				const at = address(open.path);
				lines.set(at, (lines.get(at) ?? 0) + 1);
			}
			open = undefined;
			return;
		}
		settle();
		if (command === 'skip') skipped = line;
	}

	/** A value ends without `:end`: whatever followed its first line is lost. */
	function settle(): void {
		const lost = open?.loose.filter((line) => !isComment(rows[line - 1] ?? '')) ?? [];
		const [first, last] = [lost.at(0), lost.at(-1)];
		if (open && first !== undefined) {
			fault(
				first,
				`the value of "${open.key}" goes on here and is never closed`,
				`write :end on a line of its own after line ${last}`,
			);
		}
		open = undefined;
	}

	function readKey([, key = '', rest = '']: string[], line: number): void {
		settle();
		if (isTaken(key)) refuse(line, key);
		else if (!NAME.test(key)) fault(line, `"${key}" is not a key`, NAME_REMEDY);
		const path = [...section, ...key.split('.')];
		const before = lines.get(address(path));
		if (before !== undefined) {
			fault(line, `a second "${key}", after line ${before}`, 'keep one of the two');
		}
		locate(path, line);
		open = { key, path, empty: rest.trim() === '', loose: [] };
	}

	function readHeading([, bracket, flags, name = '', close, rest = '']: string[], line: number) {
		settle();
		const shown = `{${name}}`;
		if (isTaken(name)) {
			refuse(line, name);
		} else if (rest.trim() !== '') {
			fault(line, `text after ${shown} is lost`, 'begin the line with \\ if it is prose');
		} else if (bracket === '[' || close === ']' || flags !== '') {
			fault(line, `"${rows[line - 1]?.trim()}" is no section`, `write ${shown}`);
		} else if (name === '' && section.length === 0) {
			fault(line, '"{}" closes nothing', 'take it out');
		} else if (name !== '' && !NAME.test(name)) {
			fault(line, `"${name}" is not a section`, NAME_REMEDY);
		}
		section = name === '' ? [] : name.split('.');
		if (name === '') return;
		const before = headings.get(name);
		if (before !== undefined) {
			fault(line, `a second ${shown}, after line ${before}`, 'put them together');
		}
		headings.set(name, line);
		locate(section, line);
	}

	function readText(text: string, line: number): void {
		if (open) open.loose.push(line);
		else if (isComment(text)) return;
		else if (/^[[{]/.test(text)) fault(line, `"${text}" is not closed`, `write it as {section}`);
		else fault(line, 'a line that belongs to nothing', 'give it a key, or begin it with #');
	}

	/** Notes where a value stands, and for sections without a heading where they begin. */
	function locate(path: string[], line: number): void {
		for (let length = 1; length <= path.length; length++) {
			const at = address(path.slice(0, length));
			if (!lines.has(at)) lines.set(at, line);
		}
	}
}

/** Whether part of a key is a name that every object has without being given it. */
function isTaken(key: string): boolean {
	return key.split('.').some((part) => part in Object.prototype);
}

function isComment(row: string): boolean {
	return row.trim().startsWith('#');
}
