import { observeIframe } from '@newswire/frames';

/**
 * Has every frame of a page that shows something from one folder be as high as what is in it.
 *
 * @param folder Its address, with a slash at the end.
 */
export function fitFrames(folder: string): void {
	for (const frame of document.querySelectorAll('iframe')) {
		// Every graphic brings the script along.
		if ('fitted' in frame.dataset || !frame.src.startsWith(folder)) continue;
		frame.dataset.fitted = '';
		observeIframe(frame);
	}
}
