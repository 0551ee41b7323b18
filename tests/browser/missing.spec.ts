import { expect, test, type Page } from '@playwright/test';
import { story } from '../edition';
import { indexAt, lookedAt, stepAt } from './sample';
import { StoryPage, sweep } from './story';

/* What a browser lacks, or keeps from a page: the story is read without it. */

test.use({ viewport: { width: 390, height: 844 } });

/** What is taken from the page before it begins, and what is then left of it. */
const lacks: Record<string, { take: () => void; left?: 'stills' }> = {
	'nothing may be stored': {
		take: () => {
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
				Object.defineProperty(window, name, {
					get() {
						throw new DOMException('denied', 'SecurityError');
					},
				});
			Object.defineProperty(Document.prototype, 'cookie', {
				get() {
					throw new DOMException('denied', 'SecurityError');
				},
			});
		},
	},
	'there are no workers, and nothing to share or copy with': {
		take: () => {
			for (const name of ['serviceWorker', 'share', 'clipboard'])
				Reflect.deleteProperty(Navigator.prototype, name);
		},
	},
	'there are no popovers': {
		take: () => {
			for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
				Reflect.deleteProperty(HTMLElement.prototype, name);
			// Nor the browser's own style for them.
			new MutationObserver(() => {
				for (const one of document.querySelectorAll('[popover]')) one.removeAttribute('popover');
			}).observe(document, { subtree: true, childList: true });
		},
	},
	'there are no fonts to ask about': {
		take: () => {
			Object.defineProperty(document, 'fonts', { value: undefined });
		},
	},
	'the address may not be changed': {
		take: () => {
			history.replaceState = () => {
				throw new DOMException('denied', 'SecurityError');
			};
		},
	},
	'there is no ResizeObserver': {
		take: () => {
			Reflect.deleteProperty(window, 'ResizeObserver');
		},
		left: 'stills',
	},
	'media queries tell nobody of a change': {
		take: () => {
			Object.defineProperty(MediaQueryList.prototype, 'addEventListener', { value: undefined });
		},
		left: 'stills',
	},
	'there are no media queries': {
		take: () => {
			Object.defineProperty(window, 'matchMedia', { value: undefined });
		},
		left: 'stills',
	},
	'the clock says 1970': {
		take: () => {
			const { Date } = window;
			window.Date = class extends Date {
				constructor() {
					super(0);
				}
				static override now = () => 0;
			} as unknown as DateConstructor;
		},
	},
	'the clock says 2099': {
		take: () => {
			const { Date } = window;
			const then = Date.UTC(2099, 11, 31);
			window.Date = class extends Date {
				constructor() {
					super(then);
				}
				static override now = () => then;
			} as unknown as DateConstructor;
		},
	},
};

/** Everything that is read is there, and the links at the foot lead through the story. */
async function expectRead(page: Page): Promise<void> {
	for (const id of lookedAt) {
		const { text } = story.steps.find((step) => step.id === id)!;
		await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), id);
		if (text.length > 0)
			await expect(page.locator(`#${id} [data-label="card"]`)).toBeInViewport({ ratio: 0.5 });
	}
	const links = page.locator('.chapters a');
	expect(await links.count()).toBeGreaterThanOrEqual(story.steps.length);
	await page.locator('.bar summary').first().click();
	const to = `#${stepAt(0.4)}`;
	await page.locator(`.chapters ol a[href="${to}"]`).first().click();
	await expect(page.locator(to)).toBeInViewport();
}

for (const [what, { take, left }] of Object.entries(lacks)) {
	test(`where ${what}`, sweep(what !== 'there are no media queries'), async ({ page }) => {
		const faults: string[] = [];
		page.on('pageerror', ({ message }) => faults.push(message));
		await page.addInitScript(take);
		await page.goto('./', { waitUntil: 'load' });
		const reader = new StoryPage(page);
		const stills = page.locator('figure[data-scene] > .stage');
		if (left === 'stills') {
			await expect(page.locator('[data-stage]')).toHaveCount(0);
			await expect(page.locator('html')).not.toHaveAttribute('data-running');
			await expect(page.getByRole('button'), 'nothing to press that does nothing').toHaveCount(0);
			// Who stands at the top has come to no picture but the first.
			await page.mouse.wheel(0, 1);
			for (const still of await stills.all()) await expect(still).toBeVisible();
		} else {
			await reader.ready();
			for (const i of [0.4, 0.1, 0.8].map(indexAt)) {
				await reader.jump(story.steps[i]!.id);
				expect(await reader.progress()).toBe(i);
			}
			expect(faults).toEqual([]);
		}
		await expect(page.locator('#note')).toBeHidden();
		await expectRead(page);
	});
}

test('every control works where nothing is stored, shared or copied', sweep(), async ({ page }) => {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	for (const { take } of Object.values(lacks).slice(0, 3)) await page.addInitScript(take);
	const reader = new StoryPage(page);
	await reader.open();
	await page.locator('header [data-control=share]').click();
	await expect(page.getByRole('status')).toContainText(page.url());
	for (const reading of ['article', 'scroll']) {
		await page.locator('[data-control=reading]').click();
		await expect(page.locator('html')).toHaveAttribute('data-reading', reading);
	}
	const claim = page.locator('section[data-step] a.claim').first();
	const fact = (await claim.getAttribute('href'))!.slice(1);
	await claim.click();
	await expect(page.locator(`[id="${fact}"]`)).toBeInViewport();
	expect(faults).toEqual([]);
});
