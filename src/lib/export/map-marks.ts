import { mapPoster, type MapPoster } from '../marks/poster';
import type { Mark } from '../marks/mark';
import { drawLabels, settleLabels } from '../poster/label-room';
import type { OnMap } from '../poster/on-map';
import type { Scene } from '../scene/scene';
import { kindsIn } from '../marks/slots';

/** Whether everything that is marked on the map has room for its words. */
export function isRoomy(scene: Scene, on: OnMap): boolean {
	return settle(scene, on).roomy;
}

/** Draws everything that is marked on the map, and then its words where there is room for them. */
export function drawMarks(scene: Scene, on: OnMap): void {
	each(scene, (poster, mark) => poster.draw?.(mark, on) ?? []);
	drawLabels(on.sheet, settle(scene, on).settled);
}

function settle(scene: Scene, on: OnMap) {
	const labels = each(scene, (poster, mark) => poster.label(mark, on) ?? []);
	const taken = each(scene, (poster, mark) => poster.boxes?.(mark, on) ?? []);
	return settleLabels(on.sheet, labels, taken, on.frame);
}

/** Something of every mark on the map, kind by kind. */
function each<Item>(
	{ marks }: Scene,
	ask: (poster: MapPoster<Mark>, mark: Mark) => Item | Item[],
): Item[] {
	return kindsIn('map').flatMap((name) =>
		marks[name].flatMap((mark) => ask(mapPoster(name), mark)),
	);
}
