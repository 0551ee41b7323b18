import { median, quantile } from './numbers.js';

/**
 * One event of a trace, as Chromium writes it. Times are microseconds; `tdur` is what the thread
 * itself took of `dur`.
 *
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number,
 *   tdur?: number, args?: Record<string, any> }} TraceEvent
 */

/**
 * What scrolling came to. Times are milliseconds of processor time per 1,000 px, but for `longest`.
 *
 * @typedef {{
 *   mainThread: number, script: number, style: number, layout: number, paint: number,
 *   raster: number, perUpdate: number, longest: number, longTasks: number,
 *   drawn: number, drawnLate: number, updated: number, updatedLate: number,
 * }} Scrolled
 * `perUpdate`: main thread per frame it made · `longest`: the longest task · `longTasks`: how many took
 * more than 50 ms · `drawn`: frames a second that the compositor drew, by the median · `drawnLate`: the
 * interval between two of them that 95 in 100 keep to · `updated`, `updatedLate`: the same of the frames
 * the main thread made, which are those in which the picture can change
 */

/** What is recorded: no more than is read, for recording costs the page time. */
export const categories = [
	'-*',
	'devtools.timeline',
	'disabled-by-default-devtools.timeline',
	'disabled-by-default-devtools.timeline.frame',
	'blink.user_timing',
	'loading',
];

/** A task longer than this is one a reader can feel. */
export const LONG = 50;

/** In whose name a main thread works, by the event; what is called by one of them counts as its own. */
const kinds = /** @type {const} */ ({
	script: [
		'FunctionCall',
		'EvaluateScript',
		'EvaluateModule',
		'v8.evaluateModule',
		'v8.compile',
		'v8.compileModule',
		'FireAnimationFrame',
		'RunMicrotasks',
		'TimerFire',
		'EventDispatch',
		'MinorGC',
		'MajorGC',
		'V8.GC_MC_INCREMENTAL',
	],
	style: ['UpdateLayoutTree', 'RecalculateStyles', 'ParseAuthorStyleSheet'],
	layout: ['Layout', 'HitTest'],
	paint: ['PrePaint', 'UpdateLayerTree', 'Paint', 'Layerize', 'UpdateLayer', 'Commit'],
});

/** @type {Map<string, keyof typeof kinds>} */
const kindOf = new Map(
	Object.entries(kinds).flatMap(([kind, names]) =>
		names.map((name) => [name, /** @type {keyof typeof kinds} */ (kind)]),
	),
);

/** What the thread took; the whole time on systems that do not tell. */
const cost = (/** @type {TraceEvent} */ { dur = 0, tdur }) => (tdur ?? dur) / 1000;

/** @param {TraceEvent} event @param {TraceEvent} other */
const sameThread = (event, other) => event.pid === other.pid && event.tid === other.tid;

/**
 * The events between two marks that the page made itself, and which of them are its main thread's.
 *
 * @param {TraceEvent[]} events
 * @param {string} from the first mark's name
 * @param {string} to
 */
function between(events, from, to) {
	const start = events.find(({ name }) => name === from);
	const end = events.find(({ name }) => name === to);
	if (!start || !end) throw new Error(`The trace has no mark ${start ? to : from}.`);
	const inside = events
		.filter((event) => event.pid === start.pid && event.ts >= start.ts && event.ts < end.ts)
		// The one that holds the other first.
		.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
	return { inside, main: inside.filter((event) => sameThread(event, start)) };
}

/**
 * What a thread did, by kind: each event without the events within it.
 *
 * @param {TraceEvent[]} events of one thread, in order
 */
function costByKind(events) {
	const sums = { script: 0, style: 0, layout: 0, paint: 0 };
	/** @type {TraceEvent[]} */
	const open = [];
	for (const event of events.filter(({ ph }) => ph === 'X')) {
		while (open.length > 0 && event.ts >= endOf(open.at(-1))) open.pop();
		const outer = [...open].reverse().find(({ name }) => kindOf.has(name));
		const [kind, within] = [kindOf.get(event.name), outer && kindOf.get(outer.name)];
		if (kind) sums[kind] += cost(event);
		if (kind && within) sums[within] -= cost(event);
		open.push(event);
	}
	return sums;
}

/** @param {TraceEvent | undefined} event */
const endOf = (event) => (event ? event.ts + (event.dur ?? 0) : 0);

/** @param {TraceEvent[]} events */
const tasksOf = (events) =>
	events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').map(cost);

const sum = (/** @type {number[]} */ values) => values.reduce((all, value) => all + value, 0);

/**
 * How evenly something happened: how often a second, and how long until the next at the latest but for
 * one in twenty.
 *
 * @param {TraceEvent[]} events
 */
function rhythm(events) {
	const intervals = events.flatMap(({ ts }, i) => {
		const next = events[i + 1];
		return next ? [(next.ts - ts) / 1000] : [];
	});
	return { rate: 1000 / median(intervals), late: quantile(intervals, 0.95) };
}

/**
 * Reads what scrolling cost from the trace of it.
 *
 * @param {TraceEvent[]} events
 * @param {{ from: string, to: string, pixels: number }} scroll the marks around it, and how far it went
 * @returns {Scrolled}
 */
export function readScroll(events, { from, to, pixels }) {
	const { inside, main } = between(events, from, to);
	const per = 1000 / pixels;
	const tasks = tasksOf(main);
	const all = sum(tasks);
	const kinds = costByKind(main);
	const updates = main.filter(({ name }) => name === 'BeginMainThreadFrame');
	const draws = inside.filter(({ name }) => name === 'DrawFrame');
	const [drawn, updated] = [rhythm(draws), rhythm(updates)];
	return {
		mainThread: all * per,
		script: kinds.script * per,
		style: kinds.style * per,
		layout: kinds.layout * per,
		paint: kinds.paint * per,
		raster: sum(inside.filter(({ name }) => name === 'RasterTask').map(cost)) * per,
		perUpdate: all / updates.length,
		longest: Math.max(0, ...tasks),
		longTasks: tasks.filter((task) => task > LONG).length,
		drawn: drawn.rate,
		drawnLate: drawn.late,
		updated: updated.rate,
		updatedLate: updated.late,
	};
}

/**
 * How long the main thread could not have answered a reader, from the first words to the mark at the
 * end of loading: what each task took beyond 50 ms, of processor time.
 *
 * @param {TraceEvent[]} events
 * @param {string} to
 */
export function readBlocking(events, to) {
	const end = events.find(({ name }) => name === to);
	const painted = events.filter(
		(event) => event.name === 'firstContentfulPaint' && event.pid === end?.pid,
	);
	const start = painted.at(-1);
	if (!end || !start) throw new Error(`The trace has no ${end ? 'first paint' : `mark ${to}`}.`);
	const main = events.filter((event) => sameThread(event, end) && event.ts < end.ts);
	// A task that began before the first words counts as far as it went on after them.
	const tasks = main.filter(
		(event) => event.name === 'RunTask' && event.ph === 'X' && endOf(event) > start.ts,
	);
	return sum(
		tasks.map((task) => {
			const share = Math.min(1, (endOf(task) - start.ts) / (task.dur || 1));
			return Math.max(0, cost(task) * share - LONG);
		}),
	);
}
