import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { drawMap } from '../../src/lib/content/draw-map';
import { routesOf } from '../../src/lib/marks/told';
import { mapAround } from '../../src/lib/geography/map-around';
import { fold } from '../../src/lib/scene/fold';
import { keyframes } from '../../src/lib/scene/keyframes';
import { clientStory } from '../../src/lib/scene/client';
import { factGroups, sourceOrder, stepFacts } from '../../src/lib/scene/step-facts';
import { cardOf } from '../../src/lib/syndication/card';
import { feed } from '../../src/lib/syndication/feed';
import type { Loaded } from '../../src/lib/content/load-story';
import { newsArticle } from '../../src/lib/syndication/news-article';
import { openData } from '../../src/lib/syndication/open-data';
import { sitemap } from '../../src/lib/syndication/sitemap';
import { sourceDates } from '../../src/lib/content/source-dates';
import { webManifest } from '../../src/lib/syndication/web-manifest';
import { plainProse } from '../../src/lib/story/plain-prose';
import NotFound from '../../src/lib/view/NotFound.svelte';
import { oembed } from '../../src/lib/embed/oembed';
import SharePage from '../../src/lib/embed/SharePage.svelte';
import TextEdition from '../../src/lib/view/text/TextEdition.svelte';
import Page from '../../src/routes/(story)/+page.svelte';
import Embed from '../../src/routes/(embed)/embed/[step]/+page.svelte';
import Embeds from '../../src/routes/(embed)/[page]/+page.svelte';

/* What a build writes of a story, without vite: the same components and functions, called as the
   routes call them. */

/** A component written out as the page of its own that a route makes of it. */
function page(
	component: unknown,
	props: Record<string, unknown>,
	{ language, direction }: Loaded['story'],
) {
	const { head, body } = render(component as Component, { props });
	return `<!doctype html><html lang="${language}" dir="${direction}"><head>${head}</head><body>${body}</body></html>`;
}

/** What was drawn last, for maps and lines that say the same: most trees leave the map alone. */
let last: { key: string; geography: ReturnType<typeof drawMap> } | undefined;

/** The map of a story, and its scene at each step. */
export function drawn({ story, map }: Loaded) {
	const key = JSON.stringify([map, routesOf(story).map(({ id, from, to }) => [id, from, to])]);
	if (last?.key !== key) last = { key, geography: drawMap({ story, map }) };
	const { geography } = last;
	return { geography, scenes: keyframes(clientStory(story), geography) };
}

/** The story's page, and the text edition: what every reader is given. */
export function mainPages(loaded: Loaded): Record<string, string> {
	const { story, colours } = loaded;
	const { geography } = drawn(loaded);
	const states = fold(story.steps);
	const figures = story.steps.map(({ id }, i) => [id, stepFacts(story, states[i]!)] as const);
	const data = {
		...{ story, geography, logo: null, paper: colours.paper, live: 'live.js', fonts: [] },
		...{ fallbacks: '', article: newsArticle(story, null), card: cardOf(story) },
	};
	const text = {
		...{ story, home: '../', figures: Object.fromEntries(figures) },
		order: sourceOrder(factGroups(story)),
	};
	return {
		'index.html': page(Page, { data }, story),
		'text/index.html': page(TextEdition, text, story),
	};
}

/** Every other page of it. */
export function otherPages(loaded: Loaded): Record<string, string> {
	const { story } = loaded;
	const { geography, scenes } = drawn(loaded);
	const groups = factGroups(story);
	const scripts = { embed: 'embed.js', reuse: 'reuse.js' };
	const embeds = { ...{ story, geography, scenes, groups, scripts }, cards: true };
	const steps = story.steps.map((step, i) => {
		const scene = scenes[i]!;
		const shapes = mapAround(
			geography,
			scene.camera,
			scene.drawings.flatMap(({ focus }) => focus),
		);
		const description = step.text.map((runs) => plainProse(runs, story)).join(' ') || story.dek;
		const share = { ...{ story, step, description }, card: cardOf(story, step.id), home: '../../' };
		return {
			[`share/${step.id}/index.html`]: page(SharePage, share, story),
			[`embed/${step.id}/index.html`]: page(
				Embed,
				{ data: { ...{ story, step, scene, shapes, groups, scripts } } },
				story,
			),
		};
	});
	return Object.assign(
		{
			'404.html': page(NotFound, { story }, story),
			'embed/index.html': page(Embeds, { data: { ...embeds, page: 'embed' } }, story),
			'reuse/index.html': page(Embeds, { data: { ...embeds, page: 'reuse' } }, story),
		},
		...steps,
	) as Record<string, string>;
}

/** What is written of it for machines. */
export function machineFiles({ story, colours }: Loaded): Record<string, string> {
	const data = Object.entries(openData(story, sourceDates())).map(([name, { text }]) => [
		`data/${name}`,
		text,
	]);
	const steps = story.steps.map((step) => [
		`oembed/${step.id}.json`,
		JSON.stringify(oembed(story, step)),
	]);
	return {
		'feed.xml': feed(story),
		'sitemap.xml': sitemap(story),
		'manifest.webmanifest': JSON.stringify(webManifest(story, colours)),
		'oembed/story.json': JSON.stringify(oembed(story)),
		...(Object.fromEntries([...steps, ...data]) as Record<string, string>),
	};
}
