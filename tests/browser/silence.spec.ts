import { expect, test } from '@playwright/test';
import { StoryPage } from './story';

/* Nothing of a reader is stored, and nothing sent: watched over a full reading. */

test.use({ viewport: { width: 390, height: 844 } });

test('a full reading asks for nothing but the story’s own files, and leaves nothing behind', async ({
	page,
	context,
}) => {
	const asked: string[] = [];
	// What stands in the page itself is not asked of anybody.
	context.on('request', (request) => {
		if (!request.url().startsWith('data:')) asked.push(`${request.method()} ${request.url()}`);
	});
	// As on a first visit: nothing may come from a cache unseen.
	const session = await context.newCDPSession(page);
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
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
	// All of it had come before the reader began, and each file once: Chromium asks again for an icon
	// that is a file at each change of the address, and the address changes at each step.
	expect(asked.slice(before)).toEqual([]);
	expect(asked.filter((request, i) => asked.indexOf(request) < i)).toEqual([]);
	expect(new URL(page.url()).hash).toBe(`#${ids.at(-1)}`);
	const kept = await page.evaluate(() => [
		document.cookie,
		Object.keys(localStorage),
		Object.keys(sessionStorage),
		Reflect.get(window, 'dataLayer'),
	]);
	expect(kept).toEqual(['', [], [], undefined]);
	expect(await context.cookies()).toEqual([]);
});
