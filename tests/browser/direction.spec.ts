import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSite } from '../../scripts/build-site.js';
import { root } from '../../scripts/command.js';
import { serve } from '../../scripts/serve.js';
import { story } from '../edition';
import { LANGUAGE, writePseudoLocale } from '../pseudo-locale';
import { faultsAt } from './reading-places';
import { stepAt } from './sample';
import { StoryPage, sweep } from './story';

/* An edition that is read from right to left: the engine's own build of a pseudo-locale. The page is
   mirrored, the map is not. */

// One build for all tests of the file.
test.describe.configure({ mode: 'default' });

/** In the checkout, for what Vite writes there looks for its packages upwards. */
const folder = '.svelte-kit/pseudo-locale';
let server: Awaited<ReturnType<typeof serve>>;

test.beforeAll(async () => {
	test.setTimeout(180_000);
	const content = mkdtempSync(join(tmpdir(), 'pseudo-locale-'));
	writePseudoLocale(join(root, 'src/content'), content);
	const env = { CONTENT: content, EDITION: LANGUAGE, BUILD_FOLDER: folder };
	expect(await buildSite(['--logLevel', 'error'], { env })).toBe(0);
	rmSync(content, { recursive: true });
	server = await serve(join(root, folder, 'site'), 0);
});

test.afterAll(async () => {
	await server.close();
	rmSync(join(root, folder), { recursive: true });
});

for (const size of [
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 },
]) {
	test(
		`read from right to left at ${size.width}×${size.height}, every step is laid out as well`,
		sweep(),
		async ({ page }) => {
			test.slow();
			await page.setViewportSize(size);
			await page.goto(server.address);
			const story = new StoryPage(page);
			const faults: string[] = [];
			for (const step of await story.ready()) {
				for (const fault of await faultsAt(story, step)) faults.push(`${step}: ${fault}`);
			}
			expect(faults).toEqual([]);
			const { clientWidth, scrollWidth } = await page.evaluate(() => document.documentElement);
			expect(scrollWidth).toBe(clientWidth);
		},
	);
}

test('cards, for which the faces lack its letters, are named nowhere', sweep(), () => {
	const site = join(root, folder, 'site');
	expect(existsSync(join(site, 'cards'))).toBe(false);
	const files = readdirSync(site, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(html|json|xml|txt)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	expect(files.length).toBeGreaterThan(story.steps.length * 3);
	const naming = files.filter((file) => /\bcards\/[\w-]+\.png/.test(readFileSync(file, 'utf8')));
	expect(naming.map((file) => relative(site, file))).toEqual([]);
});

test(
	'card, strip, playhead, progress and buttons are mirrored; the map is not',
	sweep(),
	async ({ page, baseURL }) => {
		const size = { width: 1280, height: 800 };
		await page.setViewportSize(size);
		const story = new StoryPage(page);
		const boxes = async (address: string) => {
			await page.goto(address);
			await story.ready();
			// Half-way through the story and at a date that is neither end of the strip.
			const step = stepAt(0.3);
			await story.jump(step);
			return page.evaluate((step) => {
				const box = (selector: string) => {
					const { left, width } = document.querySelector(selector)!.getBoundingClientRect();
					return { left: Math.round(left), width: Math.round(width) };
				};
				const land = document.querySelector<SVGGraphicsElement>('[data-stage] .drawing .land')!;
				return {
					direction: document.documentElement.dir,
					card: box(`#${step} [data-label="card"]`),
					first: box('[data-stage] [data-label^="strip "]'),
					head: box('[data-stage] .strip .head'),
					read: box('[data-stage] > .bar'),
					chapters: box('.foot [data-label="chapters"]'),
					/** Of the map: which way its east lies, and how its shape is turned. */
					map: Math.sign(land.getScreenCTM()!.a),
					east: [...document.querySelectorAll<HTMLElement>('[data-stage] .name')]
						.sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
						.map(({ dataset }) => dataset.label),
				};
			}, step);
		};
		const ours = await boxes(baseURL!);
		const theirs = await boxes(server.address);
		const mirrored = ({ left, width }: { left: number; width: number }) =>
			size.width - left - width;

		expect([ours.direction, theirs.direction]).toEqual(['ltr', 'rtl']);
		for (const part of ['card', 'first', 'head', 'read', 'chapters'] as const)
			expect(Math.abs(mirrored(theirs[part]) - ours[part].left), part).toBeLessThan(3);
		expect(ours.head.left).toBeLessThan(size.width * 0.75);
		expect(ours.east.length).toBeGreaterThan(1);
		expect([theirs.map, theirs.east]).toEqual([ours.map, ours.east]);
	},
);
