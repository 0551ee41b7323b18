import { MediaQuery } from 'svelte/reactivity';

/*
 * What the reader has chosen for themselves. It stands on `<html>` as data attributes, where style
 * sheets see it, and is remembered by the browser; it is sent nowhere.
 */

/** Where the choices are remembered. The script before the first paint reads it too. */
export const STORED = 'story-preferences';

export interface Choices {
	/** The scroll story, or text with one figure a step. */
	reading: 'scroll' | 'article';
	/** What the system says, or scenes that change without travelling. */
	motion: 'system' | 'less';
	colours: 'system' | 'light' | 'dark';
}

export class Preferences {
	reading = $state<Choices['reading']>('scroll');
	motion = $state<Choices['motion']>('system');
	colours = $state<Choices['colours']>('system');
	#stillSystem = new MediaQuery('prefers-reduced-motion: reduce', false);

	/** Whether scenes change without travelling. */
	get calm(): boolean {
		return this.#stillSystem.current || this.motion === 'less';
	}

	/** Takes over what the script before the first paint found, so that both agree. */
	adopt(): void {
		const { reading, motion, colours } = document.documentElement.dataset;
		this.reading = reading === 'article' ? 'article' : 'scroll';
		this.motion = motion === 'less' ? 'less' : 'system';
		this.colours = colours === 'light' || colours === 'dark' ? colours : 'system';
	}

	/** Makes one choice, at once and for the visits to come. */
	choose(choice: Partial<Choices>): void {
		Object.assign(this, choice);
		Object.assign(document.documentElement.dataset, choice);
		try {
			localStorage.setItem(STORED, JSON.stringify({ ...stored(), ...choice }));
		} catch {
			// A browser that keeps nothing for us still does it for this visit.
		}
	}
}

/** Only what the reader chose: what the system says today may be otherwise tomorrow. */
function stored(): Partial<Choices> {
	try {
		return JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Choices>;
	} catch {
		return {};
	}
}
