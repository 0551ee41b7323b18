import { expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import { drawShape } from '../../src/lib/poster/shape';
import { Sheet } from '../../src/lib/poster/sheet';
import { edition } from './edition';
import Stars from '../fixtures/Stars.shape.svelte';

const { colours, set } = edition.press;

function drawn(standing: Parameters<typeof drawShape>[3], name = 'Stars'): string {
	const sheet = new Sheet(100, 100, colours, set, 'ltr');
	drawShape(sheet, Stars, { stars: [1, 2, 3], name }, standing);
	return sheet.toString('', '');
}

test('a component stands on a sheet as a group, without the marks of its blocks', () => {
	const svg = drawn({ x: 10, y: 20, unit: 1.2345, shown: 0.5 });
	expect(svg).toContain('<g transform="translate(10 20) scale(1.235)" opacity="0.5"><circle');
	expect(svg.match(/<circle r="\d"/g)).toEqual(['<circle r="2"', '<circle r="3"']);
	expect(svg).not.toContain('<!--');
	expect(drawn({ x: 0, y: 0, unit: 2, size: 15 })).toContain('font-size="7.5"');
});

test('words that look like such a mark are words', () => {
	const name = 'a <!--[--> "b" --> c';
	const svg = drawn({ x: 0, y: 0 }, name);
	const text = create(svg).find(({ node }) => node.nodeName === 'text', true, true);
	expect(text?.node.textContent).toBe(name);
	expect(svg).toContain('<text aria-label="a &lt;!--[--');
});
