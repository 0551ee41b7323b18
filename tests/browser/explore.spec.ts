import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { presenceIn, standings } from '../../src/lib/explore/presence';
import { monthAfter, monthsBetween, monthText } from '../../src/lib/parts/month';
import { staged, story } from '../edition';
import { SIZES, StoryPage, sweep } from './story';

/* The map in the reader's hands, after the story: asked for, left again, and never in the way. */

const { words, explore } = story;
const thing = (id: string) => explore.things.find((thing) => thing.id === id)!;
const [first, second] = explore.things.map(({ id }) => id) as [string, string];

class Explorer {
	readonly dialog: Locator;
	readonly map: Locator;
	readonly facts: Locator;
	readonly button: Locator;

	constructor(readonly page: Page) {
		this.dialog = page.getByRole('dialog', { name: words['explore-title'] });
		this.map = page.getByRole('application');
		this.facts = this.dialog.locator('[data-facts]');
		this.button = page.locator('#explore').getByRole('button');
	}

	/** Reads to the end and asks for the map. */
	async open(): Promise<void> {
		await new StoryPage(this.page).open();
		await this.button.scrollIntoViewIfNeeded();
		await this.button.click();
		await expect(this.dialog).toBeVisible();
	}

	/** Where the camera stands, and how much it sees. */
	async camera(): Promise<[number, number, number]> {
		const [x = 0, y = 0, width = 0] = (await this.map.getAttribute('data-camera'))!
			.split(' ')
			.map(Number);
		return [x, y, width];
	}

	choose(id: string): Locator {
		return this.dialog.locator(`[data-thing="${id}"]`);
	}

	/** Taps the map where a mark stands. */
	async tap(mark: Locator): Promise<void> {
		const { x, y, width, height } = (await mark.boundingBox())!;
		await this.page.mouse.click(x + width / 2, y + height / 2);
	}

	async expectFactsOf(id: string): Promise<void> {
		const { name, facts } = thing(id);
		await expect(this.facts).toHaveAttribute('data-facts', id);
		await expect(this.facts.getByRole('heading')).toHaveText(name);
		await expect(this.choose(id)).toHaveAttribute('aria-pressed', 'true');
		for (const fact of facts.map((id) => story.facts[id]!)) {
			const entry = this.facts.locator(`[data-fact="${fact.id}"]`);
			await expect(entry).toContainText(fact.claim);
			await expect(entry).toContainText(words[fact.status]!);
			if (fact.dateText) await expect(entry).toContainText(fact.dateText);
			if (fact.by) await expect(entry).toContainText(fact.by);
			for (const source of fact.sources)
				await expect(entry).toContainText(story.sources[source]!.publisher);
		}
	}
}

/** Whether the words of an element differ from their ground, whatever a browser makes of its colours. */
async function isRead(page: Page, element: Locator): Promise<boolean> {
	const { x, y, width, height } = await element.evaluate((element) => {
		const range = document.createRange();
		range.selectNodeContents(element);
		return range.getBoundingClientRect().toJSON() as DOMRect;
	});
	// Two halves of what lies well within the ground that a browser puts under words.
	const half = { y: y + 3, width: Math.floor(width / 2) - 3, height: height - 6 };
	const left = await page.screenshot({ clip: { ...half, x: x + 3 } });
	const right = await page.screenshot({ clip: { ...half, x: x + 3 + half.width } });
	return !left.equals(right);
}

for (const colorScheme of ['light', 'dark'] as const)
	test(
		`in the reader’s own colours what it says is read, ${colorScheme}`,
		sweep(),
		async ({ browser }) => {
			const viewport = { width: 390, height: 844 };
			const page = await browser.newPage({ viewport, colorScheme, forcedColors: 'active' });
			const explorer = new Explorer(page);
			await new StoryPage(page).open();
			await explorer.button.scrollIntoViewIfNeeded();
			expect(await isRead(page, explorer.button)).toBe(true);
			await explorer.button.click();
			await explorer.choose(first).click();
			expect(await isRead(page, explorer.choose(first))).toBe(true);
			const slider = explorer.dialog.getByRole('slider');
			const look = async () => (await slider.screenshot()).toString('base64');
			const before = await look();
			const isReached = () => slider.evaluate((slider) => slider === document.activeElement);
			while (!(await isReached())) await page.keyboard.press('Tab');
			expect(await look(), 'its focus').not.toBe(before);
			await slider.evaluate((slider) => slider.blur());
			expect(await look()).toBe(before);
			await slider.evaluate((slider) => (slider.style.opacity = '0'));
			expect(await look(), 'its thumb').not.toBe(before);
			await page.close();
		},
	);

