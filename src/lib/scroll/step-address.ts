/**
 * Keeps the page's address at the step the reader is in, so that a reload or a shared link comes back
 * to it while Back still leaves the story.
 */
export class StepAddress {
	/** The step the address names, or that the reader came to by it; null until that is known. */
	#addressed: string | null | undefined = null;

	/**
	 * Called at rest: a new address is work for a browser, in the midst of a scroll.
	 *
	 * @param step  the step the reader is in, by id
	 * @param first the first step, which needs no name
	 */
	keep(step: string | undefined, first: string | undefined): void {
		if (step === this.#addressed) return;
		const came = this.#addressed === null;
		this.#addressed = step;
		if (came) return;
		const isNamed = step !== undefined && step !== first;
		const address = isNamed ? `#${step}` : location.pathname + location.search;
		try {
			history.replaceState(history.state, '', address);
		} catch {
			// Safari allows a hundred changes in half a minute; the next step will be told again.
		}
	}
}
