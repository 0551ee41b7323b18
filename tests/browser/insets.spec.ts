import { expect, test } from '@playwright/test';
import { lookedAt } from './sample';
import { StoryPage, sweep } from './story';

/* On a phone with a notch and a home bar the map runs to the edge of the screen, and what is read or
   tapped does not. */

const PHONES = [
	{ name: 'upright', width: 390, height: 844, top: 47, right: 0, bottom: 34, left: 0 },
	{ name: 'on its side', width: 844, height: 390, top: 0, right: 47, bottom: 21, left: 47 },
	{ name: 'small, upright', width: 320, height: 568, top: 47, right: 0, bottom: 34, left: 0 },
];

for (const { name, width, height, ...insets } of PHONES) {
	test(
		`a phone with a notch, ${name}: nothing read or tapped under it, the map is`,
		sweep(name !== 'on its side'),
		async ({ page }) => {
			test.slow();
			await page.setViewportSize({ width, height });
			const devtools = await page.context().newCDPSession(page);
			const { top, right, bottom, left } = insets;
			await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets });
			const story = new StoryPage(page);
			const faults: string[] = [];
			const look = async (where: string) => {
				const found = await page.evaluate(readOutside, { top, right, bottom, left });
				faults.push(...found.map((fault) => `${where}: ${fault}`));
			};
			await story.open();
			for (const step of lookedAt) {
				await story.jump(step);
				await look(step);
			}
			// Both panels of the bar.
			for (const [at, opener] of (await page.locator('.foot summary').all()).entries()) {
				await opener.click();
				await look(`panel ${at + 1}`);
			}
			expect(faults).toEqual([]);

			const map = await page.$eval('[data-stage] .stage', (stage) => {
				const { x, y, width, height } = stage.getBoundingClientRect();
				return { x, y, width, height };
			});
			expect(map).toEqual({ x: 0, y: expect.closeTo(0, 0), width, height });
		},
	);
}

/** Runs in the page: what is read or tapped and stands, in part, outside the safe area. */
function readOutside(safe: { top: number; right: number; bottom: number; left: number }) {
	const faults: string[] = [];
	const parts = document.querySelectorAll<HTMLElement>(
		'[data-stage] [data-label], .foot summary, .foot [open] .panel, section > [data-label] > *, section > [data-label] a',
	);
	for (const part of parts) {
		const range = document.createRange();
		range.selectNodeContents(part);
		// A name's box may be wider than the name; in a card, the words of a link that are only heard are not.
		const words = part.textContent.trim() && part.matches('[data-stage] *');
		const box = (words ? range : part).getBoundingClientRect();
		let opacity = 1;
		for (let at: Element | null = part; at; at = at.parentElement)
			opacity *= Number(getComputedStyle(at).opacity);
		const seen =
			part.checkVisibility() &&
			opacity > 0.05 &&
			box.width > 0 &&
			box.bottom > 0 &&
			box.top < innerHeight;
		if (!seen) continue;
		const aside = box.left < safe.left - 0.5 || box.right > innerWidth - safe.right + 0.5;
		// A card passes under either end on its way; at rest it stands whole in the window or begins
		// below it.
		const passing = part.closest('section') && box.bottom > innerHeight;
		const beyond = box.top < safe.top - 0.5 || box.bottom > innerHeight - safe.bottom + 0.5;
		if (aside || (beyond && !passing))
			faults.push(
				`${part.dataset.label ?? part.textContent.trim().slice(0, 20)} is under the edge`,
			);
	}
	return faults;
}
