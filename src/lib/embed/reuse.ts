import { copy } from '$lib/embed/copy';

/** What was said of the last thing copied goes when the next is. */
function quiet(): void {
	for (const said of document.querySelectorAll('output')) said.value = '';
}

document.addEventListener('click', (event) => {
	const button =
		event.target instanceof Element ? event.target.closest('[data-control="copy"]') : null;
	const field = button?.parentElement?.parentElement;
	const [code, said] = [field?.querySelector('textarea'), field?.querySelector('output')];
	if (!code || !said) return;
	quiet();
	void copy(code.value).then((done) => {
		// What may not be copied is ready to be copied by hand.
		if (!done) code.select();
		said.value = (done ? said.dataset.said : said.dataset.refused) ?? '';
	});
});
customElements.define('story-live', class extends HTMLElement {});
document.documentElement.dataset.running = '';