for (const [width, height] of [
	[320, 256],
	[400, 300],
] as const)
	test(
		`at 400 % there is a map, and a way to all of it: ${width}×${height}`,
		sweep(),
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			const explorer = new Explorer(page);
			await explorer.open();
			const { width: wide, height: high } = (await explorer.map.boundingBox())!;
			// Or as wide as a scrollbar leaves it.
			expect(wide).toBeGreaterThan(width - 20);
			expect(high).toBeGreaterThan(120);
			for (const part of [explorer.dialog.getByRole('slider'), explorer.choose(first)]) {
				await part.scrollIntoViewIfNeeded();
				await expect(part).toBeInViewport({ ratio: 0.9 });
			}
			expect(
				await explorer.dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
			).toBe(0);
		},
	);

test('on paper it is not there', sweep(), async ({ page }) => {
	const explorer = new Explorer(page);
	await explorer.open();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('dialog.explore')).toBeHidden();
	await expect(page.locator('html')).toHaveCSS('overflow', 'visible');
});

test('nothing of it is fetched before it is asked for', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const reader = new StoryPage(page);
	await reader.open();
	const explorer = new Explorer(page);
	const scripts = () => asked.filter((url) => url.endsWith('.js')).length;
	await explorer.button.scrollIntoViewIfNeeded();
	const before = scripts();
	expect(before).toBeGreaterThan(0);

	await explorer.button.click();
	// It is there once its script is, and whatever that asks for in its turn.
	await expect(explorer.dialog).toBeVisible();
	expect(scripts()).toBe(before + 1);
});

test('Back and Escape lead to the same place, offset and button', async ({ page }) => {
	const explorer = new Explorer(page);
	await explorer.open();
	const reader = new StoryPage(page);
	const [offset, progress] = [await reader.offset(), await reader.progress()];
	const step = await page.locator('html').getAttribute('data-step');
	for (const leave of [
		() => page.keyboard.press('Escape'),
		() => explorer.dialog.getByRole('button', { name: words['explore-back'] }).click(),
	]) {
		await explorer.choose(second).click();
		await leave();
		await expect(explorer.dialog).toBeHidden();
		await expect(explorer.button).toBeFocused();
		expect(await reader.offset()).toBe(offset);
		expect(await reader.progress()).toBe(progress);
		await expect(page.locator('html')).toHaveAttribute('data-step', step!);
		await page.keyboard.press('Enter');
		await expect(explorer.dialog).toBeVisible();
	}
});

