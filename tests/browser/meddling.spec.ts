import { expect, test, type Page } from '@playwright/test';
import { story } from '../edition';
import { pictures, type Drawn } from './drawn';
import { StoryPage, sweep } from './story';

/*
 * What readers’ own programs do to a page: translate it, wrap its words in elements of their own, put
 * in things and styles. The picture still says what belongs to the place, once.
 */

test.use({ viewport: { width: 390, height: 844 } });

let drawn: Drawn;
test.beforeAll(async () => {
	drawn = await pictures();
});

/**
 * Runs in the page, and goes on with whatever comes later. Translators put each piece of text into two
 * `font`s: Chrome’s with a text of its own, so that the page’s is no longer there; others move it.
 */
function translate(how: 'replaces' | 'moves'): void {
	const wrap = (root: Node) => {
		const texts: Text[] = [];
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		if (root instanceof Text) texts.push(root);
		while (walker.nextNode()) texts.push(walker.currentNode as Text);
		for (const text of texts) {
			const parent = text.parentElement;
			if (
				!parent ||
				!text.data.trim() ||
				parent.closest('font, script, style, noscript, title, [translate="no"]')
			)
				continue;
			const [outer, inner] = [document.createElement('font'), document.createElement('font')];
			outer.append(inner);
			text.replaceWith(outer);
			inner.append(how === 'replaces' ? text.data : text);
		}
	};
	wrap(document.body);
	new MutationObserver((changes) => {
		for (const { target, addedNodes } of changes) {
			for (const node of addedNodes) wrap(node);
			if (target instanceof Text && target.isConnected) wrap(target);
		}
	}).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page: words changed in place, again and again. */
function rewrite(): void {
	const change = () => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const text = walker.currentNode as Text;
			// Invisible, so that what is read can be compared.
			if (!text.parentElement?.closest('script, style') && /\w\u200b?$/.test(text.data))
				text.data = `${text.data.replace(/\u200b$/, '')}\u200b`;
		}
	};
	change();
	// As often as a machine can that has also to show the page.
	setInterval(change, 500);
}

/** Runs in the page: as programs that check spelling or darken pages do. */
function decorate(): void {
	const style = document.createElement('style');
	style.textContent = `* { background-color: #181a1b !important; color: #e8e6e3 !important;
		border-color: #736b5e !important } html { filter: brightness(0.9) }`;
	document.head.append(style);
	document.documentElement.setAttribute('data-darkreader-mode', 'dynamic');
	document.documentElement.append(document.createElement('grammarly-desktop-integration'));
	for (const card of document.querySelectorAll('[data-label="card"]')) {
		card.setAttribute('data-gr-ext-installed', '');
		card.prepend(document.createElement('grammarly-extension'));
	}
}

/** Runs in the page: the line above a page in which a browser, a shop or the newsroom says something. */
function announce(): void {
	const line = document.createElement('div');
	line.id = 'announcement';
	line.style.cssText = 'height: 137px; background: gold';
	document.body.prepend(line);
}

/** What each label of a picture says, in order. */
const says = (page: Page, html?: string) =>
	page.evaluate((html) => {
		const template = document.createElement('template');
		template.innerHTML = html ?? '';
		const of = html ? template.content : document.querySelector('[data-stage]')!;
		return [...of.querySelectorAll<HTMLElement>('[data-label]')].map(
			({ dataset, textContent }) =>
				`${dataset.label}: ${textContent.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()}`,
		);
	}, html);

/** Goes through the story, down and up, past places between steps where numbers and dates change. */
async function expectTold(page: Page): Promise<void> {
	const reader = new StoryPage(page);
	for (const { id } of [...story.steps, ...story.steps.toReversed()]) {
		for (const by of [0, 560, 160]) {
			await (by === 0 ? reader.jump(id) : reader.by(by));
			const at = await reader.place();
			expect(await reader.progress()).toBe(at);
			expect(await says(page), `at ${at}`).toEqual(await says(page, drawn(at, false)));
		}
	}
}

const meddlers: Record<string, (page: Page) => Promise<unknown>> = {
	'a translator puts its own text in place of each': (page) =>
		page.evaluate(translate, 'replaces' as const),
	'a translator moves each text': (page) => page.evaluate(translate, 'moves' as const),
	'a program changes words in place': (page) => page.evaluate(rewrite),
	'programs put in styles and elements': (page) => page.evaluate(decorate),
	'a line is put in above the page': (page) => page.evaluate(announce),
};

for (const [what, meddle] of Object.entries(meddlers)) {
	for (const when of ['before', 'after'] as const) {
		test(`${what}, ${when} it runs`, sweep(), async ({ page }) => {
			test.slow();
			const faults: string[] = [];
			page.on('pageerror', ({ message }) => faults.push(message));
			let go: () => void = () => undefined;
			if (when === 'before') {
				const waiting = new Promise<void>((done) => (go = done));
				await page.route(/\/live\/live/, async (route) => {
					await waiting;
					await route.continue();
				});
				await page.goto('./', { waitUntil: 'commit' });
				await page.locator('#corrections').waitFor();
			} else await new StoryPage(page).open();
			await meddle(page);
			go();
			const ids = await new StoryPage(page).ready();
			expect(ids).toEqual(story.steps.map(({ id }) => id));
			await expectTold(page);
			await expect(page.locator('h1')).toHaveText(story.title);
			for (const once of ['.chapters', '[data-stage]', '[data-control=display]', '#note'])
				await expect(page.locator(once)).toHaveCount(1);
			expect(faults).toEqual([]);
		});
	}
}

test('what the page says by the way goes again, also translated', sweep(), async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(Navigator.prototype, 'share');
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	await new StoryPage(page).open();
	await page.evaluate(translate, 'replaces' as const);
	for (let i = 0; i < 2; i++) {
		await page.locator('header [data-control="share"]').click();
		await expect(page.getByRole('status')).toContainText(page.url());
		await page.locator('h1').click();
		await expect(page.getByRole('status')).toBeEmpty();
	}
});

test('a note says what belongs to its claim, also translated', sweep(), async ({ page }) => {
	const reader = new StoryPage(page);
	await reader.open();
	await page.evaluate(translate, 'replaces' as const);
	const claims = page.locator('section[data-step] a.claim');
	for (const claim of (await claims.all()).slice(0, 3)) {
		const id = (await claim.getAttribute('href'))!.slice('#fact-'.length);
		await claim.scrollIntoViewIfNeeded();
		await claim.click();
		await expect(page.locator('#note')).toContainText(story.facts[id]!.claim);
		await page.keyboard.press('Escape');
	}
});
