import { expect, test } from 'vitest';
import { exploreScene, viewOf } from '../../src/lib/explore/explore-scene';
import { declutter } from '../../src/lib/explore/declutter';
import { reservedIn } from '../../src/lib/explore/map-frame';
import { legendOf } from '../../src/lib/marks/labels';
import { textWidth } from '../text-width';
import { geography, staged, story } from './edition';

const { explore } = story;

// The map in a window of 390 by 844, and in one of 1280 by 800.
test.each([
	[explore.near, { width: 375, height: 373 }],
	[explore.view, { width: 835, height: 719 }],
])('names every force and base in the month it opens with, %s', (view, size) => {
	const whole = exploreScene(staged, geography, viewOf(geography, view), explore.month);
	const { words, direction } = story;
	const legend = legendOf(whole.marks, words);
	const reserved = reservedIn(size, direction, legend, textWidth);
	const { marks } = declutter(whole, { size, words, textWidth, reserved });
	const forces = (some: typeof marks) =>
		some.contingents.flatMap(({ id, there, label }) => (there && label ? id : []));
	expect(forces(marks)).toEqual(forces(whole.marks));
	for (const { kind, text, id } of marks.places) if (kind === 'base') expect(text, id).not.toBe('');
});
