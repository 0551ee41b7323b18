import { expect, test, type Page } from '@playwright/test';
import { story } from '../edition';
import { ids, stepAt } from './sample';
import { StoryPage, sweep } from './story';

/* The whole page by keyboard alone: every way through it, and where the focus is on the way. */

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };

/** Presses Tab until what has the focus is one of these; fails where the whole page has none. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
	for (let i = 0; i < 60; i++) {
		await page.keyboard.press(key);
		if (await page.evaluate((is) => document.activeElement?.matches(is), selector)) return;
	}
	throw new Error(`No ${selector} within sixty stops`);
}

/** The reader is at a step: it stands in its reading place, the page says so, the focus is there. */
async function expectAt(page: Page, id: string): Promise<void> {
	await new StoryPage(page).settle();
	const at = await page.evaluate((id) => {
		const { top } = document.getElementById(id)!.getBoundingClientRect();
		const focus = document.activeElement;
		return {
			step: document.documentElement.dataset.step,
			focus: [focus?.closest('section')?.id, focus?.matches('h1, h3')],
			top: Math.abs(Math.round(top)),
			hash: location.hash,
		};
	}, id);
	const hash = id === ids[0] ? '' : `#${id}`;
	expect(at, id).toEqual({ step: id, focus: [id, true], top: 0, hash });
}

test('the first stop leads past everything to the story, the second to the sources', async ({
	page,
}) => {
	await new StoryPage(page).open();
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveText(story.words['skip-to-story']!);
	await page.keyboard.press('Enter');
	await expectAt(page, ids[1]!);

	await page.goto('about:blank');
	await new StoryPage(page).open();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveText(story.words['skip-to-sources']!);
	await page.keyboard.press('Enter');
	await expect(page.locator('#sources-title')).toBeInViewport();
	await page.keyboard.press('Tab');
	await expect(page.locator('#sources :focus')).toHaveCount(1);
});

test(
	'a step chosen from the chapters: the reader and the focus are there',
	sweep(),
	async ({ page }) => {
		const reader = new StoryPage(page);
		await reader.open();
		const chapters = page.locator('.bar details').first();
		for (const id of [0.4, 0.1, 1, 0].map(stepAt)) {
			await chapters.locator('summary').focus();
			await page.keyboard.press('Enter');
			await expect(chapters).toHaveAttribute('open');
			await tabTo(page, `.chapters ol a[href="#${id}"]`);
			await page.keyboard.press('Enter');
			await expectAt(page, id);
			await expect(chapters).not.toHaveAttribute('open');
		}
	},
);

test(
	'on and back by Enter through the whole story, and Back leaves it',
	sweep(),
	async ({ page }) => {
		test.slow();
		await page.goto('about:blank');
		await new StoryPage(page).open();
		const entries = await page.evaluate(() => history.length);

		const walked = process.env.DEEP ? ids : ids.slice(0, 10);
		for (const id of walked.slice(1)) {
			await tabTo(page, 'a[rel=next]');
			await page.keyboard.press('Enter');
			await expectAt(page, id);
		}
		for (const id of walked.slice(0, -1).reverse()) {
			await tabTo(page, 'a[rel=prev]');
			await page.keyboard.press('Enter');
			await expectAt(page, id);
		}

		expect(await page.evaluate(() => history.length)).toBe(entries);
		await page.goBack();
		expect(page.url()).toBe('about:blank');
	},
);

test('an address with a step opens there, and Tab goes on from there', async ({ page }) => {
	for (const id of process.env.DEEP ? ids : [stepAt(0.7)]) {
		await page.goto('about:blank');
		const reader = new StoryPage(page);
		await reader.open(id);
		await reader.settle();
		await expect(page.locator('html')).toHaveAttribute('data-step', id);
		const { y } = (await page.locator(`#${id}`).boundingBox())!;
		expect(Math.round(y)).toBe(0);
		await page.keyboard.press('Tab');
		await expect(page.locator(`#${id} :focus`)).toHaveCount(1);
	}
});

