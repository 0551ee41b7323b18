import { expect, test } from 'vitest';
import { exploreScene, viewOf } from '../../src/lib/explore/explore-scene';
import { reservedIn, withRoom } from '../../src/lib/explore/room';
import { geography, staged, story } from './edition';

const { explore } = story;

// The map in a window of 390 by 844, and in one of 1280 by 800.
test.each([
	[explore.near, { width: 375, height: 373 }],
	[explore.view, { width: 835, height: 719 }],
])('names every force and base in the month it opens with, %s', (view, size) => {
	const whole = exploreScene(staged, geography, viewOf(geography, view), explore.month);
	const { marks } = withRoom(whole, story.words, size, null, reservedIn(size, story.direction));
	const forces = (some: typeof marks) =>
		some.contingents.flatMap(({ id, there, label }) => (there && label ? id : []));
	expect(forces(marks)).toEqual(forces(whole.marks));
	for (const { kind, text, id } of marks.places) if (kind === 'base') expect(text, id).not.toBe('');
});
