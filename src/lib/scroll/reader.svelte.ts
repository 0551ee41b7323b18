import scrollama from 'scrollama';
import { tick } from 'svelte';
import { offsetAt, progressAt, type Place } from './progress';
import { canStick, isSeen, scrollContainers } from './seen';

/** Whether this browser can tell us where the reader is; one that cannot shows the still pictures. */
export function canFollow(): boolean {
	return 'IntersectionObserver' in window && 'ResizeObserver' in window;
}

/**
 * Where the reader is. The only file that knows the window.
 *
 * Events only schedule a measurement, at most one a frame, so that missed, repeated or reordered events
 * do no harm.
 * Sizes are read when they change; while scrolling only the page's own offset is read, so that no
 * scroll ever waits for a layout. Where the stage leaves its place an observer schedules one.
 */
export class Reader {
	/**
	 * The place in the story: 2.25 is a quarter of the way from step 2 to step 3. No state: it changes in
	 * every frame of a scroll, and in most of them nothing that is drawn does. Who draws is told of it.
	 */
	progress = 0;

	/** Whether the place has been measured: not before the page has been laid out, which nobody waits for. */
	placed = $state(false);

	/**
	 * Whether what is sticky can stay in the window here; null until that is known. A host may have the
	 * story scroll in a box of its own, or take stickiness from every element: the story is then an
	 * article for as long as that lasts. Once it could, `seen` alone counts: nothing is laid out anew
	 * in mid-reading.
	 */
	canStick: boolean | null = $state(null);

	/** Whether the live picture is seen; null until the one that is watched has been measured. */
	seen: boolean | null = $state(null);

	#places: Place[] = [];
	#frame = 0;
	#stale = true;
	#moved: (progress: number) => void;
	#rested: (() => void) | null = null;

	/** @param moved called whenever the place has been measured, at most once a frame */
	constructor(moved: (progress: number) => void) {
		this.#moved = moved;
	}

