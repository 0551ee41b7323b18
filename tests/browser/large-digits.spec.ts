import { expect, test, type Browser, type Page } from '@playwright/test';
import { findBrowser, launchArguments } from '../../scripts/browser.js';
import { story } from '../edition';
import { faultsOfDigits } from './digits-seen';
import { lookedAt } from './sample';
import { StoryPage, sweep } from './story';

/* Whatever type a reader's browser sets the page in, no number is cut or overlapped so that it reads
   as another one. What has no room is left out, whole: its table and its caption say it. */

/** Style of a reader's own, over that of the page. */
const own = (css: string) => (page: Page) =>
	page.addInitScript((css) => {
		addEventListener('DOMContentLoaded', () => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(css);
			document.adoptedStyleSheets = [sheet];
		});
	}, css);

const READERS: {
	reader: string;
	settings?: string;
	width?: number;
	prepare?: (page: Page) => Promise<unknown>;
}[] = [
	{ reader: 'a minimum size of 18 px', settings: 'minimumFontSize=18' },
	{ reader: 'a minimum size of 20 px', settings: 'minimumFontSize=20' },
	{ reader: 'type of 200 %', prepare: own('html { font-size: 200% !important }') },
	{ reader: 'a default size of 32 px', settings: 'defaultFontSize=32' },
	{ reader: 'a window of 280 px', width: 280 },
	{
		reader: 'no web fonts',
		prepare: (page) => page.route('**/*.woff2', (route) => route.abort()),
	},
	{
		reader: 'a wide face',
		prepare: own('* { font-family: "DejaVu Sans", Verdana, sans-serif !important }'),
	},
	{
		reader: 'one width for all letters',
		prepare: own('* { font-family: monospace !important }'),
	},
];

/** The largest type, and the widest. */
const DAILY = ['a minimum size of 20 px', 'a wide face'];

for (const { reader, settings, width = 390, prepare } of READERS) {
	test.describe(`with ${reader}`, () => {
		let browser: Browser;
		let page: Page;
		test.beforeAll(async ({ playwright, baseURL }) => {
			browser = await playwright.chromium.launch({
				executablePath: await findBrowser(),
				args: [...launchArguments, ...(settings ? [`--blink-settings=${settings}`] : [])],
			});
			page = await browser.newPage({ baseURL, viewport: { width, height: 844 } });
			await prepare?.(page);
		});
		test.afterAll(() => browser.close());

		test('every number of the article is whole', sweep(!DAILY.includes(reader)), async () => {
			test.slow();
			await new StoryPage(page).openArticle();
			await page.evaluate(() => {
				const sheet = new CSSStyleSheet();
				sheet.replaceSync('* { content-visibility: visible !important }');
				document.adoptedStyleSheets.push(sheet);
				for (const folded of document.querySelectorAll<HTMLDetailsElement>(
					'main details, footer details',
				))
					if (!folded.closest('#live')) folded.open = true;
			});
			expect(
				await page.evaluate(faultsOfDigits, {
					pictures: 'figure[data-scene]',
					words: '.card, header, footer',
				}),
			).toEqual([]);
		});

		test('every number of an embedded step is whole', sweep(), async () => {
			test.slow();
			const faults: string[] = [];
			for (const { id } of story.steps.slice(1)) {
				await page.goto(`./embed/${id}/`);
				await page.evaluate(() => document.fonts.ready.then(() => undefined));
				const asked = { pictures: '[data-scene]', words: 'main' };
				const found = await page.evaluate(faultsOfDigits, asked);
				faults.push(...found.map((fault) => `${id}: ${fault}`));
			}
			expect(faults).toEqual([]);
		});

		test(
			'every number of the moving picture is whole',
			sweep(!DAILY.includes(reader)),
			async () => {
				test.slow();
				await page.addInitScript(() => localStorage.clear());
				const reader = new StoryPage(page);
				const faults: string[] = [];
				await reader.open();
				for (const step of lookedAt) {
					await reader.jump(step);
					const found = await page.evaluate(faultsOfDigits, {
						pictures: '[data-stage]',
					});
					faults.push(...found.map((fault) => `${step}: ${fault}`));
				}
				expect(faults).toEqual([]);
			},
		);
	});
}

test('the check sees what is cut and what lies over another, and lets go what is out of sight', async ({
	page,
}) => {
	await page.setContent(`<style>p { position: absolute; margin: 0; font: 16px/1 monospace }</style>
		<div id="a" aria-hidden="true" style="position:absolute;inset:0 auto auto 0;width:300px;height:200px;overflow:hidden">
		<p data-label="cut" style="left:-12px;top:0">10,000</p>
		<p data-label="under" style="left:100px;top:40px">2016</p>
		<p data-label="over" style="left:120px;top:44px">2018</p>
		<p data-label="out" style="left:0;top:204px">4,000</p>
		<p data-label="whole" style="left:0;top:100px">6,000</p></div>`);
	expect(await page.evaluate(faultsOfDigits, { pictures: '#a' })).toEqual([
		'cut: “10,000” is cut',
		'under: “2016” lies over over: “2018”',
	]);
});
