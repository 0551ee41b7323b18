import { hydrate, type ComponentProps } from 'svelte';
import Live from './Live.svelte';

// The words and the stills are in the page and stay as they are. Only what moves is brought to
// life: where that fails, nothing of the page is lost.
const target = document.getElementById('live');
const data = document.getElementById('live-data')?.textContent;
if (target && data)
	hydrate(Live, { target, props: JSON.parse(data) as ComponentProps<typeof Live> });