test('keys alone: open it, move, zoom, choose, read, change the month, leave', async ({ page }) => {
	const explorer = new Explorer(page);
	await new StoryPage(page).open();
	await explorer.button.focus();
	await page.keyboard.press('Enter');
	await expect(explorer.dialog.getByRole('button', { name: words['explore-back'] })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(explorer.map).toBeFocused();

	const start = await explorer.camera();
	await page.keyboard.press('+');
	const close = await explorer.camera();
	expect(close[2]).toBeLessThan(start[2]);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowUp');
	const moved = await explorer.camera();
	expect(moved[0]).toBeGreaterThan(close[0]);
	expect(moved[1]).toBeLessThan(close[1]);
	await page.keyboard.press('-');
	expect((await explorer.camera())[2]).toBeGreaterThan(close[2]);
	await page.keyboard.press('Home');
	expect(await explorer.camera()).toEqual(start);

	for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
	const slider = explorer.dialog.getByRole('slider', { name: words['explore-date'] });
	await expect(slider).toBeFocused();
	await expect(slider).toHaveAttribute('aria-valuetext', monthText(staged, explore.month));
	await page.keyboard.press('ArrowRight');
	const next = monthText(staged, monthAfter(explore.month, 1));
	await expect(slider).toHaveAttribute('aria-valuetext', next);

	// Focus alone shows the facts; Enter goes on to them, and a button leads back.
	await page.keyboard.press('Tab');
	await expect(explorer.choose(first)).toBeFocused();
	await explorer.expectFactsOf(first);
	await page.keyboard.press('Tab');
	await explorer.expectFactsOf(second);
	await page.keyboard.press('Enter');
	await expect(explorer.facts).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(explorer.choose(second)).toBeFocused();

	await page.keyboard.press('Escape');
	await expect(explorer.button).toBeFocused();
});

test('focus does not leave it', sweep(), async ({ page }) => {
	const explorer = new Explorer(page);
	await explorer.open();
	for (let i = 0; i < 40; i++) {
		await page.keyboard.press('Tab');
		const inside = await page.evaluate(() => {
			const at = document.activeElement;
			// The browser's own controls come between the last and the first.
			return at === document.body || at?.closest('dialog') !== null;
		});
		expect(inside).toBe(true);
	}
});

test('buttons, dragging and the wheel with Ctrl move the map', sweep(), async ({ page }) => {
	const explorer = new Explorer(page);
	await explorer.open();
	const start = await explorer.camera();
	await explorer.dialog.getByRole('button', { name: words['zoom-in'] }).click();
	const close = await explorer.camera();
	expect(close[2]).toBeLessThan(start[2]);
	await explorer.dialog.getByRole('button', { name: words['zoom-out'] }).click();
	expect((await explorer.camera())[2]).toBeCloseTo(start[2], -1);
	await explorer.dialog.getByRole('button', { name: words['zoom-reset'] }).click();
	expect(await explorer.camera()).toEqual(start);

	const box = (await explorer.map.boundingBox())!;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -300);
	await page.keyboard.up('Control');
	await expect.poll(async () => (await explorer.camera())[2]).toBeLessThan(start[2]);

	const before = await explorer.camera();
	await page.mouse.down();
	await page.mouse.move(x - 80, y - 40, { steps: 4 });
	await page.mouse.up();
	const after = await explorer.camera();
	expect(after[0]).toBeGreaterThan(before[0]);
	expect(after[1]).toBeGreaterThan(before[1]);
	expect(after[2]).toBe(before[2]);
	// A drag is no tap.
	await expect(explorer.facts).toHaveCount(0);

	// With Ctrl a button is the menu of a Mac.
	await page.keyboard.down('Control');
	await page.mouse.down();
	await page.mouse.move(x + 80, y + 40, { steps: 4 });
	await page.mouse.up();
	await page.keyboard.up('Control');
	expect(await explorer.camera()).toEqual(after);
});

test(
	'a window of another size shows what its reader had moved to; before that, the whole',
	sweep(),
	async ({ page }) => {
		const explorer = new Explorer(page);
		await page.setViewportSize(SIZES[1]!);
		await explorer.open();
		const small = await explorer.camera();
		await page.setViewportSize({ width: 1600, height: 900 });
		await expect.poll(async () => (await explorer.camera())[2]).toBeGreaterThan(small[2]);
		const wide = await explorer.camera();
		await page.setViewportSize(SIZES[1]!);
		await expect.poll(() => explorer.camera()).toEqual(small);

		await explorer.map.press('ArrowUp');
		const moved = await explorer.camera();
		expect(moved).toEqual([small[0], expect.any(Number), small[2]]);
		expect(moved[1]).toBeLessThan(small[1]);
		await page.setViewportSize({ width: 1600, height: 900 });
		await expect.poll(async () => (await explorer.map.boundingBox())!.width).toBeGreaterThan(700);
		expect((await explorer.camera())[2]).not.toBe(wide[2]);
	},
);

