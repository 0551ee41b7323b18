import type { Page } from '@playwright/test';
import { progressAt } from '../../src/lib/scroll/progress';

const sized = (size: string) => {
	const [width = 0, height = 0] = size.split('×').map(Number);
	return { width, height };
};

/** What every step is looked at and measured in: one window of each layout, and its narrowest. */
const EACH = '320×480 390×844 568×320 768×1024 844×390 1280×800 1920×1080';

/** `npm run test:deep`: phones, tablets and screens in use, and where one layout gives way to another. */
const MANY =
	'320×568 320×640 320×720 360×640 360×740 360×801 375×667 390×705 412×780 412×915 430×932 ' +
	'667×375 740×360 844×340 915×412 932×430 540×720 ' +
	'600×600 600×960 640×400 800×1280 820×1180 1024×600 1024×768 1024×1366 1280×360 1280×720 1366×768 ' +
	'1440×900 1680×896 1920×950 2000×1056 2560×1080 2560×1440 3200×1680 3440×1440 3840×2160';

export const SIZES = `${EACH}${process.env.DEEP ? ` ${MANY}` : ''}`.split(' ').map(sized);

/**
 * Options of a test that goes over the same ground again, in other colours or another window: left to
 * `npm run test:deep`.
 */
export const sweep = (isSweep = true) => ({ tag: isSweep ? ['@deep'] : [] });

/** A built story in a browser, driven as a reader would and read as a test must. */
export class StoryPage {
	constructor(readonly page: Page) {}

	/** Opens the story, at a step where one is named, with its fonts there and the page running. */
	async open(step?: string): Promise<string[]> {
		await this.page.goto(step ? `./#${step}` : './');
		return this.ready();
	}

	/** Opens it as a reader does who has chosen to read it as an article. */
	async openArticle(): Promise<string[]> {
		await this.page.addInitScript(() =>
			localStorage.setItem('story-preferences', '{"reading":"article"}'),
		);
		return this.open();
	}

	/** Waits until the page runs and its fonts are there; answers with the ids of its steps. */
	async ready(): Promise<string[]> {
		await this.page.waitForSelector('html[data-step]');
		return this.page.evaluate(async () => {
			// Some tests take it away.
			await (document.fonts as FontFaceSet | undefined)?.ready;
			return [...document.querySelectorAll('section[data-step]')].map(({ id }) => id);
		});
	}

	/** Waits until the service worker has kept the story. */
	async kept(): Promise<void> {
		await this.page.evaluate(async () => {
			const { active } = await navigator.serviceWorker.ready;
			if (active?.state === 'activated') return;
			await new Promise((done) => active?.addEventListener('statechange', done, { once: true }));
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

	/** Scrolls by so many pixels, in one jump. */
	async by(pixels: number): Promise<void> {
		await this.page.evaluate((top) => window.scrollBy({ top, behavior: 'instant' }), pixels);
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

	/** Where the page says the reader is. */
	progress(): Promise<number> {
		return this.page.$eval('[data-stage]', (stage) => Number(stage.getAttribute('data-progress')));
	}

	/**
	 * Where the reader is by the window itself, whatever the page has measured so far: a step is in its
	 * reading place when its top is at the top of the window, and one that is taller holds until its
	 * end has come into sight.
	 */
	async place(): Promise<number> {
		const { places, offset } = await this.page.evaluate(() => ({
			offset: window.scrollY,
			places: [...document.querySelectorAll('section[data-step]')].map((section) => {
				const { top, height } = section.getBoundingClientRect();
				const start = Math.round(top + window.scrollY);
				return { start, end: start + Math.max(0, height - window.innerHeight) };
			}),
		}));
		return progressAt(places, offset);
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
		else element.removeAttribute('style');
		const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
		for (const { name } of attributes) element.removeAttribute(name);
		for (const { name, value } of attributes) element.setAttribute(name, value);
	}
	return copy.outerHTML.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' ');
}
