import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Frame, type Page } from '@playwright/test';
import { root } from '../../scripts/command.js';
import { story } from '../edition';
import { faultsOfLayout } from './faults';
import { Parent } from './parent';
import { ids, lookedAt, stepAt } from './sample';
import { sweep } from './story';

/* Steps of the story on the pages of others: what they show, how high they say they are, and to whom.
   What stands in their pages is held in tests/site/embed.site.ts. */

const { steps, words, newsroom } = story;
/** Steps with a picture of a kind each, to be shown on the pages of others. */
const [one, other] = [stepAt(0.4), stepAt(0.6)];

const built = (file: string) => readFileSync(join(root, 'build', file), 'utf8');
const site = () => process.env.STORY_ADDRESS!;

let parent: Parent;
test.beforeAll(async () => {
	parent = new Parent();
	await parent.start();
});
test.afterAll(() => parent.close());

test('in a column of any width nothing is cut and nothing lies over anything else', async ({
	page,
}) => {
	test.slow();
	const faults: string[] = [];
	for (const id of lookedAt.filter((_, i) => process.env.DEEP || i % 2 === 1)) {
		await page.goto(`./embed/${id}/`);
		await page.evaluate(() => document.fonts.ready);
		for (const width of process.env.DEEP ? [300, 320, 390, 480, 640, 800, 1000] : [300, 800]) {
			await page.setViewportSize({ width, height: 600 });
			const within = `figure[data-scene="${id}"]`;
			for (const fault of await page.evaluate(faultsOfLayout, { within }))
				faults.push(`${id} ${width}: ${fault}`);
			if (await isWide(page)) faults.push(`${id} ${width}: wider than its frame`);
		}
	}
	for (const width of [300, 800]) {
		await page.setViewportSize({ width, height: 600 });
		await page.goto('./embed/');
		if (await isWide(page)) faults.push(`cards ${width}: wider than their frame`);
	}
	expect(faults).toEqual([]);
});

test(
	'the height in the code cuts nothing off in any column, and leaves little over',
	sweep(),
	async ({ page }) => {
		for (const id of [...ids, '']) {
			await page.goto(`./embed/${id && `${id}/`}`);
			await page.evaluate(() => document.fonts.ready);
			const { height } = JSON.parse(built(`oembed/${id || 'story'}.json`)) as {
				height: number;
			};
			for (const width of [320, 390, 500, 700]) {
				await page.setViewportSize({ width, height: 600 });
				const needed = await heightOf(page.mainFrame());
				expect(needed, `${id} at ${width}`).toBeLessThanOrEqual(height);
				expect(height - needed, `${id} at ${width}`).toBeLessThan(140);
			}
		}
	},
);

test('of the map nothing is missing that is in sight', sweep(), async ({ page }) => {
	test.slow();
	const whole = /<svg class="atlas.*?<\/svg>/s.exec(built('embed/index.html'))![0];
	for (const id of lookedAt)
		for (const width of [300, 1000]) {
			await page.setViewportSize({ width, height: 600 });
			await page.goto(`./embed/${id}/`);
			await page.evaluate(() => document.fonts.ready);
			const stage = page.locator('.stage');
			const cut = await stage.screenshot();
			await page.evaluate((whole) => {
				document.querySelector('.atlas')!.outerHTML = whole;
			}, whole);
			expect(cut.equals(await stage.screenshot()), `${id} at ${width}`).toBe(true);
		}
});

/* The parents' own scripts, from another origin. */

const frameOf = (page: Page): Frame =>
	page.frames().find((frame) => frame.url().includes('/embed/'))!;

/** How high the page in a frame is; and how high the parent has made the frame. */
async function heights(page: Page): Promise<[number, number]> {
	const given = await page.$eval('iframe', (frame) => frame.clientHeight);
	return [Math.ceil(await heightOf(frameOf(page))), given];
}

const PARENTS = {
	'pym.js': (src: string, sandbox: string) =>
		`<div id="map"></div><script src="/pym.js"></script>
		<script>new pym.Parent('map', '${src}', ${sandbox ? `{ sandbox: '${sandbox}' }` : '{}'})</script>`,
	'@newswire/frames': (src: string, sandbox: string) =>
		`<div id="map"></div><script src="/frames.js"></script>
		<script>newswireFrames.Framer(document.getElementById('map'),
			{ src: '${src}', attributes: ${sandbox ? `{ sandbox: '${sandbox}' }` : '{}'} })</script>`,
};

