import { readFileSync } from 'node:fs';

/**
 * The site's icon, written into an address: pages hold it themselves. Each time the page's address
 * changes, which it does wherever a reader comes to rest, Chromium asks a host again for an icon that
 * is a file.
 */
export function iconAddress(svg = readFileSync('static/favicon.svg', 'utf8')): string {
	const short = svg
		.replace(/\s+/g, ' ')
		.replace(/ ?(\/?>) ?/g, '$1')
		.replaceAll('"', "'")
		.trim();
	// What would end the attribute or the address, or begin a blank of the page's template.
	return `data:image/svg+xml,${short.replace(/[%#<>&" ]/g, encodeURIComponent)}`;
}
