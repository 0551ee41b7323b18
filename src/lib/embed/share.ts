import { fill } from '../story/fill';
import type { Story } from '../story/story';

/** How sharing came out: over to the system's sheet, on the clipboard, or neither. */
type Shared = 'sheet' | 'copied' | 'refused';

/**
 * Shares a step of a story, or the story, whose first step needs no name.
 *
 * @param step  its id
 * @param pages whether each step has a page of its own
 * @returns what the page has to say of it; empty where the system's sheet says it
 */
export async function offer(
	{ title, words, steps }: Pick<Story, 'title' | 'words'> & { steps: { id: string }[] },
	step: string | undefined,
	pages: boolean,
): Promise<string> {
	const url = addressOf(!step || step === steps[0]?.id ? null : step, pages);
	const shared = await share(title, url);
	if (shared === 'sheet') return '';
	const said = words[shared === 'copied' ? 'link-copied' : 'link-refused'] ?? '';
	return fill(said, { url });
}

/**
 * Offers an address to the system's share sheet; where there is none, puts it on the clipboard.
 *
 * @param url absolute
 */
async function share(title: string, url: string): Promise<Shared> {
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
function addressOf(step: string | null, pages: boolean): string {
	const way = step === null ? location.pathname : pages ? `share/${step}/` : `#${step}`;
	const url = new URL(way, location.href);
	if (step === null || !pages) url.search = location.search;
	return url.href;
}
