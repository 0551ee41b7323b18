import { expect, test } from '@playwright/test';
import { StoryPage } from './story';

/* Nothing of a reader is stored, nothing sent, and nothing goes wrong: watched over a full reading. */

test.use({ viewport: { width: 390, height: 844 } });

test('a full reading asks for nothing but the story’s own files, leaves nothing behind, and meets no error', async ({
	page,
	context,
}) => {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) faults.push(message.text());
	});
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
	page.on('response', (response) => {
		if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
	});
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
	// Of the worker that is not let in here.
	expect(faults.filter((fault) => !fault.includes('blocked by Playwright'))).toEqual([]);
});
