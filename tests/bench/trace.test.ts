import { describe, expect, test } from 'vitest';
import { readBlocking, readScroll, type TraceEvent } from '../../bench/trace.js';

const [PAGE, MAIN, COMPOSITOR, WORKER] = [7, 1, 2, 3];
const at = (ms: number) => ms * 1000;

/** Something a thread did: when, how long, and how much of that it ran. */
const work = (name: string, start: number, dur: number, more: Partial<TraceEvent> = {}) => ({
	...{ name, ph: 'X', pid: PAGE, tid: MAIN, ts: at(start), dur: at(dur), tdur: at(dur) },
	...more,
});
const moment = (name: string, ms: number, more: Partial<TraceEvent> = {}) => ({
	...{ name, ph: 'I', pid: PAGE, tid: MAIN, ts: at(ms) },
	...more,
});

const scroll = { from: 'from', to: 'to', pixels: 2000 };
const marks = [moment('from', 100), moment('to', 1100)];

/** Two frames of a page in 1,000 ms and 2,000 px, and what must not be counted. */
const trace: TraceEvent[] = [
	...marks,
	// Before the first mark, and of another page.
	work('RunTask', 10, 80),
	work('RunTask', 200, 500, { pid: 8 }),
	work('RasterTask', 200, 500, { pid: 8, tid: WORKER }),
	moment('DrawFrame', 201, { pid: 8, tid: COMPOSITOR }),
	work('RunTask', 200, 60),
	work('FireAnimationFrame', 201, 30),
	// Script asked for a layout: that is layout's, and not script's.
	work('Layout', 210, 10),
	work('UpdateLayoutTree', 232, 6),
	work('Paint', 240, 8),
	// Half of it another program had the processor.
	work('RunTask', 300, 40, { tdur: at(20) }),
	work('Commit', 301, 4),
	work('RasterTask', 300, 50, { tid: WORKER }),
	moment('BeginMainThreadFrame', 200),
	moment('BeginMainThreadFrame', 300),
	moment('BeginMainThreadFrame', 500),
	...[200, 220, 240, 260, 360].map((ms) => moment('DrawFrame', ms, { tid: COMPOSITOR })),
];

describe('what scrolling cost', () => {
	const read = readScroll(trace, scroll);

	test('is told per 1,000 px, of the page’s main thread, between the marks', () => {
		expect(read.mainThread).toBeCloseTo((60 + 20) / 2);
		expect(read.raster).toBeCloseTo(50 / 2);
	});

	test('each kind of work without the work within it', () => {
		expect(read.script).toBeCloseTo((30 - 10) / 2);
		expect(read.layout).toBeCloseTo(10 / 2);
		expect(read.style).toBeCloseTo(6 / 2);
		expect(read.paint).toBeCloseTo((8 + 4) / 2);
	});

	test('the time of other programs is not counted, where the system tells it', () => {
		expect(read.longest).toBeCloseTo(60);
		expect(read.longTasks).toBe(1);
		const untold = trace.map(({ tdur: _, ...event }) => event);
		expect(readScroll(untold, scroll).mainThread).toBeCloseTo((60 + 40) / 2);
	});

	test('frames drawn and frames made are two things', () => {
		expect(read.drawn).toBeCloseTo(50);
		// 20, 20, 20 and 100 ms.
		expect(read.drawnLate).toBeCloseTo(88);
		// 100 and 200 ms.
		expect(read.updated).toBeCloseTo(1000 / 150);
		expect(read.perUpdate).toBeCloseTo(80 / 3);
	});

	test('without its marks a trace is refused, by the name of the mark', () => {
		expect(() => readScroll(trace.slice(1), scroll)).toThrow('no mark from');
		expect(() => readScroll([moment('from', 1)], scroll)).toThrow('no mark to');
	});
});

describe('total blocking time', () => {
	const loading = [
		work('RunTask', 0, 300),
		moment('firstContentfulPaint', 300),
		work('RunTask', 310, 70),
		work('RunTask', 400, 50),
		// Painted in the middle of it: only what is left counts.
		work('RunTask', 200, 200),
		work('RunTask', 600, 90, { tdur: at(40) }),
		moment('loaded', 1000),
		work('RunTask', 1100, 400),
	];

	test('is what tasks took beyond 50 ms, from the first words to the end', () => {
		expect(readBlocking(loading, 'loaded')).toBeCloseTo(20 + 50);
	});

	test('needs words to have been painted', () => {
		const unpainted = loading.filter(({ name }) => name !== 'firstContentfulPaint');
		expect(() => readBlocking(unpainted, 'loaded')).toThrow('no first paint');
		expect(() => readBlocking(loading, 'done')).toThrow('no mark done');
	});
});
