import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/command.js';
import { lookUpWrk, needs, skipLine } from '../../scripts/needs.js';
import { ask } from './ask';
import { startServer } from './hosts';
import { sweep } from './story';

/*
 * Many readers at once, from one machine to itself: what the build made for nginx is to cost next to
 * nothing beside one plain file of as many bytes, from the same nginx in the same minute.
 */

const run = promisify(execFile);

/** As many connections as a front page sends in a moment, and how long they go on, in seconds. */
const CONNECTIONS = 2000;
const SECONDS = 8;
/** One file for each connection at either end, and some over. */
const FILES = 3 * CONNECTIONS;
/** A story that answers half as often as a plain file is told too much. */
const LEAST = 0.5;

interface Measured {
	answers: number;
	perSecond: number;
	/** Half, and 99 of 100, were answered within so many milliseconds. */
	half: number;
	tail: number;
	/** Whatever was no answer, as wrk says it. */
	faults: string[];
}

const MILLISECONDS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** What wrk says it measured. */
function readWrk(said: string): Measured {
	const number = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? NaN);
	const within = (share: number) => {
		const [, value, unit = ''] =
			new RegExp(`^\\s+${share}%\\s+([\\d.]+)(us|ms|s|m)\\b`, 'm').exec(said) ?? [];
		return Number(value) * (MILLISECONDS[unit] ?? NaN);
	};
	return {
		answers: number(/(\d+) requests in/),
		perSecond: number(/Requests\/sec:\s+([\d.]+)/),
		half: within(50),
		tail: within(99),
		faults: [...said.matchAll(/^\s*(Socket errors|Non-2xx).*$/gm)].map(([line]) => line.trim()),
	};
}

async function press(wrk: string, address: string): Promise<Measured> {
	const options = `-t 2 -c ${CONNECTIONS} -d ${SECONDS}s --timeout 30s --latency -H "Accept-Encoding: br"`;
	const { stdout } = await run(
		'sh',
		['-c', `ulimit -n ${FILES} 2>/dev/null; exec "$0" ${options} "$1"`, wrk, address],
		{ timeout: (SECONDS + 40) * 1000 },
	);
	return readWrk(stdout);
}

const line = (name: string, { answers, perSecond, half, tail }: Measured) =>
	`${name}: ${answers} answers, ${Math.round(perSecond)} a second; half within ${half.toFixed(0)} ms, 99% within ${tail.toFixed(0)} ms`;

test(
	`${CONNECTIONS} readers at once are all answered, about as fast as with one plain file`,
	sweep(),
	async () => {
		test.setTimeout(240_000);
		const wrk = lookUpWrk();
		const missing = needs.filter(
			({ find, name }) => /nginx|many readers/.test(name) && !find(process.env),
		);
		for (const need of missing) process.stdout.write(`${skipLine(need)}\n`);
		test.skip(missing.length > 0, missing.map(skipLine).join(', '));

		// Named as what is never packed, so that the same bytes go over the wire.
		const bytes = readFileSync(join(root, 'build/index.html.br'));
		const prefix = '/2024/niger/explainer/';
		const server = (await startServer('nginx', { 'plain.bin': bytes }))!;
		const address = server.addresses.get(prefix)!.replace('localhost', '127.0.0.1');
		const plain = new URL('/plain.bin', address).href;
		const page = await ask(address, { 'accept-encoding': 'br' });
		expect(page.headers['content-encoding']).toBe(server.brotli ? 'br' : undefined);
		expect((await ask(plain)).body.equals(bytes)).toBe(true);
		try {
			// In turn, twice: what else the machine does meanwhile falls on both.
			const measured = [];
			for (const where of [plain, address, plain, address]) measured.push(await press(wrk!, where));
			const [plainFirst, first, plainAgain, again] = measured as [
				Measured,
				Measured,
				Measured,
				Measured,
			];
			process.stdout.write(
				[
					line('One plain file', plainFirst),
					line('The story', first),
					line('One plain file, again', plainAgain),
					line('The story, again', again),
					'',
				].join('\n'),
			);
			for (const { faults, answers, tail } of measured) {
				expect(faults).toEqual([]);
				expect(answers).toBeGreaterThan(CONNECTIONS);
				expect(tail).toBeGreaterThan(0);
			}
			const share =
				(first.perSecond + again.perSecond) / (plainFirst.perSecond + plainAgain.perSecond);
			const tail = (first.tail + again.tail) / (plainFirst.tail + plainAgain.tail);
			process.stdout.write(
				`The story answers ${share.toFixed(2)} times as often; its slowest 1% take ${tail.toFixed(2)} times as long.\n`,
			);
			expect(share).toBeGreaterThan(LEAST);
		} finally {
			await server.end();
		}
	},
);
