import type { Path } from './document';
import type { FactEntry } from './fact-entry';
import { suggest } from './nearest';
import type { Reader } from './reader';
import type { Table } from './table';

/** What map.yaml has, by id. */
export interface MapTables {
	reader: Reader;
	countries: Table<unknown>;
	places: Table<unknown>;
	views: Table<unknown>;
	/** The points where the dots of each contingent stand. */
	contingents: Table<unknown>;
}

const LACKS = { value: 'no number', date: 'no date', quote: 'no quote' };

/** What a side is called among the colours of the theme: `whose: west` is drawn in `--whose-west`. */
export const SIDE = 'whose-';

/** Follows the ids that the outline names, and refuses those that nobody knows. */
export class References {
	/**
	 * @param sections the entries of the outline, by section
	 * @param sides    the sides that the theme has a colour for; undefined where it could not be read
	 * @param dot      how many people one dot stands for
	 */
	constructor(
		readonly reader: Reader,
		readonly facts: Table<FactEntry>,
		readonly map: MapTables,
		private readonly sections: Record<string, Table<unknown>>,
		private readonly sides: readonly string[] | undefined,
		readonly dot: number,
	) {}

	/** The entries of a section. `Entry` is what the kinds that share the section say it holds. */
	section<Entry>(name: string): Table<Entry> {
		const table = this.sections[name];
		if (!table) throw new Error(`no kind of mark has a section "${name}" in the outline`);
		return table as Table<Entry>;
	}

	/** The fact of an id; undefined, and refused, where nobody knows it. */
	fact(path: Path, id: string): FactEntry | undefined {
		return this.reader.find(path, id, this.facts);
	}

	/** The same; refused also where it lacks what it is wanted for. */
	factWith(what: keyof typeof LACKS, path: Path, id: string): FactEntry | undefined {
		const fact = this.fact(path, id);
		if (fact === undefined || fact[what] !== undefined) return fact;
		this.reader.refuse(
			path,
			`fact "${id}" has ${LACKS[what]}`,
			`give it a ${what} in facts.yaml, or name a fact that has one`,
		);
		return undefined;
	}

	/** Refuses a side without a colour: nothing else in the program knows which sides there are. */
	side(path: Path, side: string): void {
		if (!this.sides || this.sides.includes(side)) return;
		const otherwise = `give it a colour in theme.css: --${SIDE}${side}`;
		this.reader.refuse(path, `the theme has no "${side}"`, suggest(side, this.sides, otherwise));
	}
}
