import { Announcer } from './announcer';
import { canFollow, Reader } from './reader.svelte';
import { showStory } from './show-story.svelte';
import { StepAddress } from './step-address';

/**
 * Publishes the reader's progress as reactive state, as events of the page and in its address. Values
 * change only while the picture moves. Called by a component as it starts.
 *
 * @param ids    of the steps, in order
 * @param pace   where the picture is, by where the reader is
 * @param chosen how the reader has chosen to read
 */
export function storyPlace(
	ids: string[],
	pace: (progress: number) => number,
	chosen: { readonly reading: 'scroll' | 'article' },
) {
	let paced = $state(0);
	let step = $state(0);
	let told = $state(0);
	const announcer = new Announcer(ids);
	const address = new StepAddress();
	// Called in every frame of a scroll: whatever changes here is paid for in each of them.
	const reader = new Reader((progress) => {
		const now = pace(progress);
		if (now !== paced) told = progress;
		paced = now;
		step = Math.round(progress);
	});
	const shown = showStory(reader, chosen);
	$effect(() => {
		if (shown.running) announcer.at(step, performance.now());
	});

	function keepAddress() {
		if (shown.running) address.keep(ids[step], ids[0]);
	}

	return {
		reader,
		shown,
		/** The place that the picture has come to. */
		get paced() {
			return paced;
		},
		/** The step the reader is in. */
		get step() {
			return step;
		},
		/** The place as the page tells it: as of when the picture last changed or the reader came to rest. */
		get told() {
			return told;
		},
		/**
		 * Follows the reader, where the browser can tell where they are.
		 *
		 * @param steps  the story's sections, in order
		 * @param sticky what is to stay in the window as long as the story does
		 * @param rested called when the reader has come to rest
		 */
		follow(steps: HTMLElement[], sticky: HTMLElement, rested: () => void) {
			if (!canFollow()) return;
			reader.follow(steps, sticky, () => {
				told = reader.progress;
				keepAddress();
				rested();
			});
			addEventListener('pagehide', keepAddress);
			// Time during which nobody looks is not counted as reading.
			document.addEventListener('visibilitychange', () => {
				if (document.hidden) announcer.away(performance.now());
				else announcer.back(performance.now());
			});
		},
	};
}
