import { hydrate, type ComponentProps } from 'svelte';
import { canMove } from '$lib/view/can-move';
import ExploreInvitation from '$lib/explore/Invitation.svelte';
import Live from './Live.svelte';

// The words and the stills are in the page and stay as they are. Only what moves or asks is brought
// to life: where that fails, nothing of the page is lost.
const story = document.getElementById('live');
const after = document.getElementById('live-after');
const data = document.getElementById('live-data')?.textContent;

// A browser has just read all this, and with it the page has ended: it may draw and answer first.
if (story && data && canMove()) setTimeout(bring, 0, story, data);

function bring(story: HTMLElement, data: string) {
	// Where the script in the head may not run, nothing has defined it yet (first-paint.ts).
	if (!customElements.get(story.localName))
		customElements.define(story.localName, class extends HTMLElement {});
	const props = JSON.parse(data) as ComponentProps<typeof Live>;
	const served = [...story.childNodes];
	try {
		hydrate(Live, { target: story, props });
	} catch (error) {
		// It has been cleared for a second try, which failed too: the links at the foot work without.
		story.replaceChildren(...served);
		throw error;
	}
	const load = () => import('../../lib/explore/Explore.svelte');
	// A newsroom may leave the map to explore out.
	if (after) hydrate(ExploreInvitation, { target: after, props: { ...props, load } });
}
