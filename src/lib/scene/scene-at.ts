import { interpolateNumber, interpolateZoom } from 'd3';
import type { Camera, Point } from '../geography/geography';
import type { Story } from '../story/story';
import { dotsOf } from './dots';
import type { Keyframes } from './keyframes';
import { counterText, numberFormat } from './number';
import type {
	ContingentMark,
	DateMark,
	Drawing,
	FigureMark,
	LineMark,
	Mark,
	Name,
	Scene,
} from './scene';

/** What leaves has gone after this share of the journey; what comes starts as late. */
const HANDOVER = 0.4;

/** The new map dissolves in over this middle part of the journey. */
const DISSOLVE: [number, number] = [0.25, 0.75];

/**
 * The story as a function: from a place in it to the picture there.
 *
 * The same place always gives the same picture, whatever came before; whole numbers give the
 * keyframes themselves; between them every number changes without a jump. What does not change on the
 * way is the very mark of the keyframe it leads to, so that who draws it need not look at it again.
 *
 * @param keyframes one scene a step, as `keyframes` makes them
 * @returns `sceneAt(progress)`, for any number: beyond the ends it stays at the end
 */
export function sceneAt(
	story: Pick<Story, 'words' | 'numerals'>,
	keyframes: Keyframes,
): (progress: number) => Scene {
	const between = interpolateScene(story);
	const last = keyframes.length - 1;
	// What a way from one step to the next takes to work out, it takes once: not in every frame of it.
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

function interpolateScene(story: Pick<Story, 'words' | 'numerals'>) {
	const format = numberFormat(story);

	const figure = (from: FigureMark, to: FigureMark, t: number): FigureMark => {
		if (from.kind !== 'counter' || to.kind !== 'counter') return to;
		const value = interpolateNumber(from.value, to.value)(t);
		const upper = to.to === null ? null : interpolateNumber(from.to ?? 0, to.to)(t);
		return { ...to, value, to: upper, text: counterText({ value, to: upper }, format, story) };
	};

	return (from: Scene, to: Scene) => {
		const camera = interpolateCamera(from.camera, to.camera);
		return (t: number): Scene => ({
			camera: camera(t),
			drawings: dissolve(from.drawings, to.drawings, t),
			title: interpolateNumber(from.title, to.title)(t),
			veil: interpolateNumber(from.veil, to.veil)(t),
			names: join(from.names, to.names, t, moveName),
			places: join(from.places, to.places, t, (_, place) => place),
			lines: join(from.lines, to.lines, t, growLine, (line) => ({ ...line, drawn: 0 })),
			contingents: join(from.contingents, to.contingents, t, emptyContingent),
			figures: join(from.figures, to.figures, t, figure, startFigure),
			date: moveDate(from.date, to.date, t),
		});
	};
}

/** The smooth, efficient way from one view to another (van Wijk and Nuij 2003). */
function interpolateCamera(from: Camera, to: Camera): (t: number) => Camera {
	// Most steps look at the map from where the one before did.
	if (stands(from, to) && from.width === to.width) return () => to;
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

/** A name stands elsewhere in another view of the map. */
function moveName(from: Name, to: Name, t: number): Name {
	return stands(from, to) ? to : { ...to, ...interpolatePoint(from, to, t) };
}

function stands(from: Point, to: Point): boolean {
	return from.x === to.x && from.y === to.y;
}

function interpolatePoint(from: Point, to: Point, t: number): Point {
	return { x: interpolateNumber(from.x, to.x)(t), y: interpolateNumber(from.y, to.y)(t) };
}

/** The line goes out from its start; its last point is where it has come to. */
function growLine(from: LineMark, to: LineMark, t: number): LineMark {
	if (from.drawn === to.drawn) return to;
	const drawn = interpolateNumber(from.drawn, to.drawn)(t);
	const reach = drawn * (to.points.length - 1);
	const whole = Math.floor(reach);
	const [a, b] = [to.points[whole], to.points[whole + 1]];
	const points = to.points.slice(0, whole + 1);
	if (a && b) {
		const rest = reach - whole;
		points.push({ x: a.x + (b.x - a.x) * rest, y: a.y + (b.y - a.y) * rest });
	}
	return { ...to, drawn, points };
}

/** Its dots go one after another; what is written at them changes when half have gone. */
function emptyContingent(from: ContingentMark, to: ContingentMark, t: number): ContingentMark {
	if (stands(from, to) && from.gone === to.gone) return to;
	const gone = interpolateNumber(from.gone, to.gone)(t);
	const { label, note } = t < 0.5 ? from : to;
	return { ...to, ...interpolatePoint(from, to, t), gone, label, note, ...dotsOf(to.count, gone) };
}

/** A counter counts up from nothing as it comes. */
function startFigure(figure: FigureMark): FigureMark {
	if (figure.kind !== 'counter') return figure;
	return { ...figure, value: 0, to: figure.to === null ? null : 0 };
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
