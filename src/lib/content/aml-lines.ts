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
	const scanner = new Scanner(source);
	scanner.scan();
	return scanner;
}

class Scanner {
	readonly lines = new Map<string, number>();
	readonly faults: Fault[] = [];
	private readonly rows: string[];
	private readonly headings = new Map<string, number>();
	private section: string[] = [];
	/** The key whose value may go on, and the lines it has gone on over so far. */
	private open: { key: string; path: string[]; empty: boolean; loose: number[] } | undefined;
	/** The line of the `:skip` in force. */
	private skipped: number | undefined;

	constructor(source: string) {
		this.rows = source.split('\n');
	}

	scan(): void {
		for (const [index, row] of this.rows.entries()) {
			if (this.read(row, index + 1) === 'stop') break;
		}
		this.settle();
		if (this.skipped !== undefined) {
			this.fault(this.skipped, 'a ":skip" without end', 'write :endskip where it ends');
		}
	}

	private read(row: string, line: number): 'stop' | undefined {
		const command = COMMAND.exec(row);
		if (command) {
			const [, name = '', rest = ''] = command;
			if (rest.trim() !== '') {
				this.fault(line, `":${name}" with text after it`, 'begin the line with \\ if it is prose');
			}
			return this.obey(name.toLowerCase(), line);
		}
		if (this.skipped !== undefined) return;
		const key = KEY.exec(row);
		const heading = HEADING.exec(row);
		if (key) this.readKey(key, line);
		else if (heading) this.readHeading(heading, line);
		else if (row.trim() !== '') this.readText(row.trim(), line);
	}

	private fault(line: number, wrong: string, remedy: string): void {
		this.faults.push({ line, wrong, remedy });
	}

	private refuse(line: number, name: string): void {
		const wrong = `"${name}" holds a name that JavaScript has for itself`;
		this.faults.push({ line, wrong, remedy: 'choose another', harmful: true });
	}

	private obey(command: string, line: number): 'stop' | undefined {
		if (command === 'ignore') return 'stop';
		if (command === 'endskip') this.skipped = undefined;
		if (this.skipped !== undefined) return;
		if (command === 'end') {
			if (!this.open) this.fault(line, '":end" closes nothing', 'take it out');
			// The first line of a value that begins under its key is the one below the key.
			if (this.open?.empty && this.open.loose.length > 0) {
				const at = address(this.open.path);
				this.lines.set(at, (this.lines.get(at) ?? 0) + 1);
			}
			this.open = undefined;
			return;
		}
		this.settle();
		if (command === 'skip') this.skipped = line;
	}

	/** A value ends without `:end`: whatever followed its first line is lost. */
	private settle(): void {
		const lost = this.open?.loose.filter((line) => !isComment(this.rows[line - 1] ?? '')) ?? [];
		const [first, last] = [lost.at(0), lost.at(-1)];
		if (this.open && first !== undefined) {
			this.fault(
				first,
				`the value of "${this.open.key}" goes on here and is never closed`,
				`write :end on a line of its own after line ${last}`,
			);
		}
		this.open = undefined;
	}

	private readKey([, key = '', rest = '']: string[], line: number): void {
		this.settle();
		if (isTaken(key)) this.refuse(line, key);
		else if (!NAME.test(key)) this.fault(line, `"${key}" is not a key`, NAME_REMEDY);
		const path = [...this.section, ...key.split('.')];
		const before = this.lines.get(address(path));
		if (before !== undefined) {
			this.fault(line, `a second "${key}", after line ${before}`, 'keep one of the two');
		}
		this.locate(path, line);
		this.open = { key, path, empty: rest.trim() === '', loose: [] };
	}

	private readHeading([, bracket, flags, name = '', close, rest = '']: string[], line: number) {
		this.settle();
		const shown = `{${name}}`;
		if (isTaken(name)) {
			this.refuse(line, name);
		} else if (rest.trim() !== '') {
			this.fault(line, `text after ${shown} is lost`, 'begin the line with \\ if it is prose');
		} else if (bracket === '[' || close === ']' || flags !== '') {
			this.fault(line, `"${this.rows[line - 1]?.trim()}" is no section`, `write ${shown}`);
		} else if (name === '' && this.section.length === 0) {
			this.fault(line, '"{}" closes nothing', 'take it out');
		} else if (name !== '' && !NAME.test(name)) {
			this.fault(line, `"${name}" is not a section`, NAME_REMEDY);
		}
		this.section = name === '' ? [] : name.split('.');
		if (name === '') return;
		const before = this.headings.get(name);
		if (before !== undefined) {
			this.fault(line, `a second ${shown}, after line ${before}`, 'put them together');
		}
		this.headings.set(name, line);
		this.locate(this.section, line);
	}

	private readText(text: string, line: number): void {
		if (this.open) this.open.loose.push(line);
		else if (isComment(text)) return;
		else if (/^[[{]/.test(text))
			this.fault(line, `"${text}" is not closed`, `write it as {section}`);
		else this.fault(line, 'a line that belongs to nothing', 'give it a key, or begin it with #');
	}

	/** Notes where a value stands, and for sections without a heading where they begin. */
	private locate(path: string[], line: number): void {
		for (let length = 1; length <= path.length; length++) {
			const at = address(path.slice(0, length));
			if (!this.lines.has(at)) this.lines.set(at, line);
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
