import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const reader = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');

/** Has a page read out from top to bottom; every phrase as the virtual screen reader speaks it. */
export async function readOut(page: Page): Promise<string[]> {
	await page.route('**/virtual-screen-reader.js', (route) =>
		route.fulfill({ contentType: 'text/javascript', body: readFileSync(reader, 'utf8') }),
	);
	return page.evaluate(async () => {
		// It knows the document and not the browser: it reads what is there for browsers without script,
		// and takes a switch for off that script has put on.
		for (const one of document.querySelectorAll('noscript')) one.remove();
		for (const one of document.querySelectorAll('input:checked')) one.setAttribute('checked', '');
		const { virtual } = await import(new URL('virtual-screen-reader.js', location.href).href);
		await virtual.start({ container: document.body });
		for (let i = 0; (await virtual.lastSpokenPhrase()) !== 'end of document'; i++) {
			if (i > 20_000) throw new Error('The reading does not come to an end.');
			await virtual.next();
		}
		const phrases: string[] = await virtual.spokenPhraseLog();
		await virtual.stop();
		return phrases;
	});
}

/** Said by its name, which has all that is in it. */
const NAMED = ['link', 'button', 'heading', 'rowheader', 'columnheader'];
/** How the virtual reader tells where text is. None that people use says so aloud. */
const SILENT = ['paragraph', 'rowgroup', 'strong', 'emphasis', 'superscript'];
/** Where these end is worth knowing. */
const LARGE = ['document', 'main', 'navigation', 'contentinfo', 'region'];

/**
 * What a listener is told: each thing once. A row is its cells, a link or a heading its name, what
 * can be folded out is told by its switch. What is folded is in here as if it were open.
 */
export function heard(phrases: string[]): string[] {
	const told: string[] = [];
	for (let i = 0; i < phrases.length; i++) {
		const phrase = phrases[i] ?? '';
		const [role = ''] = phrase.split(', ', 1);
		if (SILENT.includes(phrase)) continue;
		if (phrase.startsWith('end of ')) {
			if (LARGE.some((large) => phrase.startsWith(`end of ${large}`))) told.push(phrase);
		} else if (phrase === 'group') {
			const name = phrases[i + 1] ?? '';
			told.push(`disclosure, ${name}`);
			// A switch of one piece of text has no end of its own.
			i = Math.max(i + 1, phrases.indexOf(`end, ${name}`, i));
		} else if (role === 'row' || (role === 'cell' && endOf(phrases, i, role) > i)) {
			told.push(role);
		} else {
			told.push(phrase);
			if (role === 'radio') i++;
			if (NAMED.includes(role)) i = endOf(phrases, i, role);
		}
	}
	return told;
}

/** Where what begins at a phrase ends; the same place where it is a phrase and no more. */
function endOf(phrases: string[], from: number, role: string): number {
	const next = phrases.findIndex(
		(phrase, i) =>
			i > from && (phrase.startsWith(`${role}, `) || phrase.startsWith(`end of ${role}, `)),
	);
	return phrases[next] === `end of ${phrases[from] ?? ''}` ? next : from;
}
