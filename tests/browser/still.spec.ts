import {
	expect,
	test,
	type Browser,
	type BrowserContextOptions,
	type Page,
} from '@playwright/test';
import { story } from '../edition';
import { expectAlike, inside, type Drawn } from './one-measure';
import { lookedAt } from './sample';
import { StoryPage, sweep } from './story';

/* Nothing depends on script: all the words, and each step's own picture beside them. */

const viewport = { width: 390, height: 844 };
const script = /\/live\/.*\.js/;

interface Trouble {
	options?: BrowserContextOptions;
	cause?: (page: Page) => Promise<unknown>;
}

const troubles: Record<string, Trouble> = {
	'script is off': { options: { javaScriptEnabled: false } },
	'its script is blocked': { cause: (page) => page.route(script, (route) => route.abort()) },
	'its script is missing': {
		cause: (page) => page.route(script, (route) => route.fulfill({ status: 404 })),
	},
	'its script never comes': { cause: (page) => page.route(script, () => undefined) },
	'its script arrives cut off': {
		cause: (page) =>
			page.route(script, async (route) => {
				const response = await route.fetch();
				const body = await response.text();
				await route.fulfill({ response, body: body.slice(0, body.length / 2) });
			}),
	},
	'an error is thrown at the start': {
		cause: (page) =>
			page.addInitScript(() => {
				window.ResizeObserver = function () {
					throw new Error('broken');
				} as unknown as typeof ResizeObserver;
			}),
	},
	'the browser has no IntersectionObserver': {
		cause: (page) =>
			page.addInitScript(() => {
				Reflect.deleteProperty(window, 'IntersectionObserver');
			}),
	},
};

let live: Map<string, Drawn>;

test.beforeAll(async ({ browser }) => {
	const page = await browser.newPage({ viewport });
	const reader = new StoryPage(page);
	live = new Map();
	await reader.open();
	for (const step of lookedAt) {
		await reader.jump(step);
		live.set(step, inside(await reader.picture('[data-stage] .stage')));
	}
	await page.close();
});

async function openIn(browser: Browser, { options, cause }: Trouble): Promise<Page> {
	const page = await browser.newPage({ viewport, ...options });
	await cause?.(page);
	await page.goto('./', { waitUntil: 'commit' });
	// The last thing of the page is there: the document has arrived whole.
	await page.locator('#corrections').waitFor();
	return page;
}

for (const [name, trouble] of Object.entries(troubles)) {
	const { options } = trouble;
	test(
		`all the words and a picture for each step where ${name}`,
		sweep(!/is off/.test(name)),
		async ({ browser }) => {
			test.slow();
			const page = await openIn(browser, trouble);
			const reader = new StoryPage(page);
			for (const { id, text } of story.steps.filter(({ id }) => lookedAt.includes(id))) {
				// No frame is waited for: without script a page has none to tell of.
				await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), id);
				const still = `[data-scene="${id}"] .stage`;
				expectAlike(inside(await reader.picture(still)), live.get(id)!, id);
				const box = await page.locator(still).boundingBox();
				expect(box, id).toMatchObject({ x: 0, y: 0, ...viewport });
				if (text.length === 0) continue;
				const card = page.locator(`#${id} [data-label="card"]`);
				await expect(card).toBeInViewport({ ratio: 0.9 });
				expect((await card.innerText()).length, id).toBeGreaterThan(80);
			}
			expect(await page.locator('[data-stage]').count()).toBe(0);
			await expect(page.getByRole('button')).toHaveCount(0);
			const text = page.getByRole('link', { name: story.words['no-script'] });
			await expect(text).toHaveCount(options?.javaScriptEnabled === false ? 1 : 0);
			await page.close();
		},
	);
}
