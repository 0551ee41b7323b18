import fc from 'fast-check';
import type { CDPSession } from '@playwright/test';
import { story } from '../edition';
import { SIZES, StoryPage } from './story';

/*
 * Everything a reader can do to the page, in no order: what a random walk is made of. A move is its
 * name and a number from 0 to 1, so that a walk that failed can be read and walked again.
 */

export type Move = [name: string, how: number];

const ids = story.steps.map(({ id }) => id);
const one = <T>(from: readonly T[], how: number): T =>
	from[Math.min(from.length - 1, Math.floor(how * from.length))]!;

/** What a walk begins in. */
export const WINDOW = { width: 390, height: 844 };

/** As large as a page is made by its reader, or by the settings of the browser. */
const TYPE = ['100%', '100%', '130%', '200%'];

interface Screen {
	width: number;
	height: number;
	deviceScaleFactor: number;
}

/** A reader who does not know where they are going. */
export class Wanderer extends StoryPage {
	#devtools: CDPSession | undefined;
	/** The step at which a page was opened again, as long as its reader has not left it. */
	arrived: string | null = null;
	/** What a new page has to be given to be the same as this one. */
	type = '100%';
	screen: Screen = { ...WINDOW, deviceScaleFactor: 1 };
	colours: 'light' | 'dark' = 'light';
	motion: 'reduce' | 'no-preference' = 'no-preference';

	async go([name, how]: Move): Promise<void> {
		const { act } = moves[name] ?? {};
		if (!act) throw new Error(`No such move: ${name}`);
		await act(this, how);
		await this.settle();
	}

	async devtools(): Promise<CDPSession> {
		this.#devtools ??= await this.page.context().newCDPSession(this.page);
		return this.#devtools;
	}

	/** Presses what a selector finds, in sight or not; nothing where it finds nothing. */
	press(selector: string, how = 0): Promise<void> {
		return this.page.evaluate(
			([selector, how]) => {
				const all = [...document.querySelectorAll<HTMLElement>(selector)];
				all[Math.min(all.length - 1, Math.floor(how * all.length))]?.click();
			},
			[selector, how] as const,
		);
	}

	/** As large as the reader's own setting makes all type. */
	async enlarge(type: string): Promise<void> {
		this.type = type;
		await this.page.evaluate((type) => {
			document.getElementById('type')?.remove();
			const style = document.createElement('style');
			style.id = 'type';
			style.textContent = `html { font-size: ${type} !important }`;
			if (type !== '100%') document.head.append(style);
		}, type);
	}

	/** Another window, or another screen: its size in CSS pixels, and how many of its own make one. */
	async resize(screen: Partial<Screen>): Promise<void> {
		this.screen = { ...this.screen, ...screen };
		const { width, height } = this.screen;
		await this.page.setViewportSize({ width, height });
		// Each of two that say how large a window is thinks itself obeyed: this one has the last word.
		const devtools = await this.devtools();
		await devtools.send('Emulation.setDeviceMetricsOverride', { ...this.screen, mobile: false });
	}

	async pinch(pageScaleFactor: number): Promise<void> {
		const devtools = await this.devtools();
		await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor });
	}

	/** Back to a page with nothing opened by its reader. */
	async tidy(): Promise<void> {
		await this.page.evaluate(() => {
			document.querySelector<HTMLElement>('#note:popover-open')?.hidePopover();
			for (const open of document.querySelectorAll('details[open]')) open.removeAttribute('open');
			// What the page has said goes with the next tap.
			document.querySelector<HTMLElement>('h1')!.click();
		});
		await this.settle();
	}

	async leave(): Promise<void> {
		await this.page.goto('about:blank');
		await this.page.goBack();
		await this.returned();
	}

	/** The page is a new one: what a style sheet of the reader's changed is as it was. */
	async returned(): Promise<void> {
		this.type = '100%';
		await this.ready();
		await this.settle();
		this.arrived = await this.page.locator('html').getAttribute('data-step');
	}
}

interface Kind {
	/** How often it is done, beside the others. */
	weight: number;
	act: (reader: Wanderer, how: number) => Promise<unknown>;
}

const choices = {
	reading: ['scroll', 'scroll', 'article'],
	motion: ['system', 'less'],
	colours: ['system', 'light', 'dark'],
};

const choose = (name: keyof typeof choices) => (reader: Wanderer, how: number) =>
	reader.press(`.bar input[name=${name}][value=${one(choices[name], how)}]`);

