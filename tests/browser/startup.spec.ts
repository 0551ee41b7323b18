import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { FailingHost } from './failing-host';
import { site } from './site';
import { SIZES, StoryPage, sweep } from './story';

/* Steps far off are neither laid out nor painted. A reader has nothing of that but a page that is there
   sooner: each step is as high as it will be when it comes near, so that a place is where it is however
   the reader came to it. */

/** Where each step begins and how high it is, in pixels of the page. */
const steps = (page: Page) =>
	page.$$eval('section[data-step]', (sections) =>
		sections.map((section) => {
			const { top, height } = section.getBoundingClientRect();
			return `${section.id} ${top + window.scrollY} ${height}`;
		}),
	);

/** The steps whose words are laid out. */
const laidOut = (page: Page) =>
	page.$$eval('section[data-step]', (sections) =>
		sections
			.filter((section) =>
				section.querySelector('[data-label]')!.checkVisibility({ contentVisibilityAuto: true }),
			)
			.map(({ id }) => id),
	);

for (const size of SIZES) {
	test(
		`each step is as high before it is seen as after, at ${size.width}×${size.height}`,
		sweep(![390, 1280].includes(size.width)),
		async ({ page }) => {
			await page.setViewportSize(size);
			const story = new StoryPage(page);
			const ids = await story.open();
			const before = await steps(page);
			for (const id of ids) await story.jump(id);
			expect(await steps(page)).toEqual(before);
		},
	);
}

test('what is far off waits, and is there when a reader comes to it by a link', async ({
	page,
}) => {
	const story = new StoryPage(page);
	const ids = await story.open();
	expect((await laidOut(page)).length).toBeLessThan(ids.length / 2);

	const far = ids[20]!;
	expect(await laidOut(page)).not.toContain(far);
	await page.evaluate(
		(id) => document.querySelector<HTMLElement>(`a[href="#${id}"]`)!.click(),
		far,
	);
	await story.settle();
	expect(await laidOut(page)).toContain(far);
	expect(await laidOut(page), 'and what is left behind waits again').not.toContain(ids[1]);
	expect(await story.progress()).toBe(20);
});

test('where a card follows its picture, every step is laid out: none is as high as the window', async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 480 });
	const ids = await new StoryPage(page).open();
	expect(await laidOut(page)).toEqual(ids);
});

test('with a reader’s own large type, which no query tells of, a link still leads to its step', async ({
	page,
}) => {
	const story = new StoryPage(page);
	const ids = await story.open();
	await page.addStyleTag({ content: 'html { font-size: 220% !important }' });
	await story.settle();
	for (const step of [18, 5, 24, 12]) {
		const id = ids[step]!;
		await page.evaluate(
			(id) => document.querySelector<HTMLElement>(`a[href="#${id}"]`)!.click(),
			id,
		);
		await story.settle();
		const { y: top, height } = (await page.locator(`[id="${id}"]`).boundingBox())!;
		expect([await story.progress(), Math.abs(Math.round(top))]).toEqual([step, 0]);
		expect(height, 'higher than the window').toBeGreaterThan(844);
	}
});

/** Something that is waited for until it is let go. */
class Held {
	release!: () => void;
	readonly released = new Promise<void>((resolve) => (this.release = resolve));
}

/** Where a page is cut, as a slow wire does: before each tag of the title and of the bar, lists left out. */
function pieces(page: string): string[] {
	const [head = '', body = ''] = page.split(/(?=<body)/);
	const [top = '', ...rest] = body.split(/(?=<figure data-scene)/);
	const tag = /(?=<\/?(?:details|summary|svg|nav|header|h1|p|span|a|button)\b)/;
	const cut = top
		.split(/(<ol class="chapters.*<\/ol>)/s)
		.flatMap((part) => (part.startsWith('<ol') ? [part] : part.split(tag)));
	// Nothing is painted before there is a body.
	return [head + cut[0], ...cut.slice(1), rest.join('')];
}

test('while the page comes, piece by piece, its type after it and its script last, nothing moves', async ({
	page,
	baseURL,
}) => {
	let send: ((piece: string) => void) | undefined;
	let whole = '';
	const host = new FailingHost(baseURL!, '', (response, { type, body }) => {
		whole = body.toString();
		response.writeHead(200, { 'content-type': type });
		response.flushHeaders();
		send = (piece) => (piece ? response.write(piece) : response.end());
	});
	const [type, script] = [new Held(), new Held()];
	await page.route('**/fonts/**', (route) => type.released.then(() => route.continue()));
	await page.route('**/live/**', (route) => script.released.then(() => route.continue()));
	await page.addInitScript(() => {
		const shifts: string[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const { sources } of list.getEntries() as (PerformanceEntry & {
				sources: { node: Node | null }[];
			})[])
				for (const { node } of sources)
					shifts.push(`${node?.nodeName} ${node?.textContent?.trim().slice(0, 40)}`);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const painted = () =>
		page.evaluate(async () => {
			for (let frame = 0; frame < 2; frame++)
				await new Promise((resolve) => requestAnimationFrame(resolve));
		});

	await page.goto(await host.start(), { waitUntil: 'commit' });
	for (const piece of pieces(whole).filter(Boolean)) {
		send!(piece);
		await painted();
	}
	send!('');
	await page.locator('#corrections').waitFor();
	await painted();
	type.release();
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await painted();
	script.release();
	await new StoryPage(page).ready();
	await painted();
	const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
	await host.stop();
	expect(shifts).toEqual([]);
});

test('script asks to be compiled while it comes, and says so where a browser looks: in its first line', () => {
	const scripts = readdirSync(join(site, 'live')).filter((file) => file.endsWith('.js'));
	expect(scripts.some((file) => file.startsWith('live.'))).toBe(true);
	for (const file of scripts) {
		const [first] = readFileSync(join(site, 'live', file), 'utf8').split('\n');
		expect(first, file).toBe('//# allFunctionsCalledOnLoad');
	}
});