for (const [name, markup] of Object.entries(PARENTS))
	for (const sandbox of ['', 'allow-scripts'])
		test(
			`${name} is told the height${sandbox && ', from a sandbox'}, and again when it changes`,
			sweep(sandbox === ''),
			async ({ page }) => {
				await page.setViewportSize({ width: 700, height: 800 });
				await page.goto(parent.show(markup(`${site()}embed/${one}/`, sandbox)));
				const seen = new Set<number>();
				for (const width of [700, 300, 1000]) {
					await page.setViewportSize({ width, height: 800 });
					await expect
						.poll(async () => {
							const [needed, given] = await heights(page);
							return needed > 400 && needed === given;
						})
						.toBe(true);
					seen.add((await heights(page))[1]);
				}
				expect(seen.size).toBe(3);
				const origin = await frameOf(page).evaluate(() => window.origin);
				expect(origin === 'null').toBe(sandbox !== '');
			},
		);

test(
	'nothing but the question is answered, and nothing else that is said has an effect',
	sweep(),
	async ({ page }) => {
		const src = `${site()}embed/${one}/?childId=map&parentUrl=${encodeURIComponent(parent.show(''))}`;
		await page.goto(
			parent.show(`<iframe src="${src}" width="600" height="700"></iframe>
			<iframe srcdoc="<p>a sibling</p>"></iframe>
			<script>told = []; addEventListener('message', ({ data }) => told.push(data))</script>`),
		);
		const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told.length);
		await expect.poll(told).toBeGreaterThan(0);
		const frame = frameOf(page);
		await frame.evaluate(() => document.fonts.ready);
		/** Two frames later whatever would be answered has been. */
		const settle = () =>
			page.evaluate(async () => {
				for (let i = 0; i < 3; i++) await new Promise((done) => setTimeout(done, 50));
			});
		await settle();
		const before = { told: await told(), url: frame.url(), markup: await frame.content() };

		const hostile: unknown[] = [
			'pymxPYMxmapxPYMxnavigateToxPYMxhttps://evil.example/',
			'pymxPYMxmapxPYMxscrollToxPYMx900',
			'pymxPYMxmapxPYMxwidthxPYMx<img src=x onerror=alert(1)>',
			'pymxPYMxotherxPYMxwidthxPYMx300',
			{ sentinel: 'amp', type: 'embed-size', height: 9 },
			{ sentinel: 'amp', type: 'navigate', url: 'https://evil.example/' },
			{ type: 'frames-init' },
			null,
			'<script>alert(1)</script>',
		];
		await page.evaluate((messages) => {
			for (const message of messages) window.frames[0]!.postMessage(message, '*');
		}, hostile);
		// The right words from the wrong mouth: a frame beside it.
		await page.frames()[2]!.evaluate(() => {
			window.parent.frames[0]!.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
		});
		await settle();
		expect({ told: await told(), url: frame.url(), markup: await frame.content() }).toEqual(before);

		await page.evaluate(() =>
			window.frames[0]!.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'),
		);
		await expect.poll(told).toBe(before.told + 2);
		await page.evaluate(() => window.frames[0]!.postMessage('pymxPYMxmapxPYMxwidthxPYMx600', '*'));
		await expect.poll(told).toBe(before.told + 4);
	},
);

/* The code, as readers copy it, in the page of another: with the addresses it has. */

/** The site stands where its newsroom says it does. */
async function publish(page: Page): Promise<void> {
	await page.route(`${newsroom.address}**`, async (route) => {
		const url = route.request().url().replace(newsroom.address, site());
		await route.fulfill({ response: await page.request.get(url) });
	});
}

async function codes(browser: Browser, id: string): Promise<string[]> {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${site()}reuse/#${id}`);
	const fields = page.locator(`#${id} textarea`);
	const found = await fields.evaluateAll((all) =>
		all.map((field) => (field as HTMLTextAreaElement).value),
	);
	await page.close();
	return found;
}