test(
	'a wheel without a key does nothing, and the page behind never scrolls',
	sweep(),
	async ({ page }) => {
		const explorer = new Explorer(page);
		await explorer.open();
		const reader = new StoryPage(page);
		await explorer.choose(first).click();
		const offset = await reader.offset();
		const start = await explorer.camera();
		for (const part of [explorer.map, explorer.facts, explorer.choose(first)]) {
			const { x, y } = (await part.boundingBox())!;
			await page.mouse.move(x + 20, y + 20);
			for (const way of [-2000, 2000]) await page.mouse.wheel(0, way);
			await reader.settle();
			expect(await reader.offset()).toBe(offset);
		}
		expect(await explorer.camera()).toEqual(start);
		await explorer.map.focus();
		for (const key of ['PageUp', 'PageDown', 'Space', 'End']) await page.keyboard.press(key);
		await reader.settle();
		expect(await reader.offset()).toBe(offset);
	},
);

test('a tap on a country, a base or a force shows its facts', async ({ page }) => {
	const explorer = new Explorer(page);
	await explorer.open();
	const kinds = {
		force: '[data-contingent] .disc',
		place: '[data-label$=" mark"]',
		country: '.name',
	};
	for (const [kind, marks] of Object.entries(kinds)) {
		const of = explore.things.filter((thing) => thing.kind === kind).map(({ id }) => id);
		const shown = await explorer.dialog.locator(marks).evaluateAll((marks, of) => {
			const idOf = (mark: Element) =>
				mark.closest<HTMLElement>('[data-contingent]')?.dataset.contingent ??
				mark.closest<HTMLElement>('[data-label]')!.dataset.label!.replace(/ mark$/, '');
			const i = marks.findIndex((mark) => {
				const { left, right, top, bottom } = mark.getBoundingClientRect();
				const [x, y] = [(left + right) / 2, (top + bottom) / 2];
				return of.includes(idOf(mark)) && x > 40 && x < innerWidth - 40 && y > 120 && bottom > top;
			});
			return { i, id: i < 0 ? '' : idOf(marks[i]!) };
		}, of);
		expect(of, kind).toContain(shown.id);
		await explorer.tap(explorer.dialog.locator(marks).nth(shown.i));
		await explorer.expectFactsOf(shown.id);
		await expect(explorer.dialog.getByRole('status')).toContainText(thing(shown.id).name);
	}
});

test(
	'what is chosen before the map has been laid out is shown all the same',
	sweep(),
	async ({ page }) => {
		const faults: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') faults.push(message.text());
		});
		await new StoryPage(page).open();
		const [wanted] = explore.things.filter(({ kind }) => kind === 'place');
		// In the moment in which the list is there: the browser has told nothing of any size yet.
		await page.evaluate((id) => {
			const watch = new MutationObserver(() => {
				const thing = document.querySelector<HTMLElement>(`dialog.explore [data-thing="${id}"]`);
				if (!thing) return;
				watch.disconnect();
				thing.click();
			});
			watch.observe(document.body, { childList: true, subtree: true });
			document.querySelector<HTMLElement>('#explore button')!.click();
		}, wanted!.id);
		const explorer = new Explorer(page);
		await explorer.expectFactsOf(wanted!.id);
		for (const part of await explorer.camera()) expect(part).toBeGreaterThan(-Infinity);
		await page.getByRole('button', { name: words['zoom-in'] }).click();
		for (const part of await explorer.camera()) expect(part).toBeGreaterThan(-Infinity);
		expect(faults).toEqual([]);
	},
);

test('the list tells of everything', sweep(), async ({ page }) => {
	const explorer = new Explorer(page);
	await explorer.open();
	for (const { id } of explore.things) {
		await explorer.choose(id).click();
		await explorer.expectFactsOf(id);
	}
});

test(
	'the slider changes who is there, and says where nothing is known',
	sweep(),
	async ({ page }) => {
		const explorer = new Explorer(page);
		await explorer.open();
		const slider = explorer.dialog.getByRole('slider');
		const last = monthsBetween(...explore.months);
		for (const { id } of explore.things.filter(({ kind }) => kind === 'force')) {
			await explorer.choose(id).click();
			const now = explorer.facts.locator(`[data-force="${id}"]`);
			const dots = explorer.dialog.locator(`[data-contingent="${id}"] path`);
			for (const month of [0, last >> 1, last]) {
				await slider.fill(String(month));
				const at = monthAfter(explore.months[0], month);
				await expect(now).toContainText(standings(staged, thing(id), at)[0]!.text);
				const { is } = presenceIn(staged, thing(id), at);
				if (is === 'unrecorded') await expect(dots).toHaveCount(0);
				else await expect(dots.first()).toHaveClass(is === 'gone' ? /departed/ : /solid|ring/);
			}
		}
	},
);

