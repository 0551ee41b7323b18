import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from './browser.js';
import { isBuilt } from './built.js';
import { root, run } from './command.js';
import { writeContactSheet } from './contact-sheet.js';
import { serve } from './serve.js';

const usage = `npm run storyboard -- [--size 390x844] [--scheme light] [--step airfield] [--as-built]
Each may be given more than once. --as-built: no new build, though the sources are newer.`;

const sizes = ['360x640', '390x844', '768x1024', '844x390', '1280x800'];
const schemes = /** @type {const} */ (['light', 'dark']);

/** How long a step may take to come to rest before it is reported. */
const patience = 10_000;

/** How many frames in a row the stage has to look the same to count as at rest. */
const stillFrames = 8;

/**
 * Brings one step to its place of rest, its top at the top of the window, and waits until the stage
 * says that it has got there and has stopped changing. Answers with what is wrong, or null.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ id: string, index: number }} step
 */
async function bringToRest(page, { id, index }) {
	await page.evaluate((id) => {
		const section = document.querySelector(`section[data-step="${CSS.escape(id)}"]`);
		const top = (section?.getBoundingClientRect().top ?? 0) + window.scrollY;
		window.scrollTo({ top, behavior: 'instant' });
	}, id);
	return page.evaluate(
		async ({ index, patience, stillFrames }) => {
			const stage = document.querySelector('[data-stage][data-progress]');
			if (!stage) return 'there is no [data-stage][data-progress]';
			const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			const until = performance.now() + patience;
			let before = '';
			let still = 0;
			await document.fonts.ready;
			while (performance.now() < until) {
				await nextFrame();
				const now = stage.outerHTML;
				const there = Number(stage.getAttribute('data-progress')) === index;
				const moving = document.getAnimations().some(({ playState }) => playState === 'running');
				still = there && !moving && now === before ? still + 1 : 0;
				before = now;
				if (still >= stillFrames) return null;
			}
			return `at rest the stage is at ${stage.getAttribute('data-progress')} and not at ${index}`;
		},
		{ index, patience, stillFrames },
	);
}

/**
 * Draws the asked steps of one size and scheme.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ address: string, size: string, scheme: 'light' | 'dark', asked: string[] }} board
 * @returns {Promise<string[]>} what is wrong, a line each
 */
async function drawBoard(browser, { address, size, scheme, asked }) {
	const since = performance.now();
	const [width = 0, height = 0] = size.split('x').map(Number);
	const viewport = { width, height };
	const folder = join(root, 'storyboard', `${size}-${scheme}`);
	if (asked.length === 0) rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });

	const page = await browser.newPage({ viewport, colorScheme: scheme });
	await page.goto(address);
	// The page runs a moment after it has been loaded; of one that never does each step tells.
	const running = page.locator('[data-stage][data-progress]');
	await running.waitFor({ timeout: patience }).catch(() => null);
	const ids = await page
		.locator('section[data-step]')
		.evaluateAll((all) => all.map((section) => section.getAttribute('data-step') ?? ''));
	const steps = ids
		.map((id, index) => ({ id, index }))
		.filter(({ id }) => asked.length === 0 || asked.includes(id));
	if (steps.length === 0) throw new Error(`No such step. There are: ${ids.join(', ')}`);

	/** @type {string[]} */
	const faults = [];
	for (const step of steps) {
		const fault = await bringToRest(page, step);
		if (fault) faults.push(`${size} ${scheme} ${step.id}: ${fault}`);
		const name = `${String(step.index).padStart(2, '0')}-${step.id}.png`;
		await page.screenshot({ path: join(folder, name) });
	}
	await page.close();
	await writeContactSheet(browser, folder, `${size} · ${scheme}`, viewport);
	const seconds = ((performance.now() - since) / 1000).toFixed(1);
	console.log(`storyboard/${size}-${scheme}.png · ${steps.length} steps · ${seconds} s`);
	return faults;
}

/** @param {string[]} args */
function readFlags(args) {
	const { values } = parseArgs({
		args,
		options: {
			size: { type: 'string', multiple: true },
			scheme: { type: 'string', multiple: true },
			step: { type: 'string', multiple: true },
			'as-built': { type: 'boolean' },
		},
	});
	const flags = {
		sizes: values.size ?? sizes,
		schemes: schemes.filter((scheme) => values.scheme?.includes(scheme) ?? true),
		steps: values.step ?? [],
		asBuilt: values['as-built'] ?? false,
	};
	const known = flags.sizes.every((size) => /^\d+x\d+$/.test(size)) && flags.schemes.length > 0;
	if (!known) throw new Error(usage);
	return flags;
}

try {
	const flags = readFlags(process.argv.slice(2));
	if (!flags.asBuilt && !isBuilt(root)) {
		const code = await run(process.execPath, [join(root, 'scripts/build.js')]);
		if (code !== 0) throw new Error('There is nothing new to draw: mend what is said above.');
	}

	const server = await serve(join(root, 'build'), 0);
	const browser = await chromium.launch({
		executablePath: await findBrowser(),
		args: launchArguments,
	});
	/** @type {string[]} */
	const faults = [];
	try {
		const boards = flags.sizes.flatMap((size) =>
			flags.schemes.map((scheme) => ({
				address: server.address,
				size,
				scheme,
				asked: flags.steps,
			})),
		);
		// As many at a time as there are cores: each takes the next board from the front.
		const draw = async () => {
			for (let board = boards.shift(); board; board = boards.shift())
				faults.push(...(await drawBoard(browser, board)));
		};
		await Promise.all(Array.from({ length: availableParallelism() }, draw));
	} finally {
		await browser.close();
		await server.close();
	}
	for (const fault of faults) console.error(fault);
	if (faults.length > 0) process.exitCode = 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
