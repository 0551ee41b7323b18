import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRead, pictures, sheets } from '../browser/pdf';
import { Chromium } from '../browsers/chromium';
import { complaints, type Look } from './compare';
import { address, engines, openEngine, phone, reference } from './engine';
import { coloursIn, shareOf } from './pixels';
import { live, still, Visit } from './visit';

/*
 * The story in browsers of years ago. Every one shows all words, links and each step's own still
 * picture; from the floor of the moving story on, the picture moves as well. What a picture has to
 * look like is asked of a browser of today: other tests hold that this one is right.
 *
 * `node scripts/engines.js` starts them all, and says which one is missing.
 */

const desktop = { width: 1280, height: 800 };
const windows = process.env.DEEP ? { phone, desktop } : { phone };

/** What a browser may say that does not know the newest syntax of scripts. */
const REFUSED = /SyntaxError/;

/** What one says that knew the name of something to come, and nothing more. */
const ANNOUNCED = /you must enable Experimental Web Platform Features/;

let today: Visit;

/** Each step's picture in a browser of today, as it is without the story's own script. */
const looks = new Map<string, Promise<Look>>();
const lookToday = (size: string, id: string, inPixels: boolean) => {
	const key = `${id} on a ${size}`;
	if (!looks.has(key)) looks.set(key, today.look(id, still(id), inPixels));
	return looks.get(key)!;
};

beforeAll(async () => {
	if (engines.length === 0) return;
	const browser = await Chromium.open(reference);
	await browser.block(['*/live/*']);
	today = new Visit(browser, address);
});
afterAll(() => today?.browser.close());

