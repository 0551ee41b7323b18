import scrollama from 'scrollama';
import { progressAt, type Place } from './progress';

/**
 * Where the reader is. The only file that knows the window.
 *
 * Every event is a bell and nothing more: on each the place is measured anew, at most once a
 * frame. A bell that is missed or rung twice, or two that ring out of order, can then do no harm.
 * Sizes are read when they change; while scrolling only the page's own offset is read, so that no
 * scroll ever waits for a layout.
 */
export class Reader {
	/** The place in the story: 2.25 is a quarter of the way from step 2 to step 3. */
	progress = $state(0);

	#places: Place[] = [];
	#frame = 0;
	#stale = true;

	/**
	 * Follows the reader through the steps.
	 *
	 * @param steps the story's sections in order; each is in its reading place when its top is at
	 *              the top of the window
	 * @returns ends the following
	 */
	follow(steps: HTMLElement[]): () => void {
		const bell = scrollama();
		const ring = () => this.#ring();
		const remeasure = () => {
			this.#stale = true;
			ring();
		};
		let rebuilding = 0;
		const sizes = new ResizeObserver(() => {
			remeasure();
			// A frame later: scrollama makes ResizeObservers of its own, and made while others are being
			// told they are a "ResizeObserver loop" error in WebKit.
			cancelAnimationFrame(rebuilding);
			rebuilding = requestAnimationFrame(() => bell.resize());
		});

		bell.setup({ step: steps, offset: 0.5 }).onStepEnter(ring).onStepExit(ring);
		for (const step of steps) sizes.observe(step);
		document.fonts.ready.then(remeasure);
		addEventListener('scroll', ring, { passive: true });
		addEventListener('resize', remeasure);
		addEventListener('pageshow', remeasure);
		document.addEventListener('visibilitychange', remeasure);

		this.#measure(steps);
		this.#steps = steps;
		return () => {
			bell.destroy();
			sizes.disconnect();
			cancelAnimationFrame(rebuilding);
			cancelAnimationFrame(this.#frame);
			removeEventListener('scroll', ring);
			removeEventListener('resize', remeasure);
			removeEventListener('pageshow', remeasure);
			document.removeEventListener('visibilitychange', remeasure);
		};
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

	#ring() {
		if (this.#frame) return;
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0;
			this.#measure(this.#steps);
		});
	}

	#measure(steps: HTMLElement[]) {
		if (this.#stale) {
			this.#places = steps.map(placeOf);
			this.#stale = false;
		}
		this.progress = progressAt(this.#places, window.scrollY);
	}
}

/** A step taller than the window holds until its end has come into sight. */
function placeOf(step: HTMLElement): Place {
	const { top, height } = step.getBoundingClientRect();
	const start = top + window.scrollY;
	return { start, end: start + Math.max(0, height - window.innerHeight) };
}