test(
	'the address says where a reader who scrolls is, and nothing at the opening',
	sweep(),
	async ({ page }) => {
		const reader = new StoryPage(page);
		await reader.open();
		const clean = page.url();
		const entries = await page.evaluate(() => history.length);
		expect(clean).not.toContain('#');
		for (const id of [ids[1]!, stepAt(0.4), ids.at(-1)!]) {
			await reader.jump(id);
			expect(page.url()).toBe(`${clean}#${id}`);
		}
		await reader.jump(ids[0]!);
		expect(page.url()).toBe(clean);
		expect(await page.evaluate(() => history.length)).toBe(entries);
	},
);

for (const [reading, size] of [
	['scroll', PHONE],
	['scroll', LAPTOP],
	['article', PHONE],
] as const) {
	test(
		`the focus is in sight at every stop: ${reading}, ${size.width} px`,
		sweep(),
		async ({ page }) => {
			test.slow();
			await page.setViewportSize(size);
			await page.addInitScript(
				(choices) => localStorage.setItem('story-preferences', choices),
				JSON.stringify({ reading }),
			);
			await new StoryPage(page).open();
			// What lets taps through can cover nonetheless. Only the frame of the bar shows nothing.
			await page.addStyleTag({
				content: '*:not(.foot) { pointer-events: auto !important }',
			});
			const faults: string[] = [];
			const stops: string[] = [];
			for (;;) {
				await page.keyboard.press('Tab');
				const stop = await page.evaluate(atFocus);
				if (!stop || stops.length > 900) break;
				stops.push(stop.section);
				faults.push(...stop.faults);
			}
			expect(faults).toEqual([]);
			// It was the whole page, and in the order in which it is read.
			const sections = await page.$$eval('section[id]', (all) =>
				all.filter((one) => one.querySelector('a')).map(({ id }) => id),
			);
			const order = stops.filter((id, i) => id && id !== stops[i - 1]);
			const wanted = sections.filter((id) => reading === 'scroll' || order.includes(id));
			expect(order).toEqual(wanted);
			expect(order.length).toBeGreaterThan(ids.length);
		},
	);
}

test('the check sees a focus that is out of sight, covered or without an outline', async ({
	page,
}) => {
	await page.setContent(`<div class="bar" style="position:fixed;z-index:1;bottom:0;height:100px;width:100%"></div>
		<div class="card" style="height:900px"><a href="#a" style="outline:none">a</a>
		<a href="#b" style="position:fixed;bottom:20px">b</a>
		<a href="#c" style="position:fixed;top:-40px">c</a></div>`);
	const found: string[] = [];
	for (let i = 0; i < 3; i++) {
		await page.keyboard.press('Tab');
		found.push(...(await page.evaluate(atFocus))!.faults);
	}
	expect(found).toEqual(['a has no outline', 'b is covered by bar', 'c is out of the window']);
});

/** Runs in the page: what has the focus, and what is wrong with where it stands. Null at the end. */
function atFocus(): { section: string; faults: string[] } | null {
	const element = document.activeElement;
	if (!element || element === document.body) return null;
	const OWNERS = '.card, header, footer, .bar, .skip, #note, [data-stage], [data-scene]';
	const name = element.textContent.trim().slice(0, 40) || element.outerHTML.slice(0, 80);
	const faults: string[] = [];
	for (const { left, right, top, bottom } of element.getClientRects()) {
		if (right - left < 1) continue;
		// The browser scrolls by whole pixels, boxes have parts of them.
		if (top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1) {
			faults.push(`${name} is out of the window`);
			continue;
		}
		const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
		if (over?.closest(OWNERS) !== element.closest(OWNERS))
			faults.push(`${name} is covered by ${over?.closest(OWNERS)?.className ?? over?.className}`);
	}
	const { outlineStyle, outlineWidth } = getComputedStyle(element);
	if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1)
		faults.push(`${name} has no outline`);
	return { section: element.closest('section')?.id ?? '', faults };
}

test('Escape closes what is open in the bar, and gives the focus back', async ({ page }) => {
	await new StoryPage(page).open();
	const all = page.locator('.bar details');
	expect(await all.count()).toBeGreaterThanOrEqual(2);
	for (const details of await all.all()) {
		await details.locator('summary').focus();
		await page.keyboard.press('Enter');
		await expect(details).toHaveAttribute('open');
		await page.keyboard.press('Tab');
		await expect(details.locator('summary')).not.toBeFocused();
		await page.keyboard.press('Escape');
		await expect(details).not.toHaveAttribute('open');
		await expect(details.locator('summary')).toBeFocused();
	}
});

