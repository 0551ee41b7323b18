import { expect, test } from '@playwright/test';
import { StoryPage } from './story';

/* Nothing of a reader is stored, and nothing sent: watched over a full reading. */

test.use({ viewport: { width: 390, height: 844 } });

test('a full reading asks for nothing but the story’s own files, and leaves nothing behind', async ({
	page,
	context,
}) => {
	const asked: string[] = [];
	context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
	const reader = new StoryPage(page);
	const ids = await reader.open();
	const { origin } = new URL(page.url());
	const before = asked.length;
	for (const id of ids) await reader.jump(id);
	await page.evaluate(() =>
		window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }),
	);
	await reader.settle();
	// As a page that is being left.
	await page.evaluate(() => {
		Object.defineProperty(document, 'hidden', { get: () => true });
		document.dispatchEvent(new Event('visibilitychange'));
	});

	expect(asked.filter((request) => !request.startsWith(`GET ${origin}/`))).toEqual([]);
	expect(asked.filter((request) => request.includes('?'))).toEqual([]);
	// All of it had come before the reader began. Chromium without a window asks for the icon again at
	// each change of the address.
	const first = new Set(asked.slice(0, before));
	expect(asked.slice(before).filter((request) => !first.has(request))).toEqual([]);
	const kept = await page.evaluate(() => [
		document.cookie,
		Object.keys(localStorage),
		Object.keys(sessionStorage),
		Reflect.get(window, 'dataLayer'),
	]);
	expect(kept).toEqual(['', [], [], undefined]);
	expect(await context.cookies()).toEqual([]);
});
