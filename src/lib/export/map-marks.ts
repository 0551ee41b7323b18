import { mapPoster } from '../marks/poster';
import { placeLabels } from '../labels/place-labels';
import { drawnIn, labelsOf } from '../marks/labels';
import { drawLabel, placesOf } from '../poster/label-room';
import { groundOn, type OnMap } from '../poster/on-map';
import type { Scene } from '../scene/scene';
import { kindsIn } from '../marks/slots';

/** Pixels between two labels, at least. */
const AIR = 5;

/** Whether everything that is marked on the map has room for its words. */
export function isRoomy(scene: Scene, on: OnMap): boolean {
	return placed(scene, on).every(({ label, roomy }) => roomy || !label.needed);
}

/** Draws everything that is marked on the map, and then its words where there is room for them. */
export function drawMarks(scene: Scene, on: OnMap): void {
	for (const name of kindsIn('map'))
		for (const mark of scene.marks[name]) mapPoster(name).draw?.(mark, on);
	for (const { label, place } of placed(scene, on)) {
		const { mark } = label;
		const { inFocus = false } = label.label;
		if (place) drawLabel(on, mark.id, place, { inFocus, opacity: mark.shown });
	}
}

/** What is needed always stands, and says all of it: where it has no room the picture is not roomy. */
function placed({ marks }: Scene, on: OnMap) {
	const ground = groundOn(on);
	const wanted = labelsOf(marks, ground, (label) => {
		const ways = label.ways.filter(({ lines }) => !lines);
		return placesOf(
			on,
			label.lines,
			ways.map(({ at }) => at),
			label,
		);
	});
	// Nothing that is drawn goes: to labels it is all the same as what stays.
	const staying = wanted.map((label) => ({ ...label, body: undefined }));
	return placeLabels(staying, drawnIn(marks, ground, 'all'), {
		frame: on.frame,
		air: AIR,
		beside: 0,
	});
}
