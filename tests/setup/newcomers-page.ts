import { readFileSync } from 'node:fs';

const page = readFileSync('docs/your-own-story.md', 'utf8');

type Block =
	| { kind: 'run'; text: string; line: number }
	| { kind: 'file'; name: string; text: string; line: number }
	| { kind: 'says'; text: string; line: number };

/** What the page for newcomers has them do. A fence after a path alone on its line is that file; other sh is run, and other text is said by it. */
export const blocks: Block[] = [
	...page.matchAll(/(?:^`([^`\n]+)`\n\n)?^```(\w+)\n([^]*?)^```$/gm),
].map(({ 1: name, 2: language, 3: text = '', index }) => {
	const line = page.slice(0, index).split('\n').length;
	if (name !== undefined) return { kind: 'file', name, text, line };
	return { kind: language === 'sh' ? 'run' : 'says', text, line };
});
