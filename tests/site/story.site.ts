import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RESERVED_STEPS } from '../../src/lib/parse/references';
import { fold } from '../../src/lib/scene/fold';
import { factGroups, tabledFacts } from '../../src/lib/scene/step-facts';
import { factNumbers } from '../../src/lib/view/citing';
import { geography, story } from '../edition';
import { pageOf, plain, textsOf, wordsIn } from './document';
import { read } from './pages';
import { citedBy } from './prose';
import { site } from './site';

/* The story's page as it comes, before any script: its outline, its claims, its names, its record. */

const page = pageOf();
const ids = story.steps.map(({ id }) => id);
const all = <Kind extends HTMLElement>(selector: string, within: ParentNode = page) => [
	...within.querySelectorAll<Kind>(selector),
];

/** The name by which a link or a button is heard. */
const nameOf = (element: Element) =>
	element.getAttribute('aria-label') ??
	[wordsIn(element), ...all<HTMLImageElement>('img', element).map(({ alt }) => alt)]
		.join(' ')
		.trim();

test('it has no name of its own that a step could have as well', () => {
	const own = all('[id]')
		.map(({ id }) => id)
		.filter((id) => !ids.includes(id) && !/^(fact|source|map|finding)-/.test(id));
	expect(RESERVED_STEPS).toEqual(expect.arrayContaining(own));
});

test('it has a section for each step, in order, by its id', () => {
	expect(all('section[data-step]').map(({ id }) => id)).toEqual(ids);
	expect(all('section[data-step]').map(({ dataset }) => dataset.step)).toEqual(ids);
});

test.each(read)('$name has its landmarks once each, its language and a title', ({ name }) => {
	const page = pageOf(name);
	const { documentElement: html } = page;
	expect([html.getAttribute('lang'), html.getAttribute('dir')]).toEqual([
		story.language,
		story.direction,
	]);
	expect(page.title).toMatch(/\p{L}/u);
	expect(all('main', page)).toHaveLength(1);
	expect(all('h1', page)).toHaveLength(1);
	const banners = all('header', page).filter((one) => !one.closest('main, article, section'));
	expect(banners.length).toBeLessThanOrEqual(1);
	const levels = all('h1, h2, h3, h4, h5, h6', page).map(({ tagName }) => Number(tagName[1]));
	expect(levels.filter((level, i) => level > (levels[i - 1] ?? level) + 1)).toEqual([]);
});

test('what the story rests on is named, in the foot of the page', () => {
	for (const id of ['findings', 'sources', 'method', 'corrections']) {
		const part = page.querySelector(`footer #${id}`);
		if (id === 'findings' && story.findings.length === 0) continue;
		const label = part?.getAttribute('aria-labelledby');
		expect(plain(page.getElementById(label!)?.textContent ?? ''), id).toMatch(/\p{L}/u);
	}
});

test('the headings are an outline: the title, its chapters, their steps', () => {
	const headings = all('main :is(h1, h2, h3)').map((heading) => [
		Number(heading.tagName[1]),
		wordsIn(heading),
	]);
	const outline = story.chapters.flatMap(({ id, title }) => [
		[2, title],
		...story.steps
			.slice(1)
			.filter(({ chapter }) => chapter === id)
			.map(({ kicker }) => [3, `${title} ${kicker}`]),
	]);
	expect(headings.slice(0, 1 + outline.length)).toEqual([[1, plain(story.title)], ...outline]);
});

test('what each picture shows is said once, beside its picture', () => {
	for (const { id, alt } of story.steps) {
		const captions = textsOf(page, `figure[data-scene="${id}"] figcaption`);
		expect(captions, id).toEqual([plain(alt)]);
		expect(all(`figure[data-scene="${id}"] .stage`), id).toHaveLength(1);
	}
});

test('every claim in the prose carries its fact and its status', () => {
	const claims = all('section[data-step] [data-fact]').map(({ dataset }) => dataset);
	const told = claims.map(({ fact }) => fact);
	const cited = story.steps.flatMap(({ text }) => citedBy(text.flat()));
	for (const fact of cited) expect(told).toContain(fact);
	expect(claims.length).toBeGreaterThanOrEqual(cited.length);
	for (const { fact, status } of claims) expect(status, fact).toBe(story.facts[fact!]?.status);
});

