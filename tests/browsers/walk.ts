import { expect } from 'vitest';
import { picturesInSight } from '../browser/in-sight';
import { markup } from '../browser/story';
import type { Browser } from './browser';

/*
 * The main walk through the story, in words that hold in any browser. Chromium has tests of its own
 * for each of these and more (tests/browser): what is held here is that the story is the same
 * elsewhere.
 */

/** A step as it was shown on the way down. */
interface Shown {
	id: string;
	picture: string;
}

/** The whole way is gone in `npm run test:deep`; daily as much of it as shows that the story moves. */
const A_STRETCH = process.env.DEEP ? Infinity : 6;

/** How long the page may take to become what it should be. */
const patience = 10_000;

/** The share of a step that a pixel may be: WebKit scrolls to whole pixels, and steps begin between. */
const aPixel = 0.002;

export class Walk {
	#down: Shown[] = [];

	constructor(
		readonly browser: Browser,
		/** Of the story, without a `#`. */
		readonly address: string,
	) {}

	/** The story opens with its first picture, at its first step. */
	async open() {
		await this.#goto('');
		const steps = await this.#steps();
		expect(steps.length).toBeGreaterThan(1);
		expect(await this.#step()).toBe(steps[0]);
		await this.#expectRest(steps[0]!);
		const drawn = await this.browser.evaluate(() =>
			[...document.querySelectorAll('[data-stage] svg use')].some(
				(shape) => shape.getBoundingClientRect().width > 0,
			),
		);
		expect(drawn, 'the map is drawn').toBe(true);
	}

	/** The wheel leads down through the steps, and each shows its picture and its words. */
	async scrollDown() {
		for (const id of (await this.#steps()).slice(0, A_STRETCH)) {
			await this.#scrollTo(id);
			await this.#expectRest(id);
			this.#down.push({ id, picture: await this.#picture() });
		}
	}

	/** On the way up every step shows what it showed on the way down. */
	async scrollUp() {
		expect(this.#down.length, 'seen on the way down').toBeGreaterThan(1);
		for (const { id, picture } of this.#down.toReversed()) {
			await this.#scrollTo(id);
			await this.#expectRest(id);
			expect(await this.#picture(), `up to ${id}`).toBe(picture);
		}
	}

	/** A click on a claim and on the number of a source opens a note; Escape closes it. */
	async readNotes() {
		for (const kind of ['a.claim.open', 'a.mark']) {
			const id = await this.browser.evaluate(
				(kind) => document.querySelector(`section[data-step] ${kind}`)!.closest('section')!.id,
				kind,
			);
			await this.#scrollTo(id);
			expect(await this.#noteIsOpen()).toBe(false);
			await this.browser.click(`#${id} ${kind}`);
			await this.#until(`a note opens on ${kind}`, () => {
				const note = document.querySelector('#note:popover-open');
				return (
					note !== null && note.getBoundingClientRect().height > 0 && !!note.textContent.trim()
				);
			});
			await this.browser.pressEscape();
			await this.#until('Escape closes it', () => !document.querySelector('#note:popover-open'));
			const hash = await this.browser.evaluate(() => location.hash);
			expect(hash, 'no jump to the list').not.toContain('fact-');
		}
	}

	/** A step's address opens there, and a reload stays there. */
	async followDeepLink() {
		// Another page between: to the same page with another # a browser only scrolls.
		const id = await this.#middle();
		await this.browser.goto('about:blank');
		await this.#goto(`#${id}`);
		await this.#expectRest(id);
		const picture = await this.#picture();
		await this.browser.reload();
		await this.#running();
		await this.#expectRest(id);
		expect(await this.#picture(), 'reloaded').toBe(picture);
	}

	/** Reading as an article and as a scroll, there and back, keeps the reader's step. */
	async articleSwitch() {
		const ids = await this.#steps();
		for (const id of [ids[1]!, await this.#middle(), ids.at(-2)!]) {
			await this.#scrollTo(id);
			await this.#switchReading('article');
			expect(await this.#step(), `${id}, as an article`).toBe(id);
			const without = await this.browser.evaluate(() =>
				[...document.querySelectorAll('section[data-step]')]
					.filter((section) => {
						const figure = section.querySelector(`figure[data-scene="${section.id}"]`);
						return !figure?.checkVisibility() || figure.getBoundingClientRect().height === 0;
					})
					.map(({ id }) => id),
			);
			expect(without, 'steps without their figure').toEqual([]);
			await this.#switchReading('scroll');
			expect(await this.#step(), `${id}, as a scroll again`).toBe(id);
		}
	}

	/**
	 * Where sticky boxes stand still, and where there is no live picture, the step has its own; once it is
	 * over, the live one is back.
	 */
	async loseStage() {
		const [, , id] = await this.#steps();
		await this.#scrollTo(id!);
		await this.browser.evaluate(() => {
			const style = document.createElement('style');
			style.textContent = 'main { overflow: hidden }';
			document.head.append(style);
			const stage = document.querySelector('[data-stage]')!;
			Object.assign(window, {
				restore: [() => style.remove(), () => document.querySelector('.foot')!.before(stage)],
				takeAway: () => stage.remove(),
			});
		});
		await this.#settle();
		expect(await this.#inSight(), 'what overflows main is hidden').toEqual([id]);
		await this.#restore(0);
		expect(await this.#inSight(), 'it is no longer').toEqual(['live']);
		await this.browser.evaluate(() => (Reflect.get(window, 'takeAway') as () => void)());
		await this.#settle();
		expect(await this.#inSight(), 'the live picture is taken away').toEqual([id]);
		await this.#restore(1);
		expect(await this.#inSight(), 'it is back').toEqual(['live']);
		expect(await this.#step()).toBe(id);
	}

	/** The page as it stands, read without its script, has the picture of each step beside its words. */
	async readSaved() {
		const ids = await this.#steps();
		await this.#scrollTo(ids.at(-2)!);
		expect(await this.#inSight()).toEqual(['live']);
		await this.browser.evaluate(async () => {
			const frame = document.createElement('iframe');
			frame.id = 'saved';
			// No script runs in it.
			frame.setAttribute('sandbox', 'allow-same-origin');
			frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; z-index: 9';
			// No face is fetched for it: Firefox would complain that it may not be.
			frame.srcdoc = document.documentElement.outerHTML.replace(/@font-face\s*{[^}]*}/g, '');
			document.body.append(frame);
			await new Promise((done) => (frame.onload = done));
		});
		for (const id of [ids[0]!, await this.#middle(), ids.at(-1)!]) {
			await this.browser.evaluate((id) => {
				const frame = document.querySelector<HTMLIFrameElement>('#saved')!;
				frame.contentDocument!.getElementById(id)!.scrollIntoView();
			}, id);
			await this.#settle();
			expect(await this.#inSight('#saved'), `saved, ${id}`).toEqual([id]);
		}
		await this.browser.evaluate(() => document.querySelector('#saved')!.remove());
	}

	#inSight(frame = '') {
		return this.browser.evaluate(
			new Function('frame', `return (${picturesInSight})(frame)`) as (frame: string) => string[],
			frame,
		);
	}

	async #restore(which: number) {
		await this.browser.evaluate(
			(which) => (Reflect.get(window, 'restore') as (() => void)[])[which]!(),
			which,
		);
		await this.#settle();
	}

	async #switchReading(to: 'article' | 'scroll') {
		const button = '[data-control="reading"]';
		// It stands near the top; a reader in the middle of the story reaches it with the keyboard.
		await this.browser.evaluate(
			(button) => document.querySelector<HTMLElement>(button)!.click(),
			button,
		);
		await this.#until(
			`reading is ${to}`,
			(to) => document.documentElement.dataset.reading === to,
			to,
		);
		await this.#settle();
	}

	/** What the page has complained of so far. */
	async expectNoFaults() {
		expect(await this.browser.faults()).toEqual([]);
	}

	async #goto(hash: string) {
		await this.browser.goto(this.address + hash);
		await this.#running();
	}

	async #running() {
		await this.#until('the page runs', () => document.documentElement.dataset.step !== undefined);
		await this.browser.evaluate(async () => void (await document.fonts.ready));
		await this.#settle();
	}

	#steps() {
		return this.browser.evaluate(() =>
			[...document.querySelectorAll('section[data-step]')].map(({ id }) => id),
		);
	}

	async #middle() {
		const ids = await this.#steps();
		return ids[ids.length >> 1]!;
	}

	#step() {
		return this.browser.evaluate(() => document.documentElement.dataset.step);
	}

	#picture() {
		return this.browser.evaluate(
			new Function(`return (${markup})(document.querySelector('[data-stage]'))`) as () => string,
		);
	}

	#noteIsOpen() {
		return this.browser.evaluate(() => document.querySelector('#note:popover-open') !== null);
	}

	/** The step stands in its reading place: the page says so, its picture is whole, its words are seen. */
	async #expectRest(id: string) {
		const index = (await this.#steps()).indexOf(id);
		await this.#until(
			`rest at ${id}`,
			(id, index, share) => {
				const stage = document.querySelector<HTMLElement>('[data-stage]')!;
				const off = Math.abs(Number(stage.dataset.progress) - index);
				return document.documentElement.dataset.step === id && off < share;
			},
			id,
			index,
			aPixel,
		);
		const seen = await this.browser.evaluate((id) => {
			const section = document.getElementById(id)!;
			return [...section.querySelectorAll('h1, h2, p, blockquote')].some((words) => {
				const box = words.getClientRects()[0];
				if (!box || !words.textContent?.trim()) return false;
				const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
				return section.contains(document.elementFromPoint(x, y));
			});
		}, id);
		expect(seen, `words of ${id} are seen`).toBe(true);
	}

	/** Turns the wheel until the step is all but there, and goes the rest of a pixel by script. */
	async #scrollTo(id: string) {
		const rest = () =>
			this.browser.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, id);
		for (let turns = 0; turns < 60; turns++) {
			const left = Math.trunc(await rest());
			if (left === 0) break;
			const before = await this.browser.evaluate(() => window.scrollY);
			await this.browser.wheel(left);
			// On a busy machine the wheel takes more than a few frames to have its effect.
			await this.#until('the wheel moves the page', (before) => window.scrollY !== before, before);
			await this.#settle();
		}
		expect(Math.abs(await rest()), `the wheel leads to ${id}`).toBeLessThan(2);
		await this.browser.evaluate((id) => {
			const top = document.getElementById(id)!.getBoundingClientRect().top + window.scrollY;
			window.scrollTo({ top, behavior: 'instant' });
		}, id);
		await this.#settle();
	}

	/** Waits until the page has not moved for three frames. */
	async #settle() {
		await this.browser.evaluate(async () => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			let [offset, still] = [NaN, 0];
			while (still < 3) {
				await frame();
				still = window.scrollY === offset ? still + 1 : 0;
				offset = window.scrollY;
			}
		});
	}

	/** Waits until a condition holds in the page. */
	async #until<Args extends unknown[]>(
		what: string,
		condition: (...args: Args) => boolean,
		...args: Args
	) {
		const until = performance.now() + patience;
		while (performance.now() < until) {
			if (await this.browser.evaluate(condition, ...args)) return;
			await this.#settle();
		}
		throw new Error(`After ${patience / 1000} s it is not so that: ${what}.`);
	}
}
