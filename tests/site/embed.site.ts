import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sent } from '../../scripts/hosting/weight.js';
import { asOfLine } from '../../src/lib/scene/as-of';
import { frames, story } from '../edition';
import { pageOf, plain } from './document';
import { site } from './site';

/* Steps of the story on the pages of others, and the page with the codes: what stands in them. */

const { steps, newsroom } = story;
const read = (file: string) => readFileSync(join(site, file), 'utf8');
const fileOf = (id: string) => `embed/${id}/index.html`;

test('every step has its page, which leads to the story and is not found in its place', () => {
	for (const step of [undefined, ...steps]) {
		const html = read(step ? fileOf(step.id) : 'embed/index.html');
		expect(html).toContain('<meta name="robots" content="noindex"');
		expect(html).toContain(`<link rel="canonical" href="${newsroom.address}"`);
		const oembed = `${newsroom.address}oembed/${step?.id ?? 'story'}.json`;
		expect(html).toContain(`type="application/json+oembed" href="${oembed}"`);
		const way = `${newsroom.address}${step ? `#${step.id}` : ''}`;
		expect(html).toContain(`href="${way}" target="_blank"`);
		expect(html.match(/<path id="map-land"/g)).toHaveLength(1);
		const answer = JSON.parse(read(`oembed/${step?.id ?? 'story'}.json`)) as object;
		expect(answer).toMatchObject({ type: 'rich', version: '1.0' });
	}
	expect(read('index.html')).toContain(
		`type="application/json+oembed" href="${newsroom.address}oembed/story.json"`,
	);
});

test('a step says as of when its picture is true', () => {
	for (const [i, { id }] of steps.entries()) {
		const feet = pageOf(fileOf(id)).querySelectorAll('footer');
		const foot = plain([...feet].at(-1)!.textContent);
		expect(foot, id).toContain(plain(asOfLine(story, frames[i]!)));
	}
});

test('a step is small, and so are the scripts', () => {
	const [, script = ''] = /src="\.\.\/\.\.\/(live\/embed[^"]+)"/.exec(read(fileOf(steps[1]!.id)))!;
	for (const { id } of steps) expect(sent(site, fileOf(id)), id).toBeLessThan(22_000);
	expect(sent(site, 'embed/index.html')).toBeLessThan(50_000);
	expect(sent(site, script)).toBeLessThan(1000);
	expect(sent(site, 'embed/frames.js')).toBeLessThan(600);
});

test('each step’s codes stand on the page of codes, with its picture for who takes frames out', () => {
	const page = pageOf('reuse/index.html');
	for (const { id, alt } of steps) {
		const codes = [...page.querySelectorAll(`[id="${id}"] textarea`)];
		expect(codes.length, id).toBeGreaterThan(0);
		for (const { textContent: code } of codes) {
			expect(code).toContain(`${newsroom.address}embed/${id}/`);
			expect(code).toContain(`href="${newsroom.address}#${id}"`);
			expect(code).toContain(`src="${newsroom.address}cards/${id}.png"`);
			expect(plain(code), id).toContain(plain(alt).slice(0, 20));
		}
	}
});
