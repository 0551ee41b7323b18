import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A sheet is at most this wide, in CSS pixels: more is scaled down again by whoever shows it. */
const sheetWidth = 2000;
const gap = 16;

/** Text on a thumbnail can still be judged at these scales; as many fit in a row as the width takes. */
const thumbnailWidth = (/** @type {number} */ width) => {
	if (width <= 480) return Math.round(width * 0.8);
	if (width <= 800) return Math.round(width * 0.62);
	return 640;
};

/**
 * The page of a contact sheet: every picture of a folder in order, each with its name.
 *
 * @param {string} title
 * @param {string[]} pictures file names in the folder
 * @param {{ width: number, height: number }} size of one picture
 */
export function contactSheet(title, pictures, { width, height }) {
	const thumbnail = thumbnailWidth(width);
	const columns = Math.max(1, Math.floor((sheetWidth - gap) / (thumbnail + gap)));
	const figures = pictures.map(
		(picture) =>
			`<figure><img src="${picture}" width="${thumbnail}" height="${Math.round((thumbnail * height) / width)}"><figcaption>${basename(picture, '.png').replace('-', ' · ')}</figcaption></figure>`,
	);
	return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: ${gap}px; width: max-content; background: #777; color: #fff; font: 14px system-ui, sans-serif }
h1 { margin: 0 0 ${gap}px; font-size: 20px }
main { display: grid; grid-template-columns: repeat(${columns}, ${thumbnail}px); gap: ${gap}px }
figure { margin: 0 } img { display: block } figcaption { padding-top: 4px }
</style><h1>${title}</h1><main>${figures.join('')}</main>`;
}

/**
 * Lays out every picture of a folder on one sheet beside it.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder
 * @param {string} title
 * @param {{ width: number, height: number }} size
 */
export async function writeContactSheet(browser, folder, title, size) {
	const pictures = readdirSync(folder)
		.filter((name) => name.endsWith('.png'))
		.sort();
	const html = join(folder, 'sheet.html');
	writeFileSync(html, contactSheet(title, pictures, size));
	const page = await browser.newPage({ viewport: { width: sheetWidth, height: 1000 } });
	await page.goto(pathToFileURL(html).href);
	await page.locator('body').screenshot({ path: `${folder}.png` });
	await page.close();
	rmSync(html);
}
