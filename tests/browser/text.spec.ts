import { expect, test } from '@playwright/test';
import { sweep } from './story';

/* How the text edition is laid out. What stands in it is held in tests/site/text.site.ts. */

for (const width of [320, 360, 1280]) {
	test(
		`it never scrolls sideways at ${width} px, nor cuts a table`,
		sweep(width !== 320),
		async ({ page }) => {
			await page.setViewportSize({ width, height: 640 });
			await page.goto('./text/');
			const wide = await page.$$eval('html, table, td, th, h1, h2, h3, p, li', (elements) =>
				elements
					.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
					.map(({ tagName, textContent }) => `${tagName}: ${textContent?.slice(0, 60)}`),
			);
			expect(wide).toEqual([]);
		},
	);
}