test('a note closes at Escape and at its button, and gives the focus back', async ({ page }) => {
	const reader = new StoryPage(page);
	const [, step = ''] = await reader.open();
	await reader.jump(step);
	const claim = page.locator(`#${step} a[href^="#fact-"]`).first();
	const note = page.locator('#note');
	for (const close of [['Escape'], ['Shift+Tab', 'Enter']]) {
		await claim.focus();
		await page.keyboard.press('Enter');
		await expect(note).toBeFocused();
		// The last thing in it is the button that closes it.
		if (close.length > 1) await tabTo(page, '#note button');
		await page.keyboard.press(close.at(-1)!);
		await expect(note).toBeHidden();
		await expect(claim).toBeFocused();
		expect(new URL(page.url()).hash).not.toContain('fact-');
	}
});

test('what is open in the bar closes when the focus goes on', sweep(), async ({ page }) => {
	await new StoryPage(page).open();
	for (const details of await page.locator('.bar details').all()) {
		await details.locator('summary').focus();
		await page.keyboard.press('Enter');
		await expect(details).toHaveAttribute('open');
		await page.keyboard.press('Tab');
		await expect(details).toHaveAttribute('open');
		await page.locator(`#${ids[1]} a`).first().focus();
		await expect(details).not.toHaveAttribute('open');
	}
});

test('a finger finds every arrow and everything in the bar', sweep(), async ({ page }) => {
	await page.setViewportSize(PHONE);
	const reader = new StoryPage(page);
	await reader.open();
	const small = async (selector: string) => {
		const targets = await page.locator(selector).all();
		expect(targets.length, selector).toBeGreaterThan(0);
		const boxes = await Promise.all(
			targets.map(async (one) => [await one.boundingBox(), await one.textContent()] as const),
		);
		return boxes
			.filter(([box]) => !box || box.width < 44 || box.height < 44)
			.map(([box, text]) => `${text?.trim()}: ${box?.width}×${box?.height}`);
	};
	expect(await small('a[rel=prev], a[rel=next]')).toEqual([]);
	expect(await small('.bar summary')).toEqual([]);
	for (const details of await page.locator('.bar details').all()) {
		await details.locator('summary').click();
		expect(await small('.bar [open] :is(a, button, label)')).toEqual([]);
	}
});

test('the list of chapters opens where the reader is', sweep(), async ({ page }) => {
	await page.setViewportSize(PHONE);
	const reader = new StoryPage(page);
	await reader.open();
	for (const step of [0, 1, 0.5].map(stepAt)) {
		await reader.jump(step);
		const offset = await reader.offset();
		await page.locator('.bar summary').first().click();
		const here = page.locator('.bar [aria-current]');
		await expect(here).toHaveAttribute('href', `#${step}`);
		await expect(here).toBeInViewport({ ratio: 1 });
		expect(await reader.offset()).toBe(offset);
		await page.keyboard.press('Escape');
	}
});

test('no letter, digit or sign does anything', async ({ page }) => {
	const reader = new StoryPage(page);
	await reader.open();
	const here = stepAt(0.1);
	await reader.jump(here);
	const state = () =>
		page.evaluate(() =>
			JSON.stringify([
				window.scrollY,
				location.href,
				[...document.documentElement.attributes].map(({ name, value }) => [name, value]),
				document.querySelectorAll('[open], :popover-open').length,
				document.activeElement?.outerHTML,
			]),
		);
	for (const focused of process.env.DEEP
		? ['body', `#${here} h3`, '.bar summary']
		: [`#${here} h3`]) {
		await page.evaluate((focused) => {
			(document.activeElement as HTMLElement).blur();
			document.querySelector<HTMLElement>(focused)!.focus({ preventScroll: true });
		}, focused);
		const before = await state();
		for (const key of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,/?-+*#') {
			await page.keyboard.press(key);
		}
		await reader.settle();
		expect(await state(), focused).toBe(before);
	}
});
