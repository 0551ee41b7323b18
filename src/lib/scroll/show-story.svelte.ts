import { untrack } from 'svelte';
import type { Reader } from './reader.svelte';

type Reading = 'scroll' | 'article';

/**
 * Shows the story with a picture that moves, or as an article with stills: style sheets know which by
 * attributes of `<html>`. Called by a component as it starts.
 *
 * @param chosen what the reader has chosen
 */
export function showStory(reader: Reader, chosen: { readonly reading: Reading }) {
	let failed = $state(false);
	const running = $derived(reader.placed && !failed);
	const held = $derived(reader.canStick === false);
	const reading: Reading = $derived(held ? 'article' : chosen.reading);

	$effect(() => mark('running', running));
	$effect(() => {
		// The style sheets hide the still pictures in the same moment in which they show the moving one.
		mark('seen', running && reading === 'scroll' && reader.seen === true);
		// From now on it does not matter whether they have scrolled (first-paint.ts). Not before: the
		// stills would be laid out only to be hidden.
		if (running && (reading === 'article' || reader.seen !== null)) mark('top', false);
	});
	// How it is read here is nothing that the reader chose, and is not remembered.
	$effect(() => {
		const { dataset } = document.documentElement;
		const as = reading;
		if (held === 'held' in dataset) return;
		untrack(() => {
			void reader.keepPlace(() => {
				mark('held', held);
				dataset.reading = as;
			});
		});
	});

	return {
		/** Whether script draws the picture. Until then, and wherever it cannot, each step has its own. */
		get running() {
			return running;
		},
		/** Whether a host leaves the page no way but to be an article. */
		get held() {
			return held;
		},
		get reading() {
			return reading;
		},
		/** Called where drawing the picture fails. */
		fail() {
			failed = true;
		},
	};
}

function mark(name: string, isSo: boolean): void {
	document.documentElement.toggleAttribute(`data-${name}`, isSo);
}
