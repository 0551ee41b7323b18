import type { Camera, MapPoints } from '../geography/geography';
import type { Fact, Story } from '../story/story';

/*
 * The contract of a kind of mark: a folder of src/lib/marks with a file for each place that draws or
 * asks. marks.js lists the kinds; from it manifests.js writes one module a facet into marks/manifest/,
 * which is not committed. The core imports those modules and knows no kind by name.
 *
 *   scene.ts        what stands at a step and how it changes on the way (SceneFacet); the only file
 *                   that a reader's script carries beside the component
 *   check.ts        what only the build asks: what an outline may say of it (CheckFacet, in check.ts)
 *   Name.svelte     how it is drawn on the page (MapProps, or FigureProps)
 *   name.poster.ts  how it is drawn where there is no page
 *   X.shape.svelte  what the two draw alike, if anything: the inside of an <svg>, its colours as props
 *   labels.ts       on the map: what its labels say and where they can stand (LabelFacet, in labels.ts)
 *
 * `Spec` is what a step says of the kind, `State` one mark of it on the stage, `Own` what the build
 * sends readers of it.
 */

/** Something on the stage. `shown` is how much of it is there, from 0 to 1. */
export interface Mark {
	id: string;
	shown: number;
}

/** Where a kind stands: on the map, moving with it; or in the one place above or over it. */
export type Slot = 'map' | 'figure';

/** What a picture knows of a fact. */
export type DrawnFact = Pick<Fact, 'id' | 'status' | 'value' | 'date' | 'dateText' | 'text'>;

/** What every kind may ask as it is drawn at rest. */
export interface Ground {
	/** What countries and places are called, by id. */
	names: Story['names'];
	facts: Record<string, DrawnFact>;
	map: MapPoints;
	/** The view of the map, by id, and the countries that stand out in it. */
	view: string;
	focus: string[];
	/** Countries that another kind names: see `naming`. */
	named: string[];
}

/** How an edition writes a number that changes on the way. */
export type Writing = Pick<Story, 'words' | 'numerals'>;

/** What stands at a step, and how it changes on the way to the next. Pure. */
export interface SceneFacet<Spec, State extends Mark, Own> {
	slot: Slot;
	/** The key of a step that says what stands; kinds that share a key stand one at a time. */
	key: string;
	/** What stands before the first step. */
	empty: Spec;
	/** What stands after a step said `change`; without this, the change itself. */
	fold?(before: Spec, change: Spec): Spec;
	/** The marks of a step, at rest. */
	rest(spec: Spec, own: Own, ground: Ground): State[];
	/** Countries whose names are part of its own labels. */
	naming?(spec: Spec, own: Own): string[];
	/** A mark that two steps have, on the way from one to the other: `t` from 0 to 1. */
	between?(writing: Writing): (from: State, to: State, t: number) => State;
	/** What a mark changes from as it comes. */
	enter?(mark: State): State;
	/** How far the map steps back behind it: 0, where this is left out, is not at all; 1 out of sight. */
	veil?: number;
}

/** What the component of a kind on the map is given: it draws all marks of its kind. */
export interface MapProps<State> {
	marks: State[];
	camera: Camera;
	words: Story['words'];
	/** Whether the picture is one that never moves, and so can stand in measures every browser knows. */
	still: boolean;
}

/** What the component of a figure is given. */
export interface FigureProps<State> {
	mark: State;
	words: Story['words'];
}

/** What `Legend.svelte` is given, where a kind on the map has one. */
export interface LegendProps<State> {
	marks: State[];
	words: Story['words'];
	/** How much is seen of what is marked on the map. */
	map: number;
}
