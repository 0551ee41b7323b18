import type { PNG } from 'pngjs';
import { lowest } from '../browser/contrast';
import type { Browser } from '../browsers/browser';
import { readPicture } from './pixels';
import type { Look } from './compare';
import { bring, seen, wordsInWindow } from './seen';

/** How long a page may take to become what it should be. */
const patience = 15_000;

/** Style that leaves the picture alone in the window: nothing else is drawn over it. */
const alone = (selector: string) =>
	`body { visibility: hidden !important } ${selector} { visibility: visible !important }
	*, *::before, *::after { transition: none !important }`;

/** Style that takes away the letters and what is drawn under them. */
const NO_WORDS = `*, *::before, *::after { color: transparent !important; transition: none !important;
	-webkit-text-stroke-color: transparent !important; text-decoration-color: transparent !important }`;

/** A step's own still picture. */
export const still = (id: string) => `figure[data-scene="${id}"] .stage`;

/** The picture that moves. */
export const live = '[data-stage] .stage';

/** A reader of the built story in an old browser. */
export class Visit {
	constructor(
		readonly browser: Browser,
		/** Of the story, with a slash at its end. */
		readonly address: string,
	) {}

	/** Opens a page with its fonts there. */
	async open(page = ''): Promise<void> {
		// To the same page with another # a browser only scrolls.
		await this.browser.goto('about:blank');
		await this.browser.goto(this.address + page);
		await this.browser.evaluate(async () => {
			await document.fonts.ready;
		});
	}

	/** Opens the story as somebody who has chosen to read it as an article. */
	async openArticle(): Promise<void> {
		await this.browser.evaluate(() =>
			localStorage.setItem('story-preferences', '{"reading":"article"}'),
		);
		await this.open();
		await this.browser.evaluate(() => localStorage.clear());
	}

	steps(): Promise<string[]> {
		return this.browser.evaluate(() =>
			[...document.querySelectorAll('section[data-step]')].map(({ id }) => id),
		);
	}

	/**
	 * A step's picture: what the page says is in it and, where `inPixels`, what it looks like with
	 * nothing else in the window.
	 */
	async look(id: string, selector: string, inPixels = true): Promise<Look> {
		await this.browser.evaluate(bring, id, selector);
		await this.settle();
		const picture = await this.browser.evaluate(seen, selector);
		if (!inPixels) return { picture, window: await this.#size(), shown: null };
		const shown = await this.#withStyle(alone(selector), () => this.#shot());
		return { picture, window: shown, shown };
	}

	/** Words in the window whose contrast, measured in pixels, is too low, and those that are not seen. */
	async unreadable(): Promise<string[]> {
		await this.settle();
		const words = await this.browser.evaluate(wordsInWindow);
		if (words.length === 0) return ['there are no words in the window'];
		const shown = await this.#shot();
		const hidden = await this.#withStyle(NO_WORDS, () => this.#shot());
		return words
			.map((ink) => ({ ...ink, found: lowest(ink, shown, hidden) }))
			.filter(({ found, needs }) => found < needs || found === Infinity)
			.map(({ name, found }) =>
				found === Infinity
					? `${name} is not seen`
					: `${name} has a contrast of ${found.toFixed(1)}`,
			);
	}

	async pixels(): Promise<PNG> {
		await this.settle();
		return this.#shot();
	}

	/** Waits until a condition holds in the page; answers whether it came to hold. */
	async until<Args extends unknown[]>(condition: (...args: Args) => boolean, ...args: Args) {
		const until = performance.now() + patience;
		while (performance.now() < until) {
			if (await this.browser.evaluate(condition, ...args)) return true;
			await this.settle();
		}
		return false;
	}

	/** Waits until the page has not moved for three frames. */
	async settle(): Promise<void> {
		await this.browser.evaluate(async () => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			let [offset, still] = [NaN, 0];
			while (still < 3) {
				await frame();
				still = window.pageYOffset === offset ? still + 1 : 0;
				offset = window.pageYOffset;
			}
		});
	}

	#size() {
		return this.browser.evaluate(() => ({ width: innerWidth, height: innerHeight }));
	}

	async #shot(): Promise<PNG> {
		return readPicture(await this.browser.screenshot());
	}

	async #withStyle<Answer>(css: string, work: () => Promise<Answer>): Promise<Answer> {
		await this.browser.evaluate((css) => {
			const style = document.createElement('style');
			style.id = 'of-the-test';
			style.textContent = css;
			document.head.append(style);
		}, css);
		await this.settle();
		try {
			return await work();
		} finally {
			await this.browser.evaluate(() => document.getElementById('of-the-test')!.remove());
		}
	}
}
