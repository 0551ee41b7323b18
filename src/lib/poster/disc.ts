import type { Whose } from '../story/story';
import Dots from '../parts/Dots.shape.svelte';
import { seen } from '../parts/placement';
import { sideColour } from './colours';
import { drawShape } from './shape';
import type { Sheet } from './sheet';

interface Disc {
	dots: string;
	departed?: string;
	/** Of the whole disc, in the dots' own units, and how many pixels one of them takes. */
	radius: number;
	unit: number;
	whose: Whose;
	/** Colour behind, with which hollow dots are hollowed. */
	backing: string;
	/** A dashed outline around them: the number is not verified. */
	open: boolean;
	shown?: number;
}

/** Draws a disc of dots around a point. */
export function drawDisc(
	sheet: Sheet,
	x: number,
	y: number,
	{ radius, unit, whose, shown = 1, ...dots }: Disc,
): void {
	const colour = sideColour(sheet.colours, whose);
	drawShape(sheet, Dots, { ...dots, colour }, { x, y, unit, shown });
	if (dots.open)
		sheet.add('circle', {
			...{ cx: x, cy: y, r: radius * unit + 5, opacity: seen(shown) },
			...{ fill: 'none', stroke: colour, 'stroke-width': 2.2, 'stroke-dasharray': '8 6' },
		});
}