test('a claim that is not plain says so, and the note of one that is says which it is', () => {
	const numbers = factNumbers(factGroups(story));
	for (const claim of all('.card [data-fact][data-status]')) {
		const { fact = '', status = '' } = claim.dataset;
		if (status !== 'confirmed') {
			expect(wordsIn(claim), fact).toContain(`(${story.words[status]})`);
			continue;
		}
		const mark = claim.nextElementSibling?.querySelector('a');
		expect(mark && nameOf(mark), fact).toBe(`${story.words.source} ${numbers[fact]}`);
	}
});

test('the entry of each fact says what is claimed, by whom, how sure it is, and on what it rests', () => {
	for (const { facts } of factGroups(story))
		for (const { claim, by, note, status, sources } of facts.map((id) => story.facts[id]!)) {
			const id = facts.find((id) => story.facts[id]!.claim === claim)!;
			const entry = page.getElementById(`fact-${id}`);
			const words = entry ? wordsIn(entry) : '';
			for (const text of [claim, by, note, story.words[status]])
				if (text) expect(words, id).toContain(plain(text));
			for (const source of sources) expect(words, id).toContain(story.sources[source]!.publisher);
		}
});

test('every step whose picture has figures has them as a table', () => {
	const states = fold(story.steps);
	for (const [i, { id }] of story.steps.entries()) {
		const facts = i > 0 ? tabledFacts(story, states[i]!).length : 0;
		const tables = all(`section[id="${id}"] details table`);
		expect(tables, id).toHaveLength(facts > 0 ? 1 : 0);
		if (facts > 0) expect(all('tbody tr', tables[0]).length, id).toBeGreaterThanOrEqual(facts);
	}
});

test('every link and button says where it leads or what it does', () => {
	const names = all('a[href], button, summary').map(nameOf);
	expect(names.length).toBeGreaterThan(story.steps.length * 3);
	expect(names.filter((name) => !/\p{L}{2}/u.test(name))).toEqual([]);
	for (const [i, { id }] of story.steps.entries()) {
		const next = story.steps[i + 1];
		if (i === 0 || !next) continue;
		const link = page.querySelector(`section[id="${id}"] a[rel=next]`)!;
		expect([nameOf(link), link.getAttribute('href')]).toEqual([
			plain(`${story.words.next}: ${next.kicker}`),
			`#${next.id}`,
		]);
	}
});

test('for who has no script there is a way to the text and, for the map, to the record', () => {
	expect(textsOf(page, 'noscript a')).toContain(plain(story.words['no-script']!));
	if (!story.newsroom.parts.explore) return;
	const way = all('#explore a').map((link) => [link.getAttribute('href'), wordsIn(link)]);
	expect(way).toEqual([['#sources', plain(story.words['explore-without']!)]]);
	for (const { facts } of story.explore.things)
		for (const fact of facts) expect(page.getElementById(`fact-${fact}`), fact).not.toBeNull();
});

test('the shapes of the map stand once in the document', () => {
	const html = readFileSync(join(site, 'index.html'), 'utf8');
	expect(html.match(/<path id="map-land"/g)).toHaveLength(1);
	const [atlas = ''] = /<svg class="atlas.*?<\/svg>/s.exec(html) ?? [];
	const shapes = [...atlas.matchAll(/ d="([^"]{200,})"/g)].map(([, path]) => path);
	const long = Object.values(geography.countries).filter(({ path }) => path.length >= 200);
	expect(long.length).toBeGreaterThan(0);
	expect(shapes.length).toBeGreaterThanOrEqual(long.length);
	for (const shape of shapes) expect(html.split(` d="${shape}"`)).toHaveLength(2);
});

test('script asks to be compiled while it comes, in its first line, where a browser looks', () => {
	const scripts = readdirSync(join(site, 'live')).filter((file) => file.endsWith('.js'));
	expect(scripts.some((file) => file.startsWith('live.'))).toBe(true);
	for (const file of scripts) {
		const [first] = readFileSync(join(site, 'live', file), 'utf8').split('\n');
		expect(first, file).toBe('//# allFunctionsCalledOnLoad');
	}
});

test('nothing takes the zoom from the reader', () => {
	for (const { name } of read) {
		const viewport = pageOf(name).querySelector('meta[name="viewport"]')!.getAttribute('content');
		expect(viewport, name).not.toMatch(/user-scalable|maximum-scale/);
	}
});
