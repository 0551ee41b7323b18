/** Milliseconds after which a reader did not only pass a step. */
const LINGER = 3000;

/**
 * Tells the rest of the page, and whatever a newsroom adds to it, where the reader is: the contract
 * of the README. `<html data-step="ID">` names the current step. On `document`, `story:step` says
 * that it changed, `story:linger` that a reader has stayed with it, and `story:complete` that the
 * last has been reached: the first two told apart, so that a fling to the end is not taken for a
 * reading. All times are milliseconds of one clock, whichever.
 */
export class Announcer {
	#ids: string[];
	#seen = new Set<number>();
	#lingered = new Set<number>();
	#index = -1;
	/** Since when the reader has been with the step; null while they do not look. */
	#since: number | null = null;

	/** @param ids of all steps, in order */
	constructor(ids: string[]) {
		this.#ids = ids;
	}

	/** @param index of the step in which the reader is */
	at(index: number, now: number): void {
		const id = this.#ids[index];
		if (index === this.#index || id === undefined) return;
		const direction = index > this.#index ? 'down' : 'up';
		const first = !this.#seen.has(index);
		const total = this.#ids.length;
		this.away(now);
		this.#index = index;
		this.#seen.add(index);
		this.#since = document.hidden ? null : now;

		document.documentElement.dataset.step = id;
		tell('story:step', { id, index, total, direction, first });
		if (first && index === total - 1)
			tell('story:complete', { id, index, total, lingered: this.#lingered.size });
	}

	/** The reader no longer looks at the step: they leave it, or the page is hidden. */
	away(now: number): void {
		const [index, id] = [this.#index, this.#ids[this.#index]];
		const stayed = this.#since === null ? 0 : now - this.#since;
		this.#since = null;
		if (id === undefined || stayed < LINGER || this.#lingered.has(index)) return;
		this.#lingered.add(index);
		const seconds = Math.round(stayed / 1000);
		tell('story:linger', { id, index, total: this.#ids.length, seconds });
	}

	/** The reader looks again at the step they were in. */
	back(now: number): void {
		this.#since ??= now;
	}
}

function tell(name: string, detail: Record<string, unknown>) {
	document.dispatchEvent(new CustomEvent(name, { detail }));
}
