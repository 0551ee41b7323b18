/** How sharing came out: over to the system's sheet, on the clipboard, or neither. */
export type Shared = 'sheet' | 'copied' | 'refused';

/**
 * Offers an address to the system's share sheet; where there is none, puts it on the clipboard.
 *
 * @param url absolute
 */
export async function share(title: string, url: string): Promise<Shared> {
	try {
		// Typed as always there; on most desktops it is not.
		if ('share' in navigator) {
			await navigator.share({ title, url });
			return 'sheet';
		}
	} catch (error) {
		// Closing the sheet is an answer too; anything else is a sheet that does not work.
		if (error instanceof DOMException && error.name === 'AbortError') return 'sheet';
	}
	try {
		await navigator.clipboard.writeText(url);
		return 'copied';
	} catch {
		return 'refused';
	}
}

/**
 * The address of a step, or of the story. A step's own page has its own card, and leads to the same
 * place.
 *
 * @param step  its id; null for the story
 * @param pages whether each step has a page of its own
 */
export function addressOf(step: string | null, pages: boolean): string {
	const way = step === null ? location.pathname : pages ? `share/${step}/` : `#${step}`;
	const url = new URL(way, location.href);
	if (step === null || !pages) url.search = location.search;
	return url.href;
}
