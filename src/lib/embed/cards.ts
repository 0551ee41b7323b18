/**
 * Cards are turned by links to their neighbours, which work by themselves. With script they leave no
 * trail in the history of the page around them, and who turns by key is at the same link of the next
 * card, not before its first.
 */
export function turnInPlace(): void {
	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
		if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
			return;
		event.preventDefault();
		location.replace(link.hash);
		const card = document.getElementById(link.hash.slice(1));
		const same = card?.querySelector<HTMLElement>(`a[rel="${link.rel}"]`);
		(same ?? card?.querySelector<HTMLElement>('a[rel]'))?.focus({ preventScroll: true });
	});
}
