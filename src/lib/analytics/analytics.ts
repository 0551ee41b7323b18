import type { Analytics } from '../story/newsroom';

/*
 * What a newsroom learns of a reading, where it has asked to: which steps were reached, which held a
 * reader, and whether the end was. Nothing is stored and nobody recognised; by default this file is
 * not part of the page at all.
 */

/** The page's own events (README), as they are called elsewhere. */
const NAMES = {
	'story:step': 'Story step',
	'story:linger': 'Story linger',
	'story:complete': 'Story complete',
} as const;
type Name = keyof typeof NAMES;

type Detail = Record<string, unknown> & { id: string; first?: boolean };

/** Whether the reader has asked not to be measured: Do Not Track or Global Privacy Control. */
export function isPrivate(): boolean {
	const { doNotTrack, globalPrivacyControl } = navigator as Navigator & {
		globalPrivacyControl?: boolean;
	};
	return globalPrivacyControl === true || doNotTrack === '1' || doNotTrack === 'yes';
}

/** Passes the page's events on as the newsroom wants them, each step once. */
export function measure(analytics: Analytics): void {
	if (analytics === 'none' || isPrivate()) return;
	const pass = passer(analytics);
	for (const name of Object.keys(NAMES) as Name[])
		document.addEventListener(name, (event) => {
			const { detail } = event as CustomEvent<Detail>;
			// A step that is come back to has been counted.
			if (name !== 'story:step' || detail.first) pass(name, detail);
		});
}

function passer(analytics: Exclude<Analytics, 'none'>): (name: Name, detail: Detail) => void {
	if (analytics === 'datalayer')
		return (name, detail) => {
			const page = window as unknown as { dataLayer?: object[] };
			(page.dataLayer ??= []).push({ event: name.replace(':', '_'), ...detail });
		};
	if (analytics === 'parent')
		return (name, detail) => {
			// To whatever page has the story in a frame: there is nothing of the reader in it.
			if (window.parent !== window) window.parent.postMessage({ type: name, ...detail }, '*');
		};
	const { endpoint, domain } = analytics.plausible;
	return (name, detail) => {
		const url = location.href;
		const body = JSON.stringify({ name: NAMES[name], domain, url, props: detail });
		// As plain text, which asks for no leave first; and also while the page is being left.
		const headers = { 'content-type': 'text/plain' };
		// No answer is waited for, and none missed.
		fetch(endpoint, { method: 'POST', keepalive: true, headers, body }).catch(() => undefined);
	};
}
