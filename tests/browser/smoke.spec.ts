import { expect, test } from '@playwright/test';

// As it ships, the worker included.
test.use({ serviceWorkers: 'allow' });

test('the page opens and is read to its end without an error, a failed or a foreign request', async ({
	page,
	baseURL,
}) => {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
	page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
	page.on('response', (response) => {
		if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
	});
	page.on('request', (request) => {
		const own = request.url().startsWith(baseURL ?? '') || request.url().startsWith('data:');
		if (!own) faults.push(`third party: ${request.url()}`);
	});

	const response = await page.goto('./');
	expect(response?.status()).toBe(200);
	await expect(page).toHaveTitle(/\S/);
	await expect(page.locator('h1')).toHaveCount(1);

	// Whatever loads or breaks late does so on the way down.
	const steps = await page.locator('section[data-step]').all();
	for (const step of steps) await step.evaluate((section) => section.scrollIntoView());
	await page.waitForLoadState('networkidle');

	expect(faults).toEqual([]);
});
