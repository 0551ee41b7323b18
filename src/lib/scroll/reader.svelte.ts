import scrollama from 'scrollama';
import { offsetAt, progressAt, type Place } from './progress';

/** Whether this browser can tell us where the reader is; one that cannot shows the still pictures. */
export function canFollow(): boolean {
	return 'IntersectionObserver' in window && 'ResizeObserver' in window;
}

/**
 * Where the reader is. The only file that knows the window.
 *
 * Every event is a bell and nothing more: on each the place is measured anew, at most once a
 * frame. A bell that is missed or rung twice, or two that ring out of order, can then do no harm.
 * Sizes are read when they change; while scrolling only the page's own offset is read, so that no
 * scroll ever waits for a layout.
 */
export class Reader {
	/**
	 * The place in the story: 2.25 is a quarter of the way from step 2 to step 3. No state: it changes in
	 * every frame of a scroll, and in most of them nothing that is drawn does. Who draws is told of it.
	 */
	progress = 0;

	/** Whether the place has been measured: not before the page has been laid out, which nobody waits for. */
	placed = $state(false);

	#places: Place[] = [];
	#frame = 0;
	#stale = true;
	#moved: () => void;
	#rested: (() => void) | null = null;

	/** @param moved called whenever the place has been measured, at most once a frame */
	constructor(moved: () => void) {
		this.#moved = moved;
	}

	/**
	 * Follows the reader through the steps.
	 *
	 * @param steps  the story's sections in order; each is in its reading place when its top is at
	 *               the top of the window
	 * @param rested called when the reader has come to rest: after a scroll, or where the page changed
	 *               around them; in a browser that does not tell, whenever the place is measured
	 * @returns ends the following
	 */
	follow(steps: HTMLElement[], rested: () => void): () => void {
		const ring = () => this.#ring();
		// A scroll is told of once a frame, before that is drawn; a bell that has rung is answered then too.
		const scrolled = () => {
			if (!this.#frame) this.#measure();
		};
		const rest = () => {
			this.#measure();
			rested();
		};
		this.#rested = rested;
		const remeasure = () => {
			this.#stale = true;
			ring();
		};
		const page = document.documentElement;
		let rebuilding = 0;
		// It tells once of every size at the start: the first measurement too is made when the page has
		// its layout, and forces none.
		const sizes = new ResizeObserver((changed) => {
			remeasure();
			// The record below the story is laid out part by part: no step is another for that.
			if (changed.every(({ target }) => target === page)) return;
			// A frame later: scrollama makes ResizeObservers of its own, and made while others are being
			// told they are a "ResizeObserver loop" error in WebKit.
			cancelAnimationFrame(rebuilding);
			rebuilding = requestAnimationFrame(() => this.#hangBell());
		});
		// A font that arrives changes the size of what is set in it.
		for (const step of steps) sizes.observe(step);
		// What is put in above the story, a bar of the newsroom's or a browser's, moves every step and
		// changes the size of none: only the page grows.
		sizes.observe(page);
		addEventListener('scroll', scrolled, { passive: true });
		addEventListener('scrollend', rest);
		addEventListener('resize', remeasure);
		addEventListener('pageshow', remeasure);
		document.addEventListener('visibilitychange', remeasure);

		this.#steps = steps;
		return () => {
			this.#bell?.destroy();
			sizes.disconnect();
			cancelAnimationFrame(rebuilding);
			cancelAnimationFrame(this.#frame);
			removeEventListener('scroll', scrolled);
			removeEventListener('scrollend', rest);
			removeEventListener('resize', remeasure);
			removeEventListener('pageshow', remeasure);
			document.removeEventListener('visibilitychange', remeasure);
		};
	}

	/** Brings the reader to a step, by its number: into its reading place, in one jump. */
	show(step: number): void {
		this.#place();
		this.#scroll(offsetAt(this.#places, step));
	}

	/**
	 * Lets the layout change and brings the reader back to where they were: to the same place in the
	 * story, or, below the story, as far from the end of the page as before.
	 *
	 * @param change resolves once the page has its new layout
	 */
	async keepPlace(change: () => Promise<void>): Promise<void> {
		const { documentElement: page } = document;
		this.#measure();
		const { progress } = this;
		const toEnd = page.scrollHeight - window.scrollY;
		const below = window.scrollY > (this.#places.at(-1)?.end ?? 0);
		// scrollama watches the size of every step, and all of them are about to change. Set up anew it
		// would listen once more to every scroll, and never stop.
		this.#bell?.disable();
		await change();
		this.#bell?.enable();
		this.#place();
		this.#scroll(below ? page.scrollHeight - toEnd : offsetAt(this.#places, progress));
	}

	/**
	 * Where an element stands in the window, in pixels, with the window's size and offset. Asked when
	 * something is tapped, never on scroll.
	 */
	where(element: Element) {
		const { left, top, width, height } = element.getBoundingClientRect();
		return {
			box: { left, top, width, height },
			window: {
				width: document.documentElement.clientWidth,
				height: window.innerHeight,
				offset: window.scrollY,
			},
		};
	}

	#steps: HTMLElement[] = [];
	#bell: ReturnType<typeof scrollama> | null = null;

	/** Sets scrollama up, or anew where the layout has changed. */
	#hangBell() {
		if (this.#bell) {
			this.#bell.resize();
			return;
		}
		const ring = () => this.#ring();
		this.#bell = scrollama();
		this.#bell.setup({ step: this.#steps, offset: 0.5 }).onStepEnter(ring).onStepExit(ring);
	}

	#ring() {
		if (this.#frame) return;
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0;
			this.#measure();
		});
	}

	#scroll(top: number) {
		window.scrollTo({ top, behavior: 'instant' });
		this.#measure();
	}

	#place() {
		this.#places = this.#steps.map(placeOf);
		this.#stale = false;
	}

	#measure() {
		const moved = this.#stale || !('onscrollend' in window);
		if (this.#stale) this.#place();
		this.progress = progressAt(this.#places, window.scrollY);
		this.#moved();
		this.placed = true;
		if (moved) this.#rested?.();
	}
}

/**
 * A step taller than the window holds until its end has come into sight. Its start is a whole
 * pixel, as a scroll offset mostly is: a browser asked for a fraction has else not quite arrived.
 */
function placeOf(step: HTMLElement): Place {
	const { top, height } = step.getBoundingClientRect();
	const start = Math.round(top + window.scrollY);
	return { start, end: start + Math.max(0, height - window.innerHeight) };
}