for (const engine of engines) {
	for (const [size, window] of Object.entries(windows)) {
		// Those that are too old to be resized from outside have started as a phone.
		if (engine.kind === 'firefox' && window !== phone) continue;
		describe(`${engine.name} on a ${size}`, () => {
			let visit: Visit;
			let steps: string[];
			let kinds: string[];
			/** Daily pixels are looked at where a step has a picture of another kind. */
			const inPixels = (id: string) => !!process.env.DEEP || kinds.includes(id);

			beforeAll(async () => {
				await today.browser.resize(window);
				await today.open();
				const browser = await openEngine(engine);
				await browser.resize(window);
				visit = new Visit(browser, address);
				await visit.open();
				steps = await visit.steps();
				kinds = await visit.browser.evaluate(kindsOfSteps);
			});
			afterAll(() => visit?.browser.close());

			test('opens with no error but that of a script it refuses', async () => {
				const runs = () => document.documentElement.dataset.step !== undefined;
				expect(!engine.moves || (await visit.until(runs)), 'the page runs').toBe(true);
				const faults = await visit.browser.faults();
				const allowed = (fault: string) =>
					ANNOUNCED.test(fault) || (!engine.moves && REFUSED.test(fault));
				expect(faults.filter((fault) => !allowed(fault))).toEqual([]);
				expect(steps.length).toBeGreaterThan(1);
			});

			test('opens with words that can be read over its first picture', async () => {
				await visit.open();
				expect(await visit.unreadable()).toEqual([]);
			});

			if (engine.moves)
				test('moves: at each step the picture is that step’s', async () => {
					await visit.open();
					const runs = () => document.documentElement.dataset.step !== undefined;
					expect(await visit.until(runs), 'the page runs').toBe(true);
					const wrong: Record<string, string[]> = {};
					for (const [index, id] of steps.entries()) {
						await visit.browser.evaluate((id) => {
							const { top } = document.getElementById(id)!.getBoundingClientRect();
							window.scrollTo(0, top + window.pageYOffset);
						}, id);
						const arrives = await visit.until((index) => {
							const { progress } = document.querySelector<HTMLElement>('[data-stage]')!.dataset;
							return Math.abs(Number(progress) - index) < 0.01;
						}, index);
						expect(arrives, `${id} is step ${index}`).toBe(true);
						const found = complaints(
							await visit.look(id, live, inPixels(id)),
							await lookToday(size, id, inPixels(id)),
						);
						if (found.length > 0) wrong[id] = found;
					}
					expect(wrong).toEqual({});
				});
			else {
				test('does not move: the script leaves the page as it is', async () => {
					await visit.open();
					// A script of a page that has loaded has begun.
					await visit.settle();
					const taken = await visit.browser.evaluate(() => [
						document.documentElement.dataset.step || 'none',
						document.querySelectorAll('[data-stage]').length,
					]);
					expect(taken, 'the step it says it is at, and live pictures').toEqual(['none', 0]);
				});

				test('shows at each step its own still picture', async () => {
					await visit.open();
					const wrong: Record<string, string[]> = {};
					for (const id of process.env.DEEP ? steps : kinds) {
						const found = complaints(
							await visit.look(id, still(id), inPixels(id)),
							await lookToday(size, id, inPixels(id)),
						);
						if (found.length > 0) wrong[id] = found;
					}
					expect(wrong).toEqual({});
				});
			}

			test('has words that can be read at steps of each kind', async () => {
				await visit.open();
				const wrong: Record<string, string[]> = {};
				for (const id of kinds) {
					await visit.browser.evaluate((id) => {
						const words = document.querySelector(`#${id} [data-label="card"]`);
						(words || document.getElementById(id)!).scrollIntoView({ block: 'center' });
					}, id);
					const found = await visit.unreadable();
					if (found.length > 0) wrong[id] = found;
				}
				expect(wrong).toEqual({});
			});

			test('leads from a mark to what is known of it', async () => {
				await visit.open();
				if (engine.moves)
					await visit.until(() => document.documentElement.dataset.step !== undefined);
				const mark = 'section[data-step] a[href^="#fact-"]';
				await visit.browser.evaluate((mark) => {
					document.querySelector(mark)!.scrollIntoView({ block: 'center' });
				}, mark);
				await visit.settle();
				await visit.browser.click(mark);
				const led = await visit.until((mark) => {
					const note = document.getElementById('note');
					const entry = document.querySelector(document.querySelector(mark)!.getAttribute('href')!);
					return [note, entry].some((place) => {
						const box = place && place.getBoundingClientRect();
						const inWindow = !!box && box.height > 0 && box.top < innerHeight && box.bottom > 0;
						return inWindow && place!.textContent!.trim() !== '';
					});
				}, mark);
				expect(led, 'a note opens, or the entry is in the window').toBe(true);
				expect(await visit.unreadable()).toEqual([]);
			});

			test('reads as an article, each step with its picture', async () => {
				await visit.openArticle();
				const without = await visit.browser.evaluate(() =>
					[...document.querySelectorAll('section[data-step]')]
						.filter((section) => {
							const figure = section.querySelector(`figure[data-scene="${section.id}"] .stage`);
							const box = figure && figure.getBoundingClientRect();
							return !box || box.height < 100 || box.width < 0.5 * Math.min(innerWidth, 640);
						})
						.map(({ id }) => id),
				);
				expect(without, 'steps without their picture').toEqual([]);
				expect(await visit.unreadable()).toEqual([]);
			});

			const pages = () => ['', 'text/', 'reuse/', '404.html', `embed/${steps[2]}/`];

			test('is no wider than the window', async () => {
				const wide: string[] = [];
				const check = async (page: string) => {
					const [width, window] = await visit.browser.evaluate(() => [
						document.documentElement.scrollWidth,
						innerWidth,
					]);
					if (width! > window!) wide.push(`${page || 'the story'} is ${width} wide of ${window}`);
				};
				for (const page of pages()) {
					await visit.open(page);
					await check(page);
				}
				await visit.openArticle();
				await check('the article');
				expect(wide).toEqual([]);
			});

			test('has pages beside the story that can be read, none of them black', async () => {
				const wrong: Record<string, string[]> = {};
				for (const page of pages().slice(1)) {
					await visit.open(page);
					const found = await visit.unreadable();
					const shown = await visit.pixels();
					const black = shareOf([0, 0, 0], coloursIn(shown, { left: 0, top: 0, ...window }), 20);
					if (black > 0.08) found.push(`${(black * 100).toFixed(0)} % of it are black`);
					if (found.length > 0) wrong[page] = found;
				}
				expect(wrong).toEqual({});
			});

			test('is embedded with the picture of its step', async () => {
				const id = steps[2]!;
				await today.open(`embed/${id}/`);
				await visit.open(`embed/${id}/`);
				const stage = '.stage';
				const [ours, theirs] = [await visit.look(id, stage), await today.look(id, stage)];
				await today.open();
				expect(complaints(ours, theirs)).toEqual([]);
			});

			test.skipIf(!canRead)(
				'is printed with its words, and not in black',
				async () => {
					await visit.open();
					const cards = await visit.browser.evaluate(() =>
						[...document.querySelectorAll('[data-label="card"] > p')].map((card) => {
							const words = card.cloneNode(true) as Element;
							// Raised above the line, which is read back after it.
							for (const raised of words.querySelectorAll('sup, .status')) raised.remove();
							return words.textContent || '';
						}),
					);
					const printed = await visit.browser.print();
					const said = sheets(printed);
					const paper = said.map(bare).join('');
					expect(cards.length).toBeGreaterThan(1);
					const missing = cards.filter((card) => !runsIn(paper, plainWords(card).slice(0, 5)));
					expect(missing, 'cards that are not on paper').toEqual([]);
					const blank = said.flatMap((text, sheet) => (text.trim() ? [] : [sheet + 1]));
					expect(blank, 'sheets without a word').toEqual([]);
					for (const [sheet, share] of blackOf(pictures(printed)).entries())
						expect(share, `black of sheet ${sheet + 1}`).toBeLessThan(0.1);
					// Firefox takes half a minute on a busy machine.
				},
				120_000,
			);
		});
	}
}

