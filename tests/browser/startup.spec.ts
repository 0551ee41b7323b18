import { expect, test } from '@playwright/test';
import { lookUpStandIn } from '../../scripts/needs.js';
import { FailingHost } from './failing-host';
import { StoryPage } from './story';

/* How the page starts: nothing moves while it comes. */

let host: FailingHost | undefined;
test.afterEach(() => host?.stop());

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
	test.skip(
		!lookUpStandIn(),
		'No font here stands in for the typefaces: install fonts-liberation.',
	);
	let send: ((piece: string) => void) | undefined;
	let whole = '';
	host = new FailingHost(baseURL!, '', (response, { type, body }) => {
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
	expect(shifts).toEqual([]);
});
