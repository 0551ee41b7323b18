/** The link to a place in the page that a plain click follows: with no key, which asks for a new tab. */
export function pageLink(event: MouseEvent): HTMLAnchorElement | null {
	const { target, button, metaKey, ctrlKey, shiftKey } = event;
	if (!(target instanceof Element) || button !== 0 || metaKey || ctrlKey || shiftKey) return null;
	return target.closest<HTMLAnchorElement>('a[href^="#"]');
}