	/**
	 * Follows the reader through the steps, for as long as the page lasts.
	 *
	 * @param steps  the story's sections in order; each is in its reading place when its top is at
	 *               the top of the window
	 * @param sticky what is to stay in the window as long as the story does
	 * @param rested called when the reader has come to rest: after a scroll, or where the page changed
	 *               around them; in a browser that does not tell, whenever the place is measured
	 */
	follow(steps: HTMLElement[], sticky: HTMLElement, rested: () => void): void {
		const ring = () => this.#ring();
		// A scroll is told of once a frame, before that is drawn; a bell that has rung is answered then too.
		const scrolled = ({ target }: Event) => {
			// In a box of the host's every step moves, and the page does not.
			if (target instanceof Element && target.contains(sticky)) remeasure();
			else if (!this.#frame) this.#locate();
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
		// Most of what a host or a program of the reader's does to the boxes around the story: it locks
		// the page, puts in a style sheet. What it does otherwise is seen at the next scroll.
		const meddling = new MutationObserver(ring);
		meddling.observe(document.head, { childList: true });
		const attributeFilter = ['class', 'style'];
		for (const box of around(sticky)) meddling.observe(box, { attributeFilter });
		addEventListener('scroll', scrolled, { passive: true, capture: true });
		addEventListener('scrollend', rest);
		addEventListener('resize', remeasure);
		addEventListener('pageshow', remeasure);
		document.addEventListener('visibilitychange', remeasure);

		this.#steps = steps;
		this.#sticky = sticky;
	}

	/**
	 * Watches whether the live picture is seen, which replaces the still ones only as long as it is.
	 *
	 * @param stage what it is drawn in, as it stays in the window
	 * @param still any of the pictures that it replaces
	 * @returns ends the watching
	 */
	watch(stage: HTMLElement, still: HTMLElement): () => void {
		const look = () => this.#look();
		// Both ring where it is hidden or taken out of the document, and where it comes back; the second
		// where it leaves its place. The first does before anything is painted: one picture gives way to
		// the other within a frame.
		const size = new ResizeObserver(look);
		const crossing = new IntersectionObserver(look, { threshold: [0, 0.25, 0.5, 0.75, 1] });
		this.#watched = { stage, still };
		size.observe(stage);
		crossing.observe(stage);
		return () => {
			size.disconnect();
			crossing.disconnect();
			this.#watched = null;
			this.seen = null;
		};
	}

	/** Brings the reader to a step, by its number: into its reading place, in one jump, and the focus along. */
	show(step: number): void {
		this.#place();
		this.#scroll(offsetAt(this.#places, step));
		this.#steps[step]?.querySelector<HTMLElement>('h1, h3')?.focus({ preventScroll: true });
	}

	/**
	 * Lets the layout change and brings the reader back to where they were: to the same place in the
	 * story, or, below the story, as far from the end of the page as before.
	 *
	 * @param change after which Svelte lays the page out otherwise
	 */
	async keepPlace(change: () => void): Promise<void> {
		if (!this.placed) return change();
		const { documentElement: page } = document;
		this.#measure();
		const { progress } = this;
		const toEnd = page.scrollHeight - window.scrollY;
		const below = window.scrollY > (this.#places.at(-1)?.end ?? 0);
		// scrollama watches the size of every step, and all of them are about to change. Set up anew it
		// would listen once more to every scroll, and never stop.
		this.#bell?.disable();
		change();
		await tick();
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
	#sticky: HTMLElement | null = null;
	#watched: { stage: HTMLElement; still: HTMLElement } | null = null;
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

	/** Called where the place has just been measured. */
	#scroll(to: number) {
		const boxes = this.#sticky ? around(this.#sticky).map(overflowOf) : [];
		const box = scrollContainers(boxes).findLast(
			({ box }) => box.scrollHeight > box.clientHeight + 1,
		)?.box;
		if (box) box.scrollBy({ top: to - window.scrollY, behavior: 'instant' });
		else window.scrollTo({ top: to, behavior: 'instant' });
		this.#stale ||= box !== undefined;
		this.#measure();
	}

	#place() {
		this.#places = this.#steps.map(placeOf);
		this.#stale = false;
	}

	/** Measures everything that is measured: as every bell but a scroll has it. */
	#measure() {
		if (!this.canStick && this.#sticky)
			this.canStick =
				getComputedStyle(this.#sticky).position === 'sticky' &&
				canStick(around(this.#sticky).map(overflowOf));
		this.#look();
		this.#locate();
	}

	/** Measures the place. */
	#locate() {
		const moved = this.#stale || !('onscrollend' in window);
		if (this.#stale) this.#place();
		this.progress = progressAt(this.#places, window.scrollY);
		this.#moved(this.progress);
		this.placed = true;
		if (moved) this.#rested?.();
	}

	/** Measures whether the live picture is seen. */
	#look() {
		const story = this.#steps[0]?.parentElement;
		if (!this.#watched || !story) return;
		const { stage, still } = this.#watched;
		const clips: DOMRect[] = [];
		// What clips both kinds of picture is no reason to prefer one.
		for (let box = stage.parentElement; box && !box.contains(story); box = box.parentElement) {
			if (getComputedStyle(box).overflow !== 'visible') clips.push(box.getBoundingClientRect());
		}
		const { visibility, opacity, clipPath } = getComputedStyle(stage);
		this.seen =
			visibility === 'visible' &&
			// Half faded it is no picture.
			Number(opacity) > 0.5 &&
			clipPath === 'none' &&
			isSeen(
				stage.getBoundingClientRect(),
				story.getBoundingClientRect(),
				still.getBoundingClientRect().height,
				clips,
			);
	}
}

/** The elements around one, from `<html>` inwards. */
function around(element: Element): Element[] {
	const { parentElement } = element;
	return parentElement ? [...around(parentElement), parentElement] : [];
}

function overflowOf(box: Element) {
	const { overflowX, overflowY } = getComputedStyle(box);
	return { box, overflowX, overflowY };
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
