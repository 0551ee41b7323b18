import type { Page } from '@playwright/test';

/** The sizes every step is looked at and measured in: small phone to laptop. */
export const SIZES = [
	{ width: 360, height: 640 },
	{ width: 390, height: 844 },
	{ width: 768, height: 1024 },
	{ width: 844, height: 390 },
	{ width: 1280, height: 800 },
];

/** A built story in a browser, driven as a reader would and read as a test must. */
export class StoryPage {
	constructor(readonly page: Page) {}

	/** Opens the story, at a step where one is named, with its fonts there and the page running. */
	async open(step?: string): Promise<string[]> {
		await this.page.goto(step ? `./#${step}` : './');
		return this.ready();
	}

	/** Waits until the page runs and its fonts are there; answers with the ids of its steps. */
	async ready(): Promise<string[]> {
		await this.page.waitForSelector('html[data-step]');
		return this.page.evaluate(async () => {
			await document.fonts.ready;
			return [...document.querySelectorAll('section[data-step]')].map(({ id }) => id);
		});
	}

	/** Scrolls so that a step is in its reading place, in one jump. */
	async jump(step: string): Promise<void> {
		await this.page.evaluate((id) => {
			const top = document.getElementById(id)!.getBoundingClientRect().top + window.scrollY;
			window.scrollTo({ top, behavior: 'instant' });
		}, step);
		await this.settle();
	}

	/** Scrolls with the wheel until the offset is reached, as a hand does. */
	async wheelTo(offset: number): Promise<void> {
		for (;;) {
			const rest = await this.page.evaluate(
				(offset) =>
					Math.min(offset, document.documentElement.scrollHeight - window.innerHeight) -
					window.scrollY,
				offset,
			);
			if (Math.abs(rest) < 1) break;
			await this.page.mouse.wheel(0, Math.sign(rest) * Math.min(400, Math.abs(rest)));
			await this.settle();
		}
	}

	/** Waits until two frames have passed since the page last moved: the picture is then up to date. */
	async settle(): Promise<void> {
		await this.page.evaluate(async () => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			let [offset, still] = [NaN, 0];
			while (still < 3) {
				await frame();
				still = window.scrollY === offset ? still + 1 : 0;
				offset = window.scrollY;
			}
		});
	}

	offset(): Promise<number> {
		return this.page.evaluate(() => window.scrollY);
	}

	progress(): Promise<number> {
		return this.page.$eval('[data-stage]', (stage) => Number(stage.getAttribute('data-progress')));
	}

	/** All that a scene draws, the live one unless another is named: see `markup`. */
	picture(of = '[data-stage]'): Promise<string> {
		return this.page.$eval(of, markup);
	}
}

/**
 * All that an element holds, as markup, without the marks Svelte leaves for itself, and with every
 * style as the browser understood it and every attribute in the order of its name: markup written by
 * the server and markup made by script differ in these, and in nothing a reader sees. Runs in the
 * page.
 */
export function markup(element: Element): string {
	const copy = element.cloneNode(true) as HTMLElement;
	for (const element of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
		if (element.style.length > 0) element.setAttribute('style', element.style.cssText);
		const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
		for (const { name } of attributes) element.removeAttribute(name);
		for (const { name, value } of attributes) element.setAttribute(name, value);
	}
	return copy.outerHTML.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' ');
}
