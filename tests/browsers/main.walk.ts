import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Browser } from './browser';
import { Firefox } from './firefox';
import { Walk } from './walk';
import { WebKit } from './webkit';

/*
 * The main walk in the browsers that are not Chromium, as far as this machine has them:
 * `node scripts/test.js browsers` starts them, says where they are, and says which one is missing. Daily
 * the beginning of it is walked, in `npm run test:deep` all.
 */

const { STORY_ADDRESS = '', FIREFOX_ADDRESS, WEBKIT_ADDRESS } = process.env;

/** A phone: there the story is told to most of its readers. */
const phone = { width: 390, height: 844 };

const browsers = [
	{ name: 'Firefox', at: FIREFOX_ADDRESS, open: Firefox.open },
	{ name: 'WebKit', at: WEBKIT_ADDRESS, open: WebKit.open },
];

for (const { name, at, open } of browsers) {
	describe.skipIf(!at)(name, () => {
		let browser: Browser | undefined;
		let walk: Walk;
		beforeAll(async () => {
			browser = await open(at!);
			await browser.resize(phone);
			walk = new Walk(browser, STORY_ADDRESS);
		});
		afterAll(() => browser?.close());

		test('opens with its first picture', () => walk.open());
		test('scrolls down through every step', () => walk.scrollDown());
		test('shows the same on the way up', () => walk.scrollUp());
		test('opens and closes notes', () => walk.readNotes());
		test('met no error on the way', () => walk.expectNoFaults());
		if (!process.env.DEEP) return;
		test('opens at a deep link, and stays there when reloaded', () => walk.followDeepLink());
		test('keeps the place when it becomes an article', () => walk.articleSwitch());
		test('has the stills where the live picture is gone, and that again', () => walk.loseStage());
		test('saved at a late step, has a picture for each', () => walk.readSaved());
		test('met no error to its end', () => walk.expectNoFaults());
	});
}
