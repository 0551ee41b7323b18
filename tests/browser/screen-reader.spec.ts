import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { figuresOf } from '../../src/lib/marks/slots';
import { frames, story } from '../edition';
import { heard, readOut } from './listening';
import { StoryPage, sweep } from './story';

/*
 * The page as it is heard, in `npm run test:deep`. `npm run transcript` writes all of it, a phrase a
 * line, to test-results/transcript.txt: read it as if you saw nothing. What of it stands in the page
 * as it comes (headings, names, landmarks): tests/site/story.site.ts.
 */

test.describe('from top to bottom', sweep(), () => {
	let told: string[] = [];
	test.beforeAll(async ({ browser }) => {
		const page = await browser.newPage();
		await new StoryPage(page).open();
		told = heard(await readOut(page));
		mkdirSync('test-results', { recursive: true });
		writeFileSync('test-results/transcript.txt', `${told.join('\n')}\n`);
		await page.close();
	});

	/** What is heard from the heading of a step to the next heading. */
	const heardOf = (kicker: string) => {
		const start = told.findIndex(
			(one) => one.startsWith('heading') && one.includes(` ${kicker}, level 3`),
		);
		const length = told.slice(start + 1).findIndex((one) => one.startsWith('heading'));
		return told.slice(start, start + 1 + length);
	};

	test('what a picture shows is said once, where its step is', () => {
		for (const { kicker, alt } of story.steps) {
			expect(told.filter((phrase) => phrase === alt).length, kicker).toBe(1);
			if (kicker) expect(heardOf(kicker), kicker).toContain(alt);
		}
	});

	test('every number that a picture counts up to or compares is said at its step', () => {
		let numbers = 0;
		for (const [i, { kicker }] of story.steps.entries()) {
			const facts = JSON.stringify(figuresOf(frames[i]!)).matchAll(/"fact":"([^"]+)"/g);
			for (const [, fact = ''] of facts) {
				const value = story.facts[fact]?.value;
				if (typeof value !== 'number') continue;
				expect(heardOf(kicker).join(' '), `${kicker}: ${fact}`).toContain(
					value.toLocaleString(story.language),
				);
				numbers++;
			}
		}
		expect(numbers).toBeGreaterThan(10);
	});

	test('nothing else is in the way: one image, no nameless group, one silent status', () => {
		expect(told.filter((phrase) => /^(image|graphics|img)/.test(phrase))).toHaveLength(1);
		expect(told.filter((phrase) => phrase === 'group')).toEqual([]);
		expect(
			told.filter((phrase) => phrase.startsWith('table') && !phrase.startsWith('table, ')),
		).toEqual([]);
		const at = told.indexOf('status');
		expect(told.indexOf('status', at + 1)).toBe(-1);
		expect(told[at + 1]).toMatch(/^disclosure, /);
	});
});

test(
	'the moving picture is one image, and says at each step what it shows there',
	sweep(),
	async ({ page }) => {
		const reader = new StoryPage(page);
		await reader.open();
		for (const { id, alt } of story.steps) {
			await reader.jump(id);
			const images = page.getByRole('img');
			await expect(images).toHaveCount(1);
			await expect(images).toHaveAccessibleName(alt);
			// Nothing of what is drawn in it is told besides.
			expect(await images.ariaSnapshot(), id).not.toContain('\n');
		}
	},
);

test('nothing speaks up while the story is scrolled', sweep(), async ({ page }) => {
	const reader = new StoryPage(page);
	const steps = await reader.open();
	await page.evaluate(() => {
		const LIVE =
			'[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], [role=timer], output';
		const spoken: string[] = [];
		Object.assign(window, { spoken });
		const listen = (records: MutationRecord[]) => {
			for (const { target } of records) {
				const element = target instanceof Element ? target : target.parentElement;
				const live = element?.closest(LIVE);
				if (live) spoken.push(live.outerHTML);
			}
		};
		new MutationObserver(listen).observe(document, {
			subtree: true,
			childList: true,
			characterData: true,
		});
	});
	const spoken = () => page.evaluate(() => Reflect.get(window, 'spoken') as string[]);
	await page.mouse.move(200, 300);
	for (const step of [...steps, ...steps.toReversed()]) {
		await page.mouse.wheel(0, 300);
		await reader.jump(step);
	}
	expect(await spoken()).toEqual([]);
	// The one thing that may speak is heard by this test.
	await page.evaluate(() => document.querySelector('[role=status]')!.append('Link copied'));
	expect(await spoken()).toHaveLength(1);
});