test('the code shows its step, as high as it is', async ({ page, browser }) => {
	const [live = ''] = await codes(browser, one);
	await publish(page);
	// Twice, as in an article with two graphics.
	await page.goto(parent.show(live + (await codes(browser, other))[0]!));
	for (const width of [700, 320]) {
		await page.setViewportSize({ width, height: 2000 });
		await expect
			.poll(async () => {
				const [needed, given] = await heights(page);
				return needed > 400 && needed === given;
			})
			.toBe(true);
	}
	expect(page.frames()).toHaveLength(3);
});

test('without script each code shows its step', sweep(), async ({ browser }) => {
	const page = await browser.newPage({
		javaScriptEnabled: false,
		viewport: { width: 700, height: 900 },
	});
	await publish(page);
	for (const code of await codes(browser, one)) {
		await page.goto(parent.show(code));
		await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(
			steps.find(({ id }) => id === one)!.kicker,
		);
		const box = await page.locator('iframe').boundingBox();
		expect(box).toMatchObject({ width: 700 });
		expect(box!.height).toBeGreaterThan(600);
	}
	await page.close();
});

test(
	'what takes frames out of a page finds the picture in the code',
	sweep(),
	async ({ page, browser }) => {
		for (const code of await codes(browser, one)) {
			const { alt } = steps.find(({ id }) => id === one)!;
			const found = await page.evaluate((code) => {
				const frame = new DOMParser().parseFromString(code, 'text/html').querySelector('iframe')!;
				const inside = new DOMParser().parseFromString(frame.textContent, 'text/html');
				const image = inside.querySelector('a > img')!;
				return {
					href: inside.querySelector('a')!.href,
					src: image.getAttribute('src'),
					alt: image.getAttribute('alt'),
				};
			}, code);
			expect(found).toEqual({
				href: `${newsroom.address}#${one}`,
				src: `${newsroom.address}cards/${one}.png`,
				alt,
			});
		}
	},
);

/* The page with the codes. */

test('each step’s card leads to its code, which is copied with a press', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`./#${one}`);
	const link = page.locator(`#${one}`).getByRole('link', { name: new RegExp(`^${words.embed}`) });
	expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
	expect((await link.boundingBox())!.width).toBeGreaterThanOrEqual(44);
	await link.click();
	await expect(page).toHaveURL(new RegExp(`/reuse/(index\\.html)?#${one}$`));
	await expect(page.locator(`#${one} h3`)).toBeInViewport();
	const field = page.locator(`#${one} .field`).first();
	await field.getByRole('button').click();
	await expect(field.locator('output')).toHaveText(words.copied!);
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		await field.getByRole('textbox').inputValue(),
	);
	// By key, and where it is closed away.
	await page.locator(`#${one} summary`).press('Enter');
	const plain = page.locator(`#${one} .field`).last();
	await plain.getByRole('button').press('Enter');
	await expect(plain.locator('output')).toHaveText(words.copied!);
	await expect(field.locator('output')).toBeEmpty();
	expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('<script');
});

test('where nothing may be copied the code is selected', sweep(), async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(Clipboard.prototype, 'writeText', {
			value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
		});
	});
	await page.goto(`./reuse/#${one}`);
	const field = page.locator(`#${one} .field`).first();
	await field.getByRole('button').click();
	await expect(field.locator('output')).toHaveText(words['copy-refused']!);
	expect(await page.evaluate(() => getSelection()!.toString())).toContain('<iframe');
});

