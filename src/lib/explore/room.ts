import { ascending } from 'd3';
import type { Point } from '../geography/geography';
import type { Choice } from './explore-scene';
import type { Scene } from '../scene/scene';
import type { ContingentMark } from '../marks/contingents/scene';
import type { Marks } from '../marks/kinds';
import type { Name } from '../marks/names/scene';
import type { PlaceMark } from '../marks/places/scene';
import { overlap, type Box } from '../parts/box';
import type { Status, Story } from '../story/story';

type Words = Story['words'];

/** The map's size on the screen, in pixels. */
export interface Size {
	width: number;
	height: number;
	/** A root em: the page's own grows with the window, and with the reader's type. */
	em?: number;
}

/** Pixels that a view's width takes: it is shown whole, as app.css and Stage.svelte say it. */
export function fitOf({ width, height }: Size): number {
	return Math.min(width, height * 1.25);
}

/**
 * So many dots, in their own pixels, stand side by side in the width of a view, where a story's have
 * room for three hundred: here all forces are seen at once, three of them in one country. ExploreMap
 * hands it to Contingents.svelte.
 */
export const DOTS_ACROSS = 400;

/** How much larger than at their own size the dots are drawn. */
export function dotScale(size: Size): number {
	return fitOf(size) / DOTS_ACROSS;
}

/** A root em in pixels, where a reader has not changed it. */
const EM = 16;

/** Size of a label's letters in pixels; Stage.svelte says the same. */
function labelOf(size: Size): number {
	const fit = fitOf(size);
	const { em = EM } = size;
	const grown = Math.min(Math.max(0.72 * em, 0.6 * em + fit * 0.006), 1.1 * em);
	return Math.min(grown, fit * 0.0405);
}

/** Width of a letter as a share of its size: a little above the mean, so that a guess errs wide. */
const LETTER = 0.54;
const CAPITAL = 0.8;
const SPACED = 0.86;

/** Between two labels there is at least this much air. */
const AIR = 2;

/** The rank of what the reader has chosen: before all others. And of the names of bases. */
const CHOSEN = 0;
const BASE = 0.5;
/** And of the names of countries. */
const NAMES = 1;

/** Dots as near as this to a base, in pixels, could be taken for those of the base. */
const BESIDE = 24;

interface Label {
	/** The lower, the sooner it gets its room. */
	rank: number;
	/** The force whose dots it belongs to, if it does. */
	force?: string;
	/** Where it stands, from the middle of the map, once those before it have their room or are gone. */
	boxIn: (scene: Scene) => Box;
	/** Where else it could: what is left of the scene then. */
	others?: ((scene: Scene) => Scene)[];
	/** What is left of the scene without it. */
	drop: (scene: Scene) => Scene;
}

/**
 * The scene with the labels there is room for. A story's views are composed so that none collide; a
 * reader's are not, so here the less important one goes: what is chosen stays first, then the names
 * of bases, the larger forces, those that have gone, the names of countries, the places, what is not on
 * record, and what serves orientation only.
 *
 * Dots say nothing without their label, and beside the mark of a base they would say that they are
 * there: they go with their label, and where a base in sight has lost its name. The marks of places
 * always stay; the list beside the map names everything.
 *
 * @param words    of the interface: the grades, as they stand beside what is not confirmed
 * @param size     of the map
 * @param reserved what else lies over the map, such as its buttons
 */
export function withRoom(
	scene: Scene,
	words: Words,
	size: Size,
	choice: Choice | null = null,
	reserved: Box[] = [],
): Scene {
	const taken = [...reserved, ...placeBoxes(scene, size)];
	const discs = discsIn(scene, size);
	let roomy = scene;
	for (const { rank, force, boxIn, others: ways = [], drop } of labels(
		scene,
		words,
		size,
		choice,
	)) {
		const disc = force === undefined ? undefined : discs.get(force);
		if (isNothing(boxIn(roomy))) continue;
		const others = [...discs].flatMap(([id, other]) => (id === force ? [] : other));
		// The name of a base stands over dots that leave it no room: then these go.
		const marked = disc ? [...taken, ...unnamedBases(roomy, size)] : [];
		const isClear = !disc || !marked.some((other) => touches(disc, other));
		const hasRoom = (box: Box) =>
			isInMap(box, size) &&
			!taken.some((other) => overlap(box, other, AIR)) &&
			(rank === BASE || !others.some((other) => touches(other, box)));
		const tried = [roomy, ...ways.map((way) => way(roomy))];
		// What is chosen is read even where it lies over a dot or an edge; nothing else may.
		const found =
			(isClear ? tried.find((way) => hasRoom(boxIn(way))) : undefined) ??
			(rank === CHOSEN ? roomy : undefined);
		roomy = found ?? drop(roomy);
		if (found) taken.push(boxIn(found));
		else if (force !== undefined) discs.delete(force);
	}
	return roomy;
}

