import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
	drawEditionPoster,
	editionPosters,
	type EditionPosters,
} from '../../src/lib/export/edition-posters';
import { FORMATS, type FormatName } from '../../src/lib/poster/formats';
import { faults } from '../poster/faults';
import { FOLDER } from './edition';

let edition: EditionPosters;
beforeAll(async () => {
	vi.stubEnv('CONTENT', FOLDER);
	edition = await editionPosters();
});
afterAll(() => void vi.unstubAllEnvs());

// The daily run looks at the shape with the least room; DEEP=1 at all.
const formats = process.env.DEEP ? (Object.keys(FORMATS) as FormatName[]) : (['card'] as const);

test.each(formats)('no step has words over others, or off the picture, %s', (name) => {
	const { width, height } = FORMATS[name];
	const found = edition.posters.flatMap(({ step }) =>
		faults(drawEditionPoster(edition, step, name), width, height).map(
			(fault) => `${step}: ${fault}`,
		),
	);
	expect(found).toEqual([]);
});