test(
	'without script there is the code, and no button that does nothing',
	sweep(),
	async ({ browser }) => {
		const page = await browser.newPage({ javaScriptEnabled: false });
		for (const width of [320, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(`${site()}reuse/`);
			await expect(page.getByRole('button')).toHaveCount(0);
			await expect(page.getByRole('textbox')).toHaveCount(steps.length + 1);
			expect(await isWide(page)).toBe(false);
		}
		await page.close();
	},
);

/* The story as cards. */

const shown = (page: Page | Frame) =>
	page.evaluate(() => {
		const cards = document.querySelector('.cards')!;
		const { left, right } = cards.getBoundingClientRect();
		const inSight = [...cards.children].filter((card) => {
			const box = card.getBoundingClientRect();
			return Math.abs(box.left - left) < 2 && Math.abs(box.right - right) < 2;
		});
		return inSight.map(({ id }) => id).join();
	});

test(
	'cards are turned by arrow key, by finger and by their own links',
	sweep(),
	async ({ browser }) => {
		const page = await browser.newPage({ viewport: { width: 390, height: 900 }, hasTouch: true });
		await page.goto(`${site()}embed/`);
		await page.locator('.cards').focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => shown(page)).toBe(ids[1]);
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => shown(page)).toBe(ids[0]);

		const hand = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
			hand.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x) => ({ x, y: 300 })) });
		await touch('touchStart', 340);
		for (let x = 320; x > 60; x -= 20) await touch('touchMove', x);
		await touch('touchEnd');
		await expect.poll(() => shown(page)).toBe(ids[1]);

		const visits = await page.evaluate(() => history.length);
		await page.locator(`#${ids[1]} [rel="next"]`).click();
		for (const id of ids.slice(2, 5)) {
			await expect.poll(() => shown(page)).toBe(id);
			// Who turns by key is at the same link of the next card.
			await expect(page.locator(`#${id} [rel="next"]`)).toBeFocused();
			await page.keyboard.press('Enter');
		}
		await expect.poll(() => shown(page)).toBe(ids[5]);
		// Back leads out of the page they stand in, and not through the cards.
		expect(await page.evaluate(() => history.length)).toBe(visits);
		for (const target of await page.locator(`#${ids[5]} .turn a`).all()) {
			const { width, height } = (await target.boundingBox())!;
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
		}
		await expect(page.locator(`#${ids[5]} .turn .place`)).toHaveText(
			words.position!.replace('{n}', '6').replace('{total}', String(ids.length)),
		);
		await page.close();
	},
);

test(
	'a card that is asked for is there at once, and nothing moves for who wants no motion',
	sweep(),
	async ({ page }) => {
		await page.goto(`./embed/#${other}`);
		expect(await shown(page)).toBe(other);
		await page.locator(`#${other} [rel="next"]`).focus();
		const behaviour = () => page.$eval('.cards', (cards) => getComputedStyle(cards).scrollBehavior);
		expect(await behaviour()).toBe('smooth');
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await behaviour()).toBe('auto');
		await page.keyboard.press('Enter');
		expect(await shown(page)).toBe(ids[ids.indexOf(other) + 1]);
	},
);

test('without script every card can be reached', sweep(), async ({ browser }) => {
	const page = await browser.newPage({
		javaScriptEnabled: false,
		viewport: { width: 390, height: 900 },
		reducedMotion: 'reduce',
	});
	await page.goto(`${site()}embed/`);
	for (const id of ids.slice(1)) {
		await page.locator(`article:has(+ #${id}) [rel="next"]`).click();
		await expect.poll(() => shown(page)).toBe(id);
	}
	await page.close();
});

test('read from right to left, the next card is on the left', sweep(), async ({ page }) => {
	await page.route('**/embed/', async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replace('dir="ltr"', 'dir="rtl"');
		await route.fulfill({ response, body });
	});
	await page.goto('./embed/');
	await page.locator('.cards').focus();
	await page.keyboard.press('ArrowLeft');
	await expect.poll(() => shown(page)).toBe(ids[1]);
	const [back, next] = await Promise.all(
		['prev', 'next'].map((rel) => page.locator(`#${ids[1]} [rel="${rel}"]`).boundingBox()),
	);
	expect(next!.x).toBeLessThan(back!.x);
});

test(
	'in a frame the cards turn, and the page around them stays where it is',
	sweep(),
	async ({ page }) => {
		const src = `${site()}embed/`;
		await page.goto(
			parent.show(`<div style="height:300px"></div>
			<iframe src="${src}" sandbox="allow-scripts" width="360" height="1000"></iframe>
			<div style="height:3000px"></div>`),
		);
		const frame = frameOf(page);
		await page.evaluate(() => window.scrollTo(0, 700));
		const at = await page.evaluate(() => window.scrollY);
		await frame.locator(`#${ids[0]} [rel="next"]`).click();
		await expect.poll(() => shown(frame)).toBe(ids[1]);
		expect(await page.evaluate(() => window.scrollY)).toBe(at);
	},
);

async function isWide(page: Page): Promise<boolean> {
	return page.evaluate(
		() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
	);
}

function heightOf(frame: Frame): Promise<number> {
	return frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
}
