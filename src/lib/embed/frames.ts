import { fitFrames } from '$lib/embed/frame-parent';

// Runs in other sites' pages, once for every graphic: each time it finds those that are there by then.
const { src } = document.currentScript as HTMLScriptElement;
fitFrames(new URL('./', src).href);
