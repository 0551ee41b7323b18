import { expect, test, type Browser, type Page } from '@playwright/test';
import { factGroups } from '../../src/lib/scene/step-facts';
import type { Inline, Step } from '../../src/lib/story/story';
import { story } from '../edition';
import { canRead, pictures, print, sheets } from './pdf';
import { StoryPage, sweep } from './story';

/* The story on paper and as a PDF, read back with pdftotext. */

const missing =
	'pdftotext and pdftoppm are missing: install poppler-utils to check what is printed';
test.skip(!canRead, missing);
if (!canRead) process.stderr.write(`${missing}\n`);

// Thirty sheets take a busy machine a while.
test.beforeEach(() => test.slow());

const groups = factGroups(story);
const numbers = new Map(groups.flatMap(({ facts }) => facts).map((id, i) => [id, i + 1]));
const kicker = (step: Step | undefined) => step?.kicker || story.title;

/**
 * Letters, digits and the brackets of a note, without which its number would join one before it: where
 * a line ends, and how a quotation mark is drawn, is no matter.
 */
const bare = (text: string) => text.normalize('NFKD').replace(/[^\p{L}\p{N}[\]]/gu, '');

/** The words as they are printed: behind each claim its grade, where it is not plain, and its number in brackets. */
function printed(runs: Inline[]): string {
	return runs
		.map((run) => {
			if (run.kind === 'text') return run.text;
			if (run.kind !== 'fact') return printed(run.children);
			const status = story.facts[run.fact]?.status ?? 'unverified';
			const grade = status === 'confirmed' ? '' : story.words[status];
			return `${printed(run.children)} ${grade} [${numbers.get(run.fact)}]`;
		})
		.join('');
}

/** A date strip has all its years in a row; no sentence has. */
const years = Array.from(
	{ length: Math.floor(story.dates.to) - Math.ceil(story.dates.from) + 1 },
	(_, i) => Math.ceil(story.dates.from) + i,
);
const strip = new RegExp(
	years.map((year, i) => (i % 2 === 0 ? `${year}\\s+` : `(${year}\\s+)?`)).join(''),
	'g',
);

/** Ways to come to the printer. The same sheets have to come out as on a first visit. */
const ways: Record<string, (browser: Browser) => Promise<Page>> = {
	'in the middle, in the dark, with a table, a menu and a note open': async (browser) => {
		const page = await browser.newPage({
			colorScheme: 'dark',
			viewport: { width: 390, height: 844 },
		});
		const reader = new StoryPage(page);
		const step = story.steps.find(({ change }) => change.figure)?.id ?? '';
		await reader.open(step);
		await page.locator(`#${step} summary`).click();
		await page.locator('.foot summary').first().click();
		await page.locator(`#${step} a[href^="#fact-"]`).first().click();
		await expect(page.locator('#note')).toBeVisible();
		return page;
	},
	'as an article, with dark colours chosen': async (browser) => {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		await page.addInitScript(() => {
			localStorage.setItem('story-preferences', '{"reading":"article","colours":"dark"}');
		});
		await new StoryPage(page).open();
		return page;
	},
	'without script': async (browser) => {
		const page = await browser.newPage({ javaScriptEnabled: false });
		await page.goto('./');
		return page;
	},
};

/** What comes out of a page that was only opened; each worker prints it once. */
let plain: Promise<Buffer> | undefined;
async function printPlain(browser: Browser): Promise<Buffer> {
	const page = await browser.newPage();
	await new StoryPage(page).open();
	const pdf = await print(page, 'A4');
	await page.close();
	return pdf;
}

for (const [way, open] of Object.entries(ways)) {
	test(`the same sheets come out ${way}`, sweep(), async ({ browser }) => {
		const expected = await (plain ??= printPlain(browser));
		const page = await open(browser);
		const pdf = await print(page, 'A4');
		await page.close();
		expect(sheets(pdf)).toEqual(sheets(expected));
		const look = pictures(pdf);
		expect(look.equals(pictures(expected)), 'they look the same').toBe(true);
		// White paper: the first pixel of the first sheet, after a header of three lines.
		const header = look.indexOf('255\n') + 4;
		expect([...look.subarray(header, header + 3)]).toEqual([255, 255, 255]);
	});
}

