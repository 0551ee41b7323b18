/**
 * How many at a time: a frame costs something whatever is in it, and what it costs a slow phone in all
 * must not be long enough to be felt.
 */
const AT_ONCE = 2;

/**
 * Lays out the elements whose `content-visibility` the style sheets defer, after the page and its fonts
 * have loaded: a few in each idle callback. Until then a page of many steps paints without the steps a
 * reader has not come to; afterwards its height is exact.
 *
 * @param elements in the order in which they will be needed
 */
export function layOutInTurn(elements: Iterable<HTMLElement>): void {
	const waiting = [...elements];
	const turn = () => {
		if (waiting.length === 0) return;
		for (const { style } of waiting.splice(0, AT_ONCE)) style.contentVisibility = 'visible';
		idle(turn);
	};
	// A face that comes would have everything laid out again that already is.
	void settled().then(turn);
}

/** Safari does not tell when it has nothing to do. It lays out all at once: see the style sheets. */
function idle(call: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(call);
	else requestAnimationFrame(call);
}

/** Fetched and set. Where a face never comes, this never does. */
async function settled(): Promise<void> {
	if (document.readyState !== 'complete')
		await new Promise((done) => addEventListener('load', done, { once: true }));
	await (document.fonts as FontFaceSet | undefined)?.ready;
}
