import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentFolder } from '../../src/lib/content/content';
import { canDrawCards } from '../../src/lib/export/cards';
import { FORMATS } from '../../src/lib/poster/formats';
import {
	drawEditionPoster,
	editionPosters,
	type EditionPosters,
} from '../../src/lib/export/edition-posters';
import { edition as ours } from '../poster/edition';
import { LANGUAGE, writePseudoLocale } from '../pseudo-locale';

/* An edition that is read from right to left: its words begin at the right, its map is the same. */

let edition: EditionPosters;
const folder = mkdtempSync(join(tmpdir(), 'posters-'));

beforeAll(async () => {
	writePseudoLocale(contentFolder(), folder);
	vi.stubEnv('CONTENT', folder);
	vi.stubEnv('EDITION', LANGUAGE);
	edition = await editionPosters();
	// The months are Hebrew already, which the faces are not.
	const { set } = edition.press;
	edition.press.set = (text, ...rest) => set(text.replace(/\p{Script=Hebrew}/gu, 'x'), ...rest);
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

test('the words of every step begin at the right', () => {
	expect(edition.story.direction).toBe('rtl');
	const { width, margin } = FORMATS.card;
	// The daily run looks at every third.
	for (const { step, poster } of edition.posters.filter(
		(_, i) => process.env.DEEP || i % 3 === 0,
	)) {
		const { placed } = drawEditionPoster(edition, step, 'card');
		const headline = placed.find(({ id }) => id === 'headline')!.box;
		// The first letter keeps the distance to the edge that it has from other letters.
		const type = { face: 'display', strong: true, size: FORMATS.card.title } as const;
		const first = edition.press.set(/\p{L}|\p{N}/u.exec(poster.headline)![0], type);
		const gap = width - margin.side - headline.right;
		const bearing = first.width - first.ink!.right;
		expect(gap, step).toBeGreaterThan(-6);
		expect(gap, step).toBeLessThan(Math.max(0, bearing) + 1);
	}
});

test('letters the faces lack are told once, and the story is built without cards', async () => {
	const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	expect(await canDrawCards()).toBe(false);
	expect(said.mock.calls.map(([line]) => String(line))).toEqual([
		expect.stringMatching(/^No cards are drawn: Instrument Sans has no glyph for “.” \(U\+05.*\n$/),
	]);
	said.mockRestore();
});

test('the map is not mirrored', () => {
	const at = (posters: EditionPosters, id: string) =>
		drawEditionPoster(posters, 'stations', 'portrait').placed.find(
			(one) => one.id === `${id} mark`,
		)!.box.left;
	for (const posters of [ours, edition])
		expect(at(posters, 'station-one')).toBeLessThan(at(posters, 'station-two'));
});