for (const format of ['A4', 'Letter'] as const) {
	test(
		`on ${format}: every step whole on one sheet, then the sources and the corrections`,
		sweep(),
		async ({ page }) => {
			await new StoryPage(page).open();
			const dates = await page.$$eval('figure[data-scene] [data-label="date"]', (all) =>
				all.map(({ textContent }) => textContent ?? ''),
			);
			expect(dates).toHaveLength(story.steps.length);
			const found = sheets(await print(page, format));

			await test.step('heading, words with their reference numbers, and picture', () => {
				let [sheet, after] = [0, 0];
				for (const [i, step] of story.steps.entries()) {
					const words =
						i === 0 ? [story.title, story.dek] : [kicker(step), ...step.text.map(printed)];
					const expected = bare(words.join(' '));
					while (sheet < found.length && !bare(found[sheet]!).slice(after).includes(expected))
						[sheet, after] = [sheet + 1, 0];
					expect(sheet, `${step.id} is printed whole, in its order`).toBeLessThan(found.length);
					const text = bare(found[sheet]!);
					after = text.indexOf(expected, after) + expected.length;
					const date = text.indexOf(bare(dates[i]!), after);
					expect(date, `the picture of ${step.id} follows on its sheet`).toBeGreaterThan(-1);
				}
			});

			const start = found.findIndex((text) =>
				bare(text).includes(bare(story.words['found-title']!)),
			);
			const last = found.findLastIndex((text) =>
				bare(text).includes(bare(kicker(story.steps.at(-1)))),
			);
			const steps = found.slice(0, start);
			const record = found.slice(start).join('\n').replace(/\s+/g, '');

			await test.step('a picture for each step, two steps to a sheet', () => {
				const strips = steps.map((text) => text.match(strip)?.length ?? 0);
				expect(strips.reduce((sum, count) => sum + count, 0)).toBe(story.steps.length);
				expect(strips.slice(0, 2)).toEqual([1, 2]);
				expect(steps.length).toBe(1 + Math.ceil((story.steps.length - 1) / 2));
			});

			await test.step('what the story rests on comes after its last step', () => {
				expect(start).toBeGreaterThan(0);
				expect(last).toBeGreaterThan(0);
				const order = ['found-title', 'facts-title', 'method-title', 'corrections-title'].map(
					(key) => record.indexOf(story.words[key]!.replace(/\s+/g, '')),
				);
				expect(order).toEqual([...order].sort((a, b) => a - b));
				expect(order[0]).toBeGreaterThan(-1);
				const inSources = record.slice(order[1], order[2]);
				for (const { id } of groups.flatMap(({ sources }) => sources)) {
					const { url } = story.sources[id]!;
					if (url) expect(inSources).toContain(`<${url}>`);
				}
				for (const [fact, number] of numbers)
					expect(inSources).toContain(
						`${number}.${story.words[story.facts[fact]!.status]!.replace(/\s+/g, '')}`,
					);
				expect(record.slice(order[3])).toContain(
					story.words['report-error']!.replace(/\s+/g, '').slice(0, 30),
				);
			});

			await test.step('nothing that can only be pressed', () => {
				const lines = found.flatMap((text) => text.split('\n')).map((line) => line.trim());
				const controls = ['start', 'read-article', 'read-scroll', 'text-edition', 'no-script'];
				controls.push('share', 'chapters', 'display', 'see-figures', 'skip-to-story', 'close');
				for (const key of controls) expect(lines, key).not.toContain(story.words[key]);
				expect(found.join('\n')).not.toContain(story.words['read-article']);
				expect(found.join('\n')).not.toContain(story.words['see-figures']);
			});
		},
	);
}