test('two fingers zoom it', sweep(), async ({ browser }) => {
	const page = await browser.newPage({ hasTouch: true, viewport: { width: 390, height: 844 } });
	const explorer = new Explorer(page);
	await explorer.open();
	const start = await explorer.camera();
	const { x, y, width, height } = (await explorer.map.boundingBox())!;
	const [midX, midY] = [x + width / 2, y + height / 2];
	const touch = await page.context().newCDPSession(page);
	const fingers = (apart: number) => [
		{ x: midX - apart, y: midY, id: 0 },
		{ x: midX + apart, y: midY, id: 1 },
	];
	await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
	for (const apart of [50, 70, 90])
		await touch.send('Input.dispatchTouchEvent', {
			type: 'touchMove',
			touchPoints: fingers(apart),
		});
	await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	expect((await explorer.camera())[2]).toBeLessThan(start[2] / 2);
	await page.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const size of [SIZES[1]!, SIZES[4]!]) {
		test(`has no fault of access at ${size.width}, ${colorScheme}`, sweep(), async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize(size);
			const explorer = new Explorer(page);
			await explorer.open();
			for (const id of [null, first, second]) {
				if (id) await explorer.choose(id).click();
				const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			}
		});
	}
}

for (const size of process.env.DEEP ? SIZES : [SIZES[1]!]) {
	test(`labels keep clear of each other at ${size.width}×${size.height}`, async ({ page }) => {
		await page.setViewportSize(size);
		const explorer = new Explorer(page);
		await explorer.open();
		for (const month of process.env.DEEP ? ['1', '15', '28', '44'] : ['28']) {
			await explorer.dialog.getByRole('slider').fill(month);
			const faults = await explorer.dialog.evaluate((dialog) => {
				const map = dialog.querySelector('.stage')!.getBoundingClientRect();
				const seen = [...dialog.querySelectorAll<HTMLElement>('.stage p[data-label], .stage .name')]
					.map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
					.filter(({ box }) => box.width > 1 && box.height > 1);
				return seen.flatMap(({ name, box }, i) => [
					...(box.left < map.left - 1 || box.right > map.right + 1 ? [`${name} is cut`] : []),
					...seen
						.slice(i + 1)
						.filter(
							({ box: other }) =>
								box.left < other.right - 1 &&
								other.left < box.right - 1 &&
								box.top < other.bottom - 1 &&
								other.top < box.bottom - 1,
						)
						.map((other) => `${name} lies over ${other.name}`),
				]);
			});
			expect(faults, `month ${month}`).toEqual([]);
		}
		const targets = await explorer.dialog.locator('button').evaluateAll((all) =>
			all
				.map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
				.filter(({ box }) => box.height < 43.5 || box.width < 43.5)
				.map(({ name }) => name),
		);
		expect(targets).toEqual([]);
	});
}

for (const width of [320, 390, 1280])
	test(
		`to ask for the map moves nothing, whatever becomes of it, ${width} px wide`,
		sweep(width !== 390),
		async ({ page }) => {
			await page.setViewportSize({ width, height: 740 });
			let answer!: () => void;
			const asked = new Promise<void>((resolve) => (answer = resolve));
			await page.route('**/live/Explore*', (route) => asked.then(() => route.abort()));
			await new StoryPage(page).open();
			const explorer = new Explorer(page);
			await explorer.button.scrollIntoViewIfNeeded();
			await new StoryPage(page).settle();
			const places = () =>
				page.evaluate(() =>
					[...document.querySelectorAll('#explore button, #explore + *, footer h2')].map(
						(element) => element.getBoundingClientRect().top + window.scrollY,
					),
				);
			const before = await places();
			await explorer.button.click();
			await expect(page.getByText(words['explore-loading']!)).toBeVisible();
			expect(await places()).toEqual(before);
			answer();
			await expect(page.getByRole('alert')).toContainText(words['explore-failed']!);
			expect(await places()).toEqual(before);
		},
	);