/** Letters alone: what is read back from a PDF may have its spaces anywhere. */
const bare = (text: string) => text.replace(/[^\p{L}]/gu, '');

/** Words but for those with letters that are joined on paper. */
const plainWords = (text: string) =>
	text.split(/[^\p{L}]+/u).filter((word) => word.length > 3 && !/f[fil]/.test(word));

/** Whether words stand close together, whatever notes, or names of a picture, come between them. */
function runsIn(paper: string, words: string[]): boolean {
	const [first = ''] = words;
	for (let at = paper.indexOf(first); at >= 0; at = paper.indexOf(first, at + 1)) {
		const near = paper.slice(Math.max(0, at - 100), at + 300);
		if (words.every((word) => near.includes(word))) return true;
	}
	return false;
}

/** How much of each sheet is black. */
function blackOf(sheets: Buffer): number[] {
	const shares: number[] = [];
	for (let at = 0; at < sheets.length;) {
		const [head = '', width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(
			sheets.toString('latin1', at, at + 40),
		)!;
		const from = at + head.length;
		at = from + 3 * Number(width) * Number(height);
		const pixels = sheets.subarray(from, at);
		let black = 0;
		for (let i = 0; i < pixels.length; i += 3)
			if (pixels[i]! < 40 && pixels[i + 1]! < 40 && pixels[i + 2]! < 40) black++;
		shares.push((black * 3) / pixels.length);
	}
	return shares;
}

/** The first step of each kind of picture. Runs in the page. */
function kindsOfSteps(): string[] {
	const first = new Map<string, string>();
	for (const section of document.querySelectorAll('section[data-step]')) {
		const drawn = section.querySelector('figure[data-scene] [data-figure] > *');
		const kind = drawn ? drawn.className.split(' ')[0]! : 'map';
		if (!first.has(kind)) first.set(kind, section.id);
	}
	return [...first.values()];
}
