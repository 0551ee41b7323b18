import { Worker } from 'node:worker_threads';

/** Room for what is being tried, as text: enough to replay it by. */
const ROOM = 1 << 16;

/*
 * A loop without end lets nothing else of its program run, no timer of a test either. So a thread
 * beside it looks at how long the same thing has been tried and, where that is too long, says what it
 * is and ends the program, which the test runner then reports.
 */
const source = `
const { workerData: { state, text, limit } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
let [number, since] = [0, Date.now()];
setInterval(() => {
	const now = Atomics.load(state, 0);
	if (now !== number || now === 0) [number, since] = [now, Date.now()];
	else if (Date.now() - since > limit) {
		const said = Buffer.from(text.slice(0, Atomics.load(state, 1))).toString();
		writeSync(2, 'More than ' + limit / 1000 + ' s, and no end: ' + said + '\\n');
		process.kill(process.pid, 'SIGKILL');
	}
}, 500);
`;

export interface Watch {
	/** Tries something, of which the text tells what it is. */
	during: <Result>(text: string, work: () => Result) => Result;
	end: () => Promise<number>;
}

/** @param limit in milliseconds, after which the program is ended */
export function watch(limit: number): Watch {
	const state = new Int32Array(new SharedArrayBuffer(8));
	const text = new Uint8Array(new SharedArrayBuffer(ROOM));
	const worker = new Worker(source, { eval: true, workerData: { state, text, limit } });
	worker.unref();
	let tried = 0;
	return {
		during(what, work) {
			const { written } = new TextEncoder().encodeInto(what, text);
			Atomics.store(state, 1, written);
			Atomics.store(state, 0, ++tried);
			try {
				return work();
			} finally {
				Atomics.store(state, 0, 0);
			}
		},
		end: () => worker.terminate(),
	};
}
