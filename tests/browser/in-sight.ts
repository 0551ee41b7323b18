/*
 * Which pictures are in sight, as a reader would see. These run in the page, so each may use nothing
 * from outside itself.
 */

/**
 * The pictures that are seen at places all over the window: the name of a still's step, or `live`. Each
 * place has a list of its own, as has the page's fault that one of them has none or more than one.
 */
export function picturesInSight(view: Window & typeof globalThis = window): string[] {
	const { document } = view;
	const style = document.createElement('style');
	// So that the document answers for what is drawn, and not only for what can be tapped.
	style.textContent = '* { pointer-events: auto !important }';
	document.documentElement.append(style);
	const [width, height] = [document.documentElement.clientWidth, view.innerHeight];
	const opacity = (element: Element | null): number =>
		element ? Number(view.getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;
	const places = [0.02, 0.35, 0.6, 0.97].map((share) => {
		const found = new Set<string>();
		for (const element of document.elementsFromPoint(width / 2, height * share)) {
			const picture = element.closest('.stage');
			if (!picture || opacity(picture) < 0.5) continue;
			found.add(picture.closest<HTMLElement>('figure[data-scene]')?.dataset.scene ?? 'live');
		}
		return [...found].join(' and ') || 'none';
	});
	style.remove();
	return [...new Set(places)];
}
