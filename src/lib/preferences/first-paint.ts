import { STORED } from './preferences.svelte';

/**
 * What has to be known before anything is painted: the reader's own choices, whether they are short of
 * data, and that they begin at the top. Its source goes into the head of the page as it stands here, so
 * it may use nothing from outside itself but its argument.
 */
function applyChoices(stored: string): void {
	const { dataset } = document.documentElement;
	// A page that was saved as it ran says so still, and its script may not be there.
	delete dataset.running;
	delete dataset.seen;
	// Without script it is not defined: a page that was saved is then known from one that is read.
	if (window.customElements) customElements.define('story-live', class extends HTMLElement {});
	let kept: Record<string, string> = {};
	try {
		kept = (JSON.parse(localStorage.getItem(stored) || '{}') as Record<string, string>) || {};
	} catch {
		// Nothing is kept here, or something else's: then it is as on the first visit.
	}
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	const frugal =
		(connection && connection.saveData) || matchMedia('(prefers-reduced-data: reduce)').matches;
	dataset.reading =
		(kept.reading || (frugal ? 'article' : 'scroll')) === 'article' ? 'article' : 'scroll';
	if (kept.motion === 'less') dataset.motion = 'less';
	if (kept.colours === 'light' || kept.colours === 'dark') dataset.colours = kept.colours;
	// Who begins at the top has come to no picture but the first until they scroll.
	if (location.hash) return;
	dataset.top = '';
	addEventListener('scroll', () => delete dataset.top, { once: true, passive: true });
}

/** The same as an element of the head. */
export const firstPaint = `<script>(${String(applyChoices)})(${JSON.stringify(STORED)})</script>`;
