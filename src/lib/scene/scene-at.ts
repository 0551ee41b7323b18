import { interpolateNumber, interpolateZoom } from 'd3';
import type { Camera } from '../geography/geography';
import scenes from '../marks/manifest/scene';
import { marksOfEach, ofEach, type MarkName, type SceneFacets, type States } from '../marks/kinds';
import type { Mark, Writing } from '../marks/mark';
import { isSame } from '../parts/moving';
import type { Keyframes } from './keyframes';
import type { DateMark, Drawing, Scene } from './scene';

const facets: SceneFacets = scenes;

/** What leaves has gone after this share of the journey; what comes starts as late. */
const HANDOVER = 0.4;

/** The new map dissolves in over this middle part of the journey. */
const DISSOLVE: [number, number] = [0.25, 0.75];

/**
 * The story as a function: from a place in it to the picture there.
 *
 * The same place always gives the same picture, whatever came before; whole numbers give the
 * keyframes themselves; between them every number changes without a jump. Unchanged marks are
 * returned by identity, so that Svelte skips them.
 *
 * @param keyframes one scene a step, as `keyframes` makes them
 * @returns `sceneAt(progress)`, for any number: beyond the ends it stays at the end
 */
export function sceneAt(writing: Writing, keyframes: Keyframes): (progress: number) => Scene {
	const between = interpolateScene(writing);
	const last = keyframes.length - 1;
	// Interpolators are cached per pair of steps: they are not made in every frame.
	const ways: ((t: number) => Scene)[] = [];
	return (progress) => {
		const place = Math.min(last, Math.max(0, progress));
		const step = Math.floor(place);
		const [from, to] = [keyframes.at(step), keyframes.at(step + 1)];
		if (!from) throw new Error('a story needs at least one step');
		if (!to || place === step) return from;
		return (ways[step] ??= between(from, to))(place - step);
	};
}

type Between = {
	[Name in MarkName]: (from: States[Name][], to: States[Name][], t: number) => States[Name][];
};

function interpolateScene(writing: Writing) {
	const between = ofEach<Between>(
		facets,
		<Name extends MarkName>(name: Name) => interpolateMarks(name, writing) as Between[Name],
	);
	const marks = <Name extends MarkName>(name: Name, from: Scene, to: Scene, t: number) =>
		between[name](from.marks[name], to.marks[name], t);

	return (from: Scene, to: Scene) => {
		const camera = interpolateCamera(from.camera, to.camera);
		return (t: number): Scene => ({
			camera: camera(t),
			drawings: dissolve(from.drawings, to.drawings, t),
			title: interpolateNumber(from.title, to.title)(t),
			veil: interpolateNumber(from.veil, to.veil)(t),
			marks: marksOfEach(facets, (name) => marks(name, from, to, t)),
			date: moveDate(from.date, to.date, t),
		});
	};
}

/** The marks of a kind: what does not say how it changes is at once as it will be. */
function interpolateMarks<Name extends MarkName>(name: Name, writing: Writing) {
	const { between, enter } = facets[name];
	const change = between?.(writing) ?? ((_: States[Name], to: States[Name]) => to);
	return (from: States[Name][], to: States[Name][], t: number) => join(from, to, t, change, enter);
}

/** The smooth, efficient way from one view to another (van Wijk and Nuij 2003). */
function interpolateCamera(from: Camera, to: Camera): (t: number) => Camera {
	// Most steps look at the map from where the one before did.
	if (isSame(from, to) && from.width === to.width) return () => to;
	const view = interpolateZoom([from.x, from.y, from.width], [to.x, to.y, to.width]);
	return (t) => {
		const [x, y, width] = view(t);
		// Every view has the same shape.
		return { x, y, width, height: (width * to.height) / to.width };
	};
}

/** The old drawing stays below, whole, while the new one dissolves in above: no gap between them. */
function dissolve(from: Drawing[], to: Drawing[], t: number): Drawing[] {
	const same = from.every(({ id }) => to.some((drawing) => drawing.id === id));
	if (same) return from;
	const [start, end] = DISSOLVE;
	const shown = Math.min(1, Math.max(0, (t - start) / (end - start)));
	return [...from, ...to.map((drawing) => ({ ...drawing, shown }))];
}

/**
 * Marks on the way from one step to the next, matched by id. What both have changes by `change`;
 * what only the first has leaves early; what only the second has comes late, changing from `start`.
 */
function join<M extends Mark>(
	from: M[],
	to: M[],
	t: number,
	change: (from: M, to: M, t: number) => M,
	start: (mark: M) => M = (mark) => mark,
): M[] {
	const [left, come] = [leaving(t), coming(t)];
	const stays = new Set(from.map(({ id }) => id));
	const old = from.flatMap((mark) => {
		const same = to.find(({ id }) => id === mark.id);
		if (same) return [change(mark, same, t)];
		return left > 0 ? [{ ...mark, shown: left }] : [];
	});
	if (old.length === to.length && old.every((mark, i) => mark === to[i])) return to;
	const fresh = come > 0 ? to.filter(({ id }) => !stays.has(id)) : [];
	return [...old, ...fresh.map((mark) => ({ ...change(start(mark), mark, come), shown: come }))];
}

/**
 * The playhead travels; the date of the step that is left goes before it has gone far, and the next
 * comes as it arrives. One that ran along with it would change too fast to be read.
 */
function moveDate(from: DateMark, to: DateMark, t: number): DateMark {
	if (from.text === to.text && from.at === to.at) return to;
	const at = interpolateNumber(from.at, to.at)(t);
	return t < 0.5 ? { ...from, at, shown: leaving(t) } : { ...to, at, shown: coming(t) };
}

/** How much there still is of what leaves. */
function leaving(t: number): number {
	return Math.max(0, 1 - t / HANDOVER);
}

/** How much there already is of what comes. */
function coming(t: number): number {
	return Math.min(1, Math.max(0, (t - 1 + HANDOVER) / HANDOVER));
}
