import { execFileSync } from 'node:child_process';
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { parseAtomFeed } from 'feedsmith';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../scripts/program.js';
import { cardOf, widePicture } from '../../src/lib/syndication/card';
import { feed } from '../../src/lib/syndication/feed';
import { loadStory } from '../../src/lib/content/load-story';
import { newsArticle } from '../../src/lib/syndication/news-article';
import { sitemap } from '../../src/lib/syndication/sitemap';
import { webManifest } from '../../src/lib/syndication/web-manifest';
import { plainProse } from '../../src/lib/story/plain-prose';
import type { Story } from '../../src/lib/story/story';
import SharePage from '../../src/lib/embed/SharePage.svelte';

/* What machines read of the story, judged by programs that are none of ours. */

const { story: shipped, colours } = loadStory('en');
const corrected: Story = {
	...shipped,
	newsroom: {
		...shipped.newsroom,
		byline: [{ name: 'A. Reporter', address: 'https://newsroom.example/a' }],
		modified: '2026-12-01T10:30+01:00',
	},
	corrections: [
		{
			at: '2026-12-01T10:30+01:00',
			atText: '1 December 2026, 10:30 (UTC+1)',
			kind: 'correction',
			step: 'stations',
			wrong: 'Some <900> km & more.',
			right: 'About 740 km.',
		},
	],
};
const { address } = shipped.newsroom;

describe('the article as search engines read it', () => {
	const article = newsArticle(corrected, `${address}brand/logo.svg`);

	test('passes an independent validator without an error', async () => {
		const page = `<script type="application/ld+json">${JSON.stringify(article)}</script>`;
		const found = new WebAutoExtractor({ addLocation: true }).parse(page);
		expect(Object.keys(found.jsonld)).toContain('NewsArticle');
		const judge = async (data: object) =>
			(await new Validator().validate(data)).filter(({ severity }) => severity === 'ERROR');
		expect(await judge(found)).toEqual([]);
		// It does look.
		const nameless = page.replace('"name":"A. Reporter",', '');
		expect(await judge(new WebAutoExtractor({ addLocation: true }).parse(nameless))).toHaveLength(
			1,
		);
	});

	test('has dates with their zone, who wrote it, who publishes it and how it was corrected', () => {
		expect(article).toMatchObject({
			'@type': 'NewsArticle',
			headline: shipped.title,
			datePublished: expect.stringMatching(/T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/) as string,
			dateModified: '2026-12-01T10:30:00+01:00',
			inLanguage: 'en',
			isAccessibleForFree: true,
			author: [{ '@type': 'Person', name: 'A. Reporter', url: 'https://newsroom.example/a' }],
			publisher: {
				'@type': 'NewsMediaOrganization',
				name: shipped.newsroom.publisher.name,
				publishingPrinciples: 'https://newsroom.example/principles',
				correctionsPolicy: 'https://newsroom.example/corrections',
				logo: { url: `${address}brand/logo.svg` },
			},
			correction: [{ '@type': 'CorrectionComment', text: 'About 740 km.' }],
		});
		expect(newsArticle(shipped, null)).not.toHaveProperty('correction');
		// The house signs as an organization, not as a person of that name.
		expect(newsArticle(shipped, null).author).toMatchObject([{ '@type': 'Organization' }]);
	});

	test('shows pictures as large as search engines ask for, by whole addresses', () => {
		expect(widePicture(shipped).width).toBeGreaterThanOrEqual(1200);
		expect(widePicture(shipped).width / widePicture(shipped).height).toBeCloseTo(16 / 9);
		for (const { address: at } of [cardOf(shipped), cardOf(shipped, 'storm'), widePicture(shipped)])
			expect(at.startsWith(`${address}cards/`)).toBe(true);
	});
});

describe('the feed', () => {
	test('holds the story and each correction, the newest first', () => {
		const read = parseAtomFeed(feed(corrected));
		expect(read).toMatchObject({
			id: `${address}feed.xml`,
			title: { value: shipped.title },
			updated: '2026-12-01T10:30:00+01:00',
			authors: [{ name: 'A. Reporter' }],
		});
		expect(read.entries?.map(({ id }) => id)).toEqual([
			`${address}#correction-2026-12-01T10:30:00+01:00`,
			address,
		]);
		const [first] = read.entries ?? [];
		expect(first?.links?.[0]?.href).toBe(`${address}#stations`);
		expect(first?.content?.value ?? first?.content).toContain('Some <900> km & more.');
	});

	const xmllint = lookUp(['xmllint'], { asked: '--version' });
	test.skipIf(!xmllint)('and the sitemap are XML by xmllint', () => {
		for (const text of [feed(corrected), sitemap(corrected)])
			expect(() => execFileSync(xmllint!, ['--noout', '-'], { input: text })).not.toThrow();
		expect(() =>
			execFileSync(xmllint!, ['--noout', '-'], { input: '<a><b></a>', stdio: 'pipe' }),
		).toThrow();
	});
});

test('the sitemap lists the one page there is to find, and when it changed', () => {
	const text = sitemap(corrected);
	expect(text.match(/<loc>(.*)<\/loc>/)?.[1]).toBe(address);
	expect(text.match(/<lastmod>(.*)<\/lastmod>/)?.[1]).toBe('2026-12-01T10:30:00+01:00');
	expect(text.match(/<image:loc>/g)).toHaveLength(2);
});

test('the manifest starts the story wherever its folder is', () => {
	const manifest = webManifest(shipped, colours);
	expect(manifest).toMatchObject({ name: shipped.title, start_url: './', scope: './', lang: 'en' });
	expect(manifest.theme_color).toBe(colours.paper?.light);
});

describe('a step’s page for sharing', () => {
	const page = (id: string) => {
		const step = shipped.steps.find((step) => step.id === id)!;
		const description = step.text.map((runs) => plainProse(runs, shipped)).join(' ');
		const card = cardOf(shipped, id);
		const props = { story: shipped, step, description, card, home: '../../' };
		return render(SharePage, { props });
	};

	test('opens the story at that step, without script, and is the story to a search engine', () => {
		const { head, body } = page('storm');
		expect(head).toContain('<meta http-equiv="refresh" content="0; url=../../#storm"');
		expect(head).toContain(`<link rel="canonical" href="${address}"`);
		expect(head).toContain(`<meta property="og:url" content="${address}share/storm/"`);
		expect(head).toContain(`<meta property="og:image" content="${address}cards/storm.png"`);
		expect(body).toContain('href="../../#storm"');
		expect(head + body).not.toContain('<script');
	});

	test('says of a claim that is not verified that it is not, where no mark can stand', () => {
		const { head } = page('nests');
		expect(head).toContain(`800 nests in 2017 (${shipped.words.unverified})`);
	});
});
