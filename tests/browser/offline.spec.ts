import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { story } from '../edition';
import { buildWith, Host, secondBuild, secondTitle } from './deploy';
import { stepAt } from './sample';
import { StoryPage, sweep } from './story';

/* The story without a network, after one visit, and what a new build does to what is kept. */

test.use({ serviceWorkers: 'allow' });

/** Of another app on the same site, and of another story in the folder above: not ours to touch. */
const others = ['another app v1', 'story /a/ 0123'];

let host: Host;
test.afterEach(() => host.clear());

/** Visits the story until it is kept. */
async function visit(page: Page): Promise<void> {
	await page.goto(host.address);
	await new StoryPage(page).ready();
	await page.evaluate(async (others) => {
		for (const name of others) await (await caches.open(name)).put('/x', new Response('x'));
	}, others);
	await new StoryPage(page).kept();
}

const kept = (page: Page) => page.evaluate(() => caches.keys());
const registered = (page: Page) =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Everything on the page is there and runs: words, pictures, fonts and the live story. */
async function expectWhole(page: Page, title: string, step = story.steps[0]!.id): Promise<void> {
	await new StoryPage(page).ready();
	await expect(page.locator('h1')).toHaveText(title);
	await expect(page.locator('html')).toHaveAttribute('data-step', step);
	await expect(page.locator('[data-stage]')).toBeVisible();
	await expect(page.locator('figure[data-scene] .map')).toHaveCount(story.steps.length);
	// The story's own; those that stand in until they are there are looked for on the device.
	const own = ['Story Serif', 'Story Display', 'Story Sans'];
	const statuses = () =>
		page.evaluate(
			(own) =>
				[...document.fonts]
					.filter(({ family }) => own.includes(family.replace(/["']/g, '')))
					.map(({ status }) => status),
			own,
		);
	await expect.poll(statuses).toEqual(own.map(() => 'loaded'));
}

/** What a page asked for and did not get. */
function listen(page: Page): string[] {
	const faults: string[] = [];
	page.on('requestfailed', (request) => faults.push(request.url()));
	page.on('pageerror', (error) => faults.push(error.message));
	return faults;
}

for (const prefix of ['/', '/a/b/']) {
	test(
		`under ${prefix}, one visit is enough to read it without a network`,
		sweep(prefix === '/'),
		async ({ page }) => {
			host = new Host(prefix);
			await host.start();
			await visit(page);
			await host.stop();
			const faults = listen(page);

			await page.reload();
			await expectWhole(page, story.title);
			const id = stepAt(0.3);
			const another = await page.context().newPage();
			await another.goto(`${host.address}#${id}`);
			await expectWhole(another, story.title, id);
			await page.goto(`${host.address}text/`);
			await expect(page.locator('body')).toHaveText(/\S/);
			await page.goto(`${host.address}?from=a-newsletter`);
			await expectWhole(page, story.title);
			expect(faults).toEqual([]);

			const data = page.goto(`${host.address}data/facts.json`);
			await expect(data, 'the open data is not kept').rejects.toThrow();
		},
	);
}

test(
	'a new build is read at the next visit, and what is kept is never of two builds',
	sweep(),
	async ({ page, context }) => {
		const second = secondBuild(story.title);
		host = new Host('/a/b/');
		await host.start();
		await visit(page);

		await test.step('half of it uploaded, or pages a host still has from before: nothing is kept', async () => {
			const all = readdirSync(second, { recursive: true, encoding: 'utf8' });
			const files = all.filter((file) => /\.\w+$/.test(file) && !file.endsWith('.html'));
			host.deploy(second, files);
			const failed = page.evaluate(async () => {
				const registration = await navigator.serviceWorker.ready;
				await new Promise<void>((done) => {
					registration.addEventListener('updatefound', () => {
						const { installing } = registration;
						installing?.addEventListener('statechange', () => done(), { once: true });
					});
					void registration.update();
				});
				return registration.waiting === null;
			});
			expect(await failed).toBe(true);
			expect((await kept(page)).filter((name) => name.includes('second'))).toEqual([]);
		});

		host.deploy(second);
		await page.reload();
		await expectWhole(page, secondTitle);
		await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			await registration.update();
			if (registration.waiting) return;
			const { installing } = registration;
			await new Promise<void>((done) => {
				installing?.addEventListener('statechange', () => done(), { once: true });
			});
		});
		await host.stop();

		const faults = listen(page);
		await page.reload();
		await expectWhole(page, story.title);
		expect(faults, 'the old build, whole').toEqual([]);

		// With the last page of the old build the old worker goes.
		const later = await context.newPage();
		await page.close();
		await expect(async () => {
			// Away from the story first: an open page of the old build would keep the old worker.
			await later.goto('about:blank');
			const faults = listen(later);
			await later.goto(host.address);
			await expectWhole(later, secondTitle);
			expect(faults, 'the new build, whole').toEqual([]);
		}).toPass();
		expect((await kept(later)).sort()).toEqual([...others, 'story /a/b/ second-build'].sort());
		rmSync(second, { recursive: true });
	},
);

test(
	'turned off in the build, it is taken back, by the page and by the worker itself; so is every part',
	sweep(),
	async ({ page }) => {
		test.slow();
		const off = await buildWith((newsroom) => newsroom.replaceAll(/: true(?= #)/g, ': false'));
		await test.step('what else is left out is not written, and no link leads to it', () => {
			const folders = ['text', 'embed', 'reuse', 'oembed', 'share', 'data', 'feed.xml'];
			expect(readdirSync(off).filter((name) => folders.includes(name))).toEqual([]);
			const page = readFileSync(join(off, 'index.html'), 'utf8');
			const links = [...page.matchAll(/(?:href|src)="([^"#]*)/g)].map(([, link = '']) => link);
			expect(links.filter((link) => folders.includes(link.split('/')[0]!))).toEqual([]);
			expect(page).not.toContain('id="explore"');
		});
		const taken = async () => [await registered(page), (await kept(page)).sort()];

		host = new Host('/a/b/');
		await host.start();
		await visit(page);
		// An old page that a host still hands out has the old worker updated to one that clears up.
		host.deploy(off, ['service-worker.js']);
		await page.reload();
		await expect.poll(taken).toEqual([0, others]);
		await host.clear();

		host = new Host('/a/b/');
		await host.start();
		await visit(page);
		// The new page does so itself, also where no worker of the new build ever comes.
		host.deploy(off);
		host.lose('service-worker.js');
		await page.reload();
		await expect.poll(taken).toEqual([0, others]);
		await page.reload();
		await new StoryPage(page).ready();
		expect(await taken()).toEqual([0, others]);
		rmSync(dirname(off), { recursive: true });
	},
);

const without: Record<string, () => void> = {
	'where the reader saves data': () => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	},
	'where the browser knows no workers': () => {
		Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
	},
	'where the browser refuses': () => {
		ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('refused'));
	},
};

for (const [where, arrange] of Object.entries(without)) {
	test(
		`${where}, the story reads as ever and nothing is kept`,
		sweep(!/saves/.test(where)),
		async ({ page }) => {
			host = new Host();
			await host.start();
			const faults = listen(page);
			await page.addInitScript(arrange);
			await page.goto(host.address, { waitUntil: 'networkidle' });
			await new StoryPage(page).ready();
			await expect(page.locator('h1')).toHaveText(story.title);
			expect(await kept(page)).toEqual([]);
			expect(faults).toEqual([]);
		},
	);
}