/**
 * What lies over the map beside its marks: the legend at the top, where reading starts, and the
 * buttons at the bottom, where it ends.
 */
export function reservedIn({ width, height, em = EM }: Size, direction: 'ltr' | 'rtl'): Box[] {
	const [start, end] = direction === 'ltr' ? [0, 1] : [1, 0];
	const [legend, line, buttons, button] = [15 * em, 2.125 * em, 10.5 * em, 4 * em];
	return [
		box(-width / 2 + start * (width - legend), -height / 2, legend, line),
		box(-width / 2 + end * (width - buttons), height / 2 - button, buttons, button),
	];
}

/** Where a point of the map stands on the screen, from the middle of the map. */
export function onScreen({ x, y }: Point, { camera }: Pick<Scene, 'camera'>, size: Size): Point {
	const scale = fitOf(size) / camera.width;
	return { x: (x - camera.x) * scale, y: (y - camera.y) * scale };
}

interface Disc extends Point {
	radius: number;
}

/** The dots of each force that has some on the map. */
function discsIn(scene: Scene, size: Size): Map<string, Disc> {
	const counted = scene.marks.contingents.filter(({ count }) => count > 0);
	return new Map(
		counted.map((mark) => {
			const radius = mark.radius * dotScale(size);
			return [mark.id, { ...onScreen(mark, scene, size), radius }];
		}),
	);
}

/** Whether dots come as near to a box as nothing may. */
function touches({ x, y, radius }: Disc, { left, top, right, bottom }: Box): boolean {
	const [across, down] = [Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0)];
	return Math.hypot(across, down) < radius + AIR;
}

/** The marks of the places themselves. */
function placeBoxes(scene: Scene, size: Size): Box[] {
	return scene.marks.places.map((mark) => around(onScreen(mark, scene, size), 7));
}

/** What is beside the bases in sight that have lost their names. */
function unnamedBases(scene: Scene, size: Size): Box[] {
	return scene.marks.places
		.filter(({ kind, text }) => kind === 'base' && text === '')
		.map((mark) => around(onScreen(mark, scene, size), BESIDE));
}

function labels(scene: Scene, words: Words, size: Size, choice: Choice | null): Label[] {
	const isChosen = (kind: Choice['kind'], id: string) => choice?.kind === kind && choice.id === id;
	const all = [
		...scene.marks.names.map((name) => ({
			rank: isChosen('country', name.id) ? CHOSEN : name.quiet ? 5 : NAMES,
			boxIn: (scene: Scene) => nameBox(name, scene, size),
			drop: (scene: Scene) =>
				withMarks(scene, { names: scene.marks.names.filter(({ id }) => id !== name.id) }),
		})),
		// The name of a country, for itself where the words it stands with had no room.
		...scene.marks.contingents
			.filter(({ country }) => country)
			.map((mark) => ({
				rank: NAMES + 0.1,
				boxIn: (scene: Scene) => {
					const now = scene.marks.contingents.find(({ id }) => id === mark.id) ?? mark;
					return now.label || now.note ? NOTHING : forceBox(now, scene, words, size);
				},
				drop: (scene: Scene) => changed(scene, mark.id, { country: '' }),
			})),
		...scene.marks.contingents.map((mark) => ({
			// Larger forces first, within their rank; those that are there before those that have gone.
			rank: isChosen('force', mark.id)
				? CHOSEN
				: mark.count > 0
					? 0.8 + mark.gone * 0.1 - mark.count / 1e6
					: mark.country
						? NAMES
						: 4,
			force: mark.id,
			boxIn: (scene: Scene) => {
				const now = scene.marks.contingents.find(({ id }) => id === mark.id) ?? mark;
				return now.label || now.note ? forceBox(now, scene, words, size) : NOTHING;
			},
			others: [
				// Beside its dots the name of a country would come to stand in the next; and so would the
				// news that a force has gone.
				...(mark.country || mark.gone ? SIDES.slice(0, 1) : SIDES).map(
					(side) => (scene: Scene) => changed(scene, mark.id, { side }),
				),
				(scene: Scene) => changed(scene, mark.id, { country: '' }),
			],
			drop: (scene: Scene) => changed(scene, mark.id, { ...WITHOUT_DOTS, label: '', note: '' }),
		})),
		...scene.marks.places.map((mark) => ({
			rank: isChosen('place', mark.id) ? CHOSEN : mark.kind === 'base' ? BASE : 3.5,
			boxIn: (scene: Scene) => placeBox(mark, scene, words, size),
			drop: (scene: Scene) =>
				withMarks(scene, {
					places: change(scene.marks.places, mark.id, { text: '', note: '' }),
				}),
		})),
	];
	return [...all].sort((a, b) => ascending(a.rank, b.rank));
}

