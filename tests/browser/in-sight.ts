/**
 * The pictures that are in sight at several heights of the window, as a reader would see: a still by
 * the name of its step, the live one as `live`. A page without fault answers with one. Runs in the page,
 * so it may use nothing from outside itself.
 *
 * @param frame selector of the frame that holds the page; empty where none does
 */
export function picturesInSight(frame: string): string[] {
	const view = frame ? document.querySelector<HTMLIFrameElement>(frame)!.contentWindow! : window;
	const page = view.document;
	const style = page.createElement('style');
	// So that the document answers for what is drawn, and not only for what can be tapped.
	style.textContent = '* { pointer-events: auto !important }';
	page.documentElement.append(style);
	const [width, height] = [page.documentElement.clientWidth, view.innerHeight];
	const opacity = (element: Element | null): number =>
		element ? Number(view.getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;
	const places = [0.02, 0.35, 0.6, 0.97].map((share) => {
		const found = new Set<string>();
		for (const element of page.elementsFromPoint(width / 2, height * share)) {
			const picture = element.closest('.stage');
			if (!picture || opacity(picture) < 0.5) continue;
			found.add(picture.closest<HTMLElement>('figure[data-scene]')?.dataset.scene ?? 'live');
		}
		return [...found].join(' and ') || 'none';
	});
	style.remove();
	return [...new Set(places)];
}
