/*
 * How a page in a frame says how high it is. Two languages are in use: that of pym.js, in strings that
 * carry the name the parent gave the frame, and that of AMP, in objects, which @newswire/frames speaks
 * too. Nothing is told but a height, so that it may be told to anyone; and nothing a parent says is
 * taken but the question.
 */

/** What a parent of pym.js adds to the address of the frame. */
export interface PymParent {
	/** The name it knows the frame by. */
	child: string;
	/** Where it says it is; null where it does not say. */
	origin: string | null;
}

const GAP = 'xPYMx';

/** The parent that speaks pym.js; null where the address names none, or in no shape of a name. */
export function pymParent(search: string): PymParent | null {
	const given = new URLSearchParams(search);
	const child = given.get('childId') ?? '';
	if (!/^[\w.:-]{1,100}$/.test(child) || child.includes(GAP)) return null;
	return { child, origin: originOf(given.get('parentUrl')) };
}

function originOf(address: string | null): string | null {
	// URL.canParse is younger than some of the browsers a graphic is shown in.
	try {
		return address === null ? null : new URL(address).origin;
	} catch {
		return null;
	}
}

/** The height as each kind of parent understands it. */
export function heightMessages(height: number, pym: PymParent | null): unknown[] {
	const amp = { sentinel: 'amp', type: 'embed-size', height };
	return pym ? [amp, ['pym', pym.child, 'height', height].join(GAP)] : [amp];
}

/**
 * Whether a message of the parent asks for the height.
 *
 * @param origin Where it was sent from.
 */
export function asksForHeight(data: unknown, origin: string, pym: PymParent | null): boolean {
	if (typeof data === 'object' && data !== null)
		return (
			'sentinel' in data && 'type' in data && data.sentinel === 'amp' && data.type === 'frames-init'
		);
	if (typeof data !== 'string' || !pym || (pym.origin !== null && pym.origin !== origin))
		return false;
	// The width it tells is one the frame has already.
	const start = ['pym', pym.child, 'width', ''].join(GAP);
	return data.startsWith(start) && /^\d{1,5}$/.test(data.slice(start.length));
}

/** Tells the page around the frame how high this one is, now, when that changes and when it asks. */
export function tellHeight(): void {
	const { parent } = window;
	if (parent === window || !('ResizeObserver' in window)) return;
	const pym = pymParent(location.search);
	let height = 0;
	const tell = () => {
		for (const message of heightMessages(height, pym)) parent.postMessage(message, '*');
	};
	new ResizeObserver(([page]) => {
		height = Math.ceil(page?.borderBoxSize[0]?.blockSize ?? height);
		tell();
	}).observe(document.documentElement);
	window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
		if (source === parent && height > 0 && asksForHeight(data, origin, pym)) tell();
	});
}