const moves: Record<string, Kind> = {
	'scrolls a little': {
		weight: 6,
		act: (reader, how) =>
			reader.page.evaluate(
				(by) => window.scrollBy({ top: by, behavior: 'instant' }),
				how * 800 - 400,
			),
	},
	'lands anywhere': {
		weight: 6,
		act: (reader, how) =>
			reader.page.evaluate(
				(how) =>
					window.scrollTo({
						top: how * document.documentElement.scrollHeight,
						behavior: 'instant',
					}),
				how,
			),
	},
	flings: {
		weight: 4,
		async act({ page }, how) {
			for (let i = 0; i < 6; i++) await page.mouse.wheel(0, (how - 0.5) * 6000);
		},
	},
	'presses a key that scrolls': {
		weight: 4,
		async act({ page }, how) {
			await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
			await page.keyboard.press(one(['End', 'Home', 'PageDown', 'PageUp', 'Space'], how));
		},
	},
	'takes a chapter': { weight: 3, act: (reader, how) => reader.press('.chapters a', how) },
	'goes on, or back': {
		weight: 4,
		act: (reader, how) =>
			reader.press(
				`section[id="${one(ids, how)}"] a[rel=${(how * ids.length * 10) % 2 < 1 ? 'next' : 'prev'}]`,
			),
	},
	'follows an address': {
		weight: 3,
		async act(reader, how) {
			// While it is pinched the browser brings the step into the enlarged part of the window, which
			// is no place in the story.
			await reader.pinch(1);
			await reader.page.evaluate((id) => (location.hash = id), `#${one(ids, how)}`);
		},
	},
	'opens the story anew': {
		weight: 1,
		async act(reader, how) {
			await reader.page.goto('about:blank');
			await reader.page.goto(`./#${one(ids, how)}`);
			await reader.returned();
		},
	},
	reloads: {
		weight: 1,
		async act(reader) {
			await reader.page.reload();
			await reader.returned();
		},
	},
	'leaves and comes back': { weight: 1, act: (reader) => reader.leave() },
	'turns or resizes the window': {
		weight: 4,
		act: (reader, how) => reader.resize(one([...SIZES, { width: 320, height: 256 }], how)),
	},
	'moves to another screen': {
		weight: 1,
		act: (reader, how) =>
			reader.resize({ deviceScaleFactor: one([1, 1.25, 1.5, 2, 2.625, 3], how) }),
	},
	pinches: {
		weight: 1,
		act: (reader, how) => reader.pinch(Math.max(1, how * 4 - 1)),
	},
	'enlarges the type': { weight: 2, act: (reader, how) => reader.enlarge(one(TYPE, how)) },
	'chooses how to read': { weight: 3, act: choose('reading') },
	'chooses the motion': { weight: 2, act: choose('motion') },
	'chooses the colours': { weight: 2, act: choose('colours') },
	'has the system change': {
		weight: 2,
		act(reader, how) {
			reader.colours = how < 0.5 ? 'light' : 'dark';
			reader.motion = how % 0.5 < 0.25 ? 'reduce' : 'no-preference';
			return reader.page.emulateMedia({
				colorScheme: reader.colours,
				reducedMotion: reader.motion,
			});
		},
	},
	'looks away and back': {
		weight: 2,
		async act(reader) {
			const hide = (hidden: boolean) =>
				reader.page.evaluate((hidden) => {
					Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
					document.dispatchEvent(new Event('visibilitychange'));
				}, hidden);
			await hide(true);
			const devtools = await reader.devtools();
			await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
			await devtools.send('Page.setWebLifecycleState', { state: 'active' });
			await hide(false);
		},
	},
	'opens a note': {
		weight: 3,
		act: (reader, how) => reader.press('section[data-step] a[href^="#fact-"]', how),
	},
	'opens a table': {
		weight: 3,
		act: (reader, how) => reader.press('section[data-step] summary', how),
	},
	'opens the bar': { weight: 1, act: (reader, how) => reader.press('.bar summary', how) },
	'presses Escape': { weight: 2, act: ({ page }) => page.keyboard.press('Escape') },
	'shares a chapter': {
		weight: 1,
		act: (reader, how) => reader.press('.chapters [data-control=share]', how),
	},
	'explores the map': {
		weight: 1,
		async act(reader, how) {
			const { page } = reader;
			// This browser hides its scrollbars, and would keep the room of one that is not there.
			await page.addStyleTag({ content: 'html { scrollbar-gutter: auto !important }' });
			const before = await reader.offset();
			await reader.press('#explore button');
			await page.locator('dialog.explore').waitFor();
			await reader.press('dialog.explore [data-thing]', how);
			for (const key of ['+', 'ArrowLeft']) await page.keyboard.press(key);
			await reader.press('dialog.explore header button');
			await page.locator('dialog.explore').waitFor({ state: 'detached' });
			const after = await reader.offset();
			if (Math.abs(after - before) >= 1)
				throw new Error(`The map to explore moved the reader from ${before} to ${after}.`);
		},
	},
};

/** A walk of so many moves. */
export const walks = (length: number) =>
	fc.array(
		fc.tuple(
			fc.oneof(
				...Object.entries(moves).map(([name, { weight }]) => ({
					weight,
					arbitrary: fc.constant(name),
				})),
			),
			fc.noBias(fc.integer({ min: 0, max: 999 })).map((how) => how / 1000),
		),
		{ minLength: length, maxLength: length, size: 'max' },
	);
