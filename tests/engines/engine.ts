import type { Browser } from '../browsers/browser';
import { Chromium } from '../browsers/chromium';
import { Firefox } from '../browsers/firefox';

/** A browser that is running and waits to be spoken to. */
export interface Running {
	name: string;
	kind: 'chromium' | 'firefox';
	/** Whether it is at or above the floor of the moving story. */
	moves: boolean;
	address: string;
}

/** Those this machine has: scripts/engines/walk.js starts them and says where they are. */
export const engines = JSON.parse(process.env.ENGINES || '[]') as Running[];

/** The story, with a slash at its end. */
export const address = process.env.STORY_ADDRESS ?? '';

/** A browser of today, which shows what it should look like. */
export const reference = process.env.REFERENCE ?? '';

/** A phone: there the story is told to most of its readers. */
export const phone = { width: 390, height: 844 };

/** Opens a window in it, the size of a phone. */
export async function openEngine({ kind, address }: Running): Promise<Browser> {
	const browser = await { chromium: Chromium, firefox: Firefox }[kind].open(address);
	if (process.env.BLOCK) await (browser as Chromium).block(['*/live/*']);
	await browser.resize(phone);
	return browser;
}
