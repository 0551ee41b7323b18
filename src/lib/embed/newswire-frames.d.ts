// The package comes without types of its own; this is the part of it that is used.
declare module '@newswire/frames' {
	/** Has a frame be as high as the page in it says; answers with what ends that. */
	export function observeIframe(frame: HTMLIFrameElement): () => void;
}
