import { expect, it } from 'vitest';
import { groundOf } from '../../src/lib/explore/map-frame';
import { pageBox } from '../../src/lib/labels/page-box';
import { placeLabels } from '../../src/lib/labels/place-labels';
import { drawnIn, labelsOf } from '../../src/lib/marks/labels';
import { marksShown } from '../../src/lib/marks/slots';
import type { Box } from '../../src/lib/parts/box';
import { DOTS_ACROSS } from '../../src/lib/parts/dots';
import type { Scene } from '../../src/lib/scene/scene';
import { frames, story } from './edition';
import { textWidth } from '../text-width';

/*
 * The stage places no labels: its words stand where the author of the story has set them, at build and
 * while it moves, in any window. So it is the author's places that have to have room in all of them.
 */

/** Pixels that a view's width takes in windows of 320×568, 360×640, 390×844, 1280×800, and beside it. */
const FITS = [285, 300, 355, 702];
const SIDE = 17;

/** The labels of a scene that have no room where the author has set them. */
function crowded(scene: Scene, fit: number): string[] {
	const ground = {
		...groundOf(scene, { width: fit, height: fit * 0.8 }),
		dot: fit / DOTS_ACROSS,
	};
	const type = { textWidth, words: story.words, size: ground.size };
	const labels = labelsOf(scene.marks, ground, ({ lines, ways, width }) =>
		ways.slice(0, 1).map(({ at }) => ({ box: inked(pageBox(type, lines, at, width)) })),
	);
	/** Capitals are seven tenths as high as their letters, and stand in the middle of the line. */
	function inked({ top, bottom, ...box }: Box): Box {
		const above = ground.size * 0.3;
		return { ...box, top: top + above, bottom: bottom - above };
	}
	const [across, down] = [fit / 2 + SIDE, fit * 0.4 + SIDE];
	const frame = { left: -across, right: across, top: -down, bottom: down };
	return placeLabels(labels, drawnIn(scene.marks, ground, 'staying'), { frame, air: 0, beside: 0 })
		.filter(({ roomy }) => !roomy)
		.map(({ label }) => label.id);
}

it.each(FITS)('every label of every step has room where it stands, on a map %d wide', (fit) => {
	const found = frames.flatMap((frame, i) =>
		marksShown(frame) > 0 ? crowded(frame, fit).map((id) => `${story.steps[i]!.id}: ${id}`) : [],
	);
	expect(found).toEqual([]);
});

it('a label that is set over another is found', () => {
	const frame = frames.find(({ marks }) => marks.places.length > 0)!;
	const [place] = frame.marks.places;
	const twice = { ...frame.marks, places: [place!, { ...place!, id: 'same' }] };
	expect(crowded({ ...frame, marks: twice }, 355)).toContain('places same');
});