/** Where the words of a force stand if there is no room below its dots. */
const SIDES = ['above', 'after', 'before'] as const;

/** The box of a label that is not there. */
const NOTHING: Box = { left: 0, top: 0, right: 0, bottom: 0 };

function isNothing({ left, right }: Box): boolean {
	return left === right;
}

function changed(scene: Scene, id: string, changes: Partial<ContingentMark>): Scene {
	return withMarks(scene, { contingents: change(scene.marks.contingents, id, changes) });
}

function withMarks(scene: Scene, marks: Partial<Marks>): Scene {
	return { ...scene, marks: { ...scene.marks, ...marks } };
}

/** A force of which nothing is seen but, where it has it, the name of its country. */
const WITHOUT_DOTS = {
	count: 0,
	radius: 0,
	gone: 0,
	there: '',
	departed: '',
	status: 'confirmed',
} as const;

function change<Mark extends { id: string }>(
	marks: Mark[],
	id: string,
	changes: Partial<Mark>,
): Mark[] {
	return marks.map((mark) => (mark.id === id ? { ...mark, ...changes } : mark));
}

/** A country's name, broken into a line a word, around its point. */
function nameBox(name: Name, scene: Scene, size: Size): Box {
	const font = labelOf(size) * (name.quiet ? 0.9 : 1);
	const letter = name.quiet ? SPACED : CAPITAL;
	const words = name.text.split(' ');
	const { x, y } = onScreen(name, scene, size);
	const [width, height] = [longest(words) * letter * font, words.length * font * 1.15];
	return box(x - width / 2, y - height / 2, width, height);
}

/** Beside the dots of a force: the name of its country, if it has it, and the lines of its own. */
function forceBox(mark: ContingentMark, scene: Scene, words: Words, size: Size): Box {
	const font = labelOf(size);
	const lines = [
		mark.label && graded(mark.label, mark.status, words),
		mark.label ? mark.note : graded(mark.note, mark.status, words),
	].filter(Boolean);
	const name = mark.country.length * CAPITAL * font;
	const width = Math.max(name, longest(lines) * LETTER * font);
	const height = (lines.length + (mark.country ? 1 : 0)) * font * 1.25;
	const { x, y } = onScreen(mark, scene, size);
	const reach = mark.radius * dotScale(size);
	const [away, aside] = [reach + font * 0.26, reach + font * 0.4];
	switch (mark.side) {
		case 'above':
			return box(x - width / 2, y - away - height, width, height);
		case 'after':
			return box(x + aside, y - height / 2, width, height);
		case 'before':
			return box(x - aside - width, y - height / 2, width, height);
		case undefined:
			return box(x - width / 2, y + away, width, height);
	}
}

/** What is only attributed, or less, has its word beside it. */
function graded(text: string, status: Status, words: Words): string {
	return text && status !== 'confirmed' ? `${text} ${words[status] ?? status}` : text;
}

/** The name of a place on its side of the mark, and its line. */
function placeBox(mark: PlaceMark, scene: Scene, words: Words, size: Size): Box {
	const font = labelOf(size) * 1.15;
	const small = font * 0.92;
	const aside = labelOf(size) * 1.7 * 0.6;
	const note = graded(mark.note, mark.status, words);
	const width = Math.max(mark.text.length * font, note.length * small) * LETTER;
	const height = (font + (mark.note ? small : 0)) * 1.2;
	const { x, y } = onScreen(mark, scene, size);
	switch (mark.label) {
		case 'above':
			return box(x - width / 2, y - aside - height, width, height);
		case 'below':
			return box(x - width / 2, y + aside, width, height);
		case 'before':
			return box(x - aside - width, y - font * 0.6, width, height);
		case 'after':
			return box(x + aside, y - font * 0.6, width, height);
	}
}

function longest(lines: string[]): number {
	return Math.max(0, ...lines.map(({ length }) => length));
}

function box(left: number, top: number, width: number, height: number): Box {
	return { left, top, right: left + width, bottom: top + height };
}

function around({ x, y }: Point, radius: number): Box {
	return box(x - radius, y - radius, radius * 2, radius * 2);
}

/** A label that the edge of the map would cut is none. */
function isInMap({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
	return left > -width / 2 && right < width / 2 && top > -height / 2 && bottom < height / 2;
}
