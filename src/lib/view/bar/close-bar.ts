/** Closes what the bar has open where a tap falls elsewhere, or on a link, which is then followed. */
export function closeBar(bar: HTMLElement, target: Element): void {
	const open = bar.querySelector('details[open]');
	if (target.closest('a') || !open?.contains(target)) open?.removeAttribute('open');
}
