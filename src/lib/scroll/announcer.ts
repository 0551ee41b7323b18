/**
 * Tells the rest of the page, and whatever a newsroom adds to it, where the reader is: the contract
 * of the README. `<html data-step="ID">` names the current step; `story:step` on `document` says
 * that it changed, `story:complete` that the last has been reached for the first time.
 */
export class Announcer {
	#ids: string[];
	#seen = new Set<number>();
	#index = -1;

	/** @param ids of all steps, in order */
	constructor(ids: string[]) {
		this.#ids = ids;
	}

	/**
	 * @param index of the step in which the reader is now
	 * @returns whether the reader came from another one
	 */
	at(index: number): boolean {
		const id = this.#ids[index];
		if (index === this.#index || id === undefined) return false;
		const moved = this.#index !== -1;
		const direction = index > this.#index ? 'down' : 'up';
		const first = !this.#seen.has(index);
		const total = this.#ids.length;
		this.#index = index;
		this.#seen.add(index);

		document.documentElement.dataset.step = id;
		tell('story:step', { id, index, total, direction, first });
		if (first && index === total - 1) tell('story:complete', { id, index, total });
		return moved;
	}
}

function tell(name: string, detail: Record<string, unknown>) {
	document.dispatchEvent(new CustomEvent(name, { detail }));
}
