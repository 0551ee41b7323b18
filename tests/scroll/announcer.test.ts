import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from '../../src/lib/scroll/announcer';

/* What the page tells of a reading, on a clock of the test's own. */

type Told = Record<string, unknown> & { type: string };

let told: Told[] = [];
let hidden = false;

beforeEach(() => {
	told = [];
	hidden = false;
	const page = Object.assign(new EventTarget(), { documentElement: { dataset: {} } });
	Object.defineProperty(page, 'hidden', { get: () => hidden });
	for (const type of ['story:step', 'story:linger', 'story:complete'])
		page.addEventListener(type, (event) =>
			told.push({ type, ...(event as CustomEvent<object>).detail }),
		);
	vi.stubGlobal('document', page);
});
afterEach(() => vi.unstubAllGlobals());

const of = (type: string) => told.filter((event) => event.type === type);
const ids = ['one', 'two', 'three'];

test('a fling to the end reaches it without having read anything', () => {
	const announcer = new Announcer(ids);
	[0, 1, 2].forEach((index) => announcer.at(index, index * 100));
	expect(of('story:step')).toHaveLength(3);
	expect(of('story:linger')).toEqual([]);
	expect(of('story:complete')).toMatchObject([{ id: 'three', lingered: 0 }]);
});

test('a reading tells each step that held the reader, once, when they leave it', () => {
	const announcer = new Announcer(ids);
	announcer.at(0, 0);
	announcer.at(1, 8000);
	announcer.at(0, 8500);
	announcer.at(1, 20_000);
	announcer.at(2, 24_400);
	expect(of('story:linger')).toEqual([
		{ type: 'story:linger', id: 'one', index: 0, total: 3, seconds: 8 },
		{ type: 'story:linger', id: 'two', index: 1, total: 3, seconds: 4 },
	]);
	expect(of('story:complete')).toMatchObject([{ lingered: 2 }]);
});

test('time during which nobody looks is no reading, and the last step is told when the page goes', () => {
	const announcer = new Announcer(ids);
	announcer.at(0, 0);
	announcer.away(1000);
	announcer.back(60_000);
	announcer.at(1, 61_000);
	expect(of('story:linger')).toEqual([]);
	announcer.away(70_000);
	expect(of('story:linger')).toMatchObject([{ id: 'two', seconds: 9 }]);
	// Coming back and leaving again is the same reader at the same step.
	announcer.back(80_000);
	announcer.away(99_000);
	expect(of('story:linger')).toHaveLength(1);
});

test('a page opened out of sight is not read until it is seen', () => {
	const announcer = new Announcer(ids);
	hidden = true;
	announcer.at(0, 0);
	announcer.at(1, 50_000);
	expect(of('story:linger')).toEqual([]);
	hidden = false;
	announcer.back(50_000);
	announcer.at(2, 54_000);
	expect(of('story:linger')).toMatchObject([{ id: 'two' }]);
});
