import { expect, test } from '@playwright/test';
import { sample } from './sample';
import { StoryPage, sweep } from './story';

/* On the way marks are moved as they were painted. At rest each must be painted where it stands: on a
   screen with large pixels a name that lies between two of them is a blur. */

const stops = [...sample.slice(1), sample[0]!];

for (const [width, height] of [
	[390, 844],
	[1280, 800],
] as const)
	test(
		`a step come to by scrolling is as sharp as one just opened, at ${width}×${height}`,
		sweep(),
		async ({ page, context }) => {
			test.setTimeout(120_000);
			await page.setViewportSize({ width, height });
			const reader = new StoryPage(page);
			await reader.open();
			for (const stop of stops) {
				const top = await page
					.locator(`#${stop}`)
					.evaluate((step) => Math.round(step.getBoundingClientRect().top + window.scrollY));
				await reader.wheelTo(top);
				const fresh = await context.newPage();
				await fresh.setViewportSize({ width, height });
				await new StoryPage(fresh).open(stop);
				await new StoryPage(fresh).jump(stop);
				expect(await reader.picture(), stop).toBe(await new StoryPage(fresh).picture());
				const [come, opened] = [await page.screenshot(), await fresh.screenshot()];
				expect(come.equals(opened), stop).toBe(true);
				await fresh.close();
			}
		},
	);
