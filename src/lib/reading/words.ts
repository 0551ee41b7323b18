import { address, dataAt, isObject, type Path } from './document';
import { suggest } from './nearest';
import type { Reader } from './reader';

/**
 * The words of one edition. What is asked for is what an edition must have: a word that is missing
 * when it is taken is reported, and so is, at the end, every word that nobody took.
 */
export class Words {
	/** Addresses that were asked for, and those of the sections they stand in. */
	private readonly asked = new Set<string>();
	/** Addresses below which nothing is refused. */
	private readonly spared = new Set<string>();
	/** Sections that were reported missing, so that not each of their words is. */
	private readonly missing = new Set<string>();

	constructor(readonly reader: Reader) {}

	/** The word at a path; empty, and reported, where it is missing. */
	take(...path: string[]): string {
		const word = this.takeIfAny(...path);
		const known = word.trim() !== '' || this.spared.has(address(path)) || this.reader.unread;
		if (!known) this.refuseMissing(path);
		return word;
	}

	/** The word at a path that an edition may leave empty. */
	takeIfAny(...path: string[]): string {
		this.ask(path);
		const word = dataAt(this.reader.document, path);
		if (isObject(word)) {
			this.spared.add(address(path));
			this.refuse(path, `a section "${path.join('.')}"`, 'write a single text under this key');
		}
		return typeof word === 'string' ? word : '';
	}

	/** Accepts a whole section unread: what it should hold cannot be known. */
	spare(...path: string[]): void {
		this.ask(path);
		this.spared.add(address(path));
	}

	/** Refuses every section and every word that nothing asked for. */
	refuseRest(path: string[] = []): void {
		const section = dataAt(this.reader.document, path);
		if (!isObject(section) || this.spared.has(address(path))) return;
		for (const key of Object.keys(section)) {
			const at = [...path, key];
			if (this.asked.has(address(at))) this.refuseRest(at);
			else this.refuse(at, `unknown ${kindOf(path)} "${key}"`, this.remedy(path, key));
		}
	}

	/** Writes down a problem with the word at a path, some lines below its first. */
	refuse(path: Path, wrong: string, remedy: string, below = 0): void {
		this.reader.refuse(path, wrong, remedy, below);
	}

	private ask(path: string[]): void {
		for (let length = 1; length <= path.length; length++) {
			this.asked.add(address(path.slice(0, length)));
		}
	}

	/** Reports the outermost section that is missing, once, or else the word. */
	private refuseMissing(path: string[]): void {
		const length = path.findIndex(
			(_, index) => !isObject(dataAt(this.reader.document, path.slice(0, index + 1))),
		);
		const absent = path.slice(0, length + 1);
		if (this.missing.has(address(absent))) return;
		this.missing.add(address(absent));
		const section = path.slice(0, -1).join('.');
		if (absent.length < path.length) {
			this.refuse(absent, `no words for ${absent.join('.')}`, `add {${section}} with its words`);
		} else {
			const place = section === '' ? 'at the top' : `under {${section}}`;
			this.refuse(path, `no word for ${path.join('.')}`, `write ${path.at(-1)}: … ${place}`);
		}
	}

	private remedy(path: string[], key: string): string {
		const inside = path.length === 0 ? '' : `${address(path)}/`;
		const siblings = [...this.asked]
			.filter((known) => known.startsWith(inside))
			.map((known) => known.slice(inside.length))
			.filter((known) => !known.includes('/'));
		return suggest(key, siblings, 'take it out: nothing in the story shows it');
	}
}

/** What an entry of a section is called: `steps` holds steps. */
function kindOf([section = '', ...below]: string[]): string {
	return below.length === 0 && section.endsWith('s') ? section.slice(0, -1) : 'key';
}
