import { tick } from 'svelte';
import { notePlace, type Box } from './note-place';

/** Where an element is, and the window it is in: how far it is scrolled down is its `offset`. */
type Where = (element: Element) => {
	box: Box;
	window: { width: number; height: number; offset: number };
};

/** The note beside a claim: a fact's entry in the list below the story, shown where it is asked for. */
export class ClaimNote {
	/** The popover, where there is one. */
	element: HTMLElement | undefined = $state();
	/** What it says: the entry's markup, what it is called by who hears it, and its place as a style. */
	entry = $state('');
	label = $state('');
	place = $state('');
	/** The claim whose note is open, and where on the page it stood when the note was placed. */
	#open: { link: HTMLElement; at: string } | null = null;
	readonly #where: Where;

	constructor(where: Where) {
		this.#where = where;
	}

	/**
	 * Shows a fact's entry beside the words that rest on it.
	 *
	 * @param source the word for "source", in the edition's language
	 * @returns whether it is shown; not where the browser has no popovers, nor among the entries: there
	 * the link leads to the entry
	 */
	show(entry: HTMLElement, link: HTMLElement, source: string): boolean {
		const shows =
			this.element?.showPopover !== undefined &&
			entry.id.startsWith('fact-') &&
			!link.closest('#sources');
		if (shows) void this.#show(entry, link, source);
		return shows;
	}

	async #show(entry: HTMLElement, link: HTMLElement, source: string): Promise<void> {
		const status = entry.querySelector('[data-status] b')?.textContent ?? '';
		// The focus goes back to this claim, not to one whose note is open still.
		this.hide();
		link.focus({ preventScroll: true });
		this.entry = entry.innerHTML;
		this.label = `${source} ${entry.getAttribute('value') ?? ''}, ${status}`;
		this.#put(link);
		await tick();
		// Told what it belongs to, a browser goes on from there with Tab.
		this.element?.showPopover({ source: link });
		this.element?.focus({ preventScroll: true });
	}

	hide(): void {
		this.element?.hidePopover?.();
	}

	/** Places an open note anew, where its claim has moved on the page. */
	settle(): void {
		if (!this.#open || !this.element?.matches(':popover-open')) return;
		if (this.#open.at !== this.#spotOf(this.#open.link)) this.#put(this.#open.link);
	}

	#put(link: HTMLElement): void {
		this.#open = { link, at: this.#spotOf(link) };
		const card = link.closest('[data-label="card"], tr') ?? link;
		const { box, window } = this.#where(link);
		this.place = notePlace(box, this.#where(card).box, window);
	}

	#spotOf(link: HTMLElement): string {
		const { box, window } = this.#where(link);
		return [box.left, box.top + window.offset, window.width].map(Math.round).join(' ');
	}
}
