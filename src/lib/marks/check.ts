import type * as v from 'valibot';
import type { Route } from '../geography/geography';
import type { Copy } from '../reading/copy';
import type { Path } from '../reading/document';
import type { FactEntry } from '../reading/fact-entry';
import type { References } from '../reading/references';
import type { Table } from '../reading/table';
import type { Story } from '../story/story';

/*
 * What the build asks of a kind: what an outline may say of it, and what it makes of that. Nothing of
 * it is sent to a reader.
 *
 * `Entry` is one entry of the kind in the outline, `Told` what the story says of the kind in an
 * edition's words; `Spec` and `Own` are those of its scene.ts.
 */

/** An entry whose shape is right, and where it stands. */
export interface Written<Entry> {
	id: string;
	path: Path;
	entry: Entry;
}

/** The entries of a kind in the outline: `lines:`, by id. */
export interface Section<Entry> {
	name: string;
	/** What one entry is called in a message. */
	one: string;
	/** The value of `kind:`, by which several kinds share a section. */
	kind?: string;
	/** The keys of an entry, as valibot's schemas. */
	keys: v.ObjectEntries;
	/** Refuses ids that nobody knows, and facts that cannot do their work. */
	check?(entries: Written<Entry>[], refs: References): void;
}

/** What keys of this shape hold. */
export type EntryOf<Keys extends v.ObjectEntries> = v.InferOutput<
	v.StrictObjectSchema<Keys, undefined>
>;

/** What a step may say, at the key that scene.ts names. Kinds that share a key share it. */
export interface Said<Spec> {
	shape: v.GenericSchema<unknown, Spec>;
	/** Refuses ids that nobody knows. */
	check?(said: Spec, path: Path, refs: References): void;
}

/** What the outline says of a kind. */
export interface Outlined<Spec, Entry> {
	entries: Written<Entry>[];
	/** By each step that says something, in their order. */
	said: Spec[];
	/** Whether every step could be read. */
	whole: boolean;
	facts: Table<FactEntry>;
}

/** `check.ts` of a kind. */
export interface CheckFacet<Spec, Own, Told = null, Entry = never> {
	said: Said<Spec>;
	section?: Section<Entry>;
	/** Finds the words for what the outline says. */
	tell(outlined: Outlined<Spec, Entry>, copy: Copy): Told;
	/** What is sent to a browser: everything that `rest` needs and the page does not hold. */
	own(told: Told, story: Story): Own;
	/** Whether a story has any of it; without this, whether `own` has an entry. */
	isUsed?(own: Own): boolean;
	/** The facts that a step's marks rest on, by id, the weightiest first. */
	facts(spec: Spec, told: Told, story: Story): string[];
	/** Those of them that belong in a table of figures; without this, all. */
	tabled?(spec: Spec, told: Told, story: Story): string[];
	/** Great circles between places, which the map draws. */
	routes?(told: Told): Route[];
}
