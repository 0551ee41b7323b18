import type { Whose } from '../story/story';
import { mix, sideColour } from './colours';
import type { Sheet } from './sheet';

interface Dots {
	dots: string;
	/** Those that have gone. */
	departed: string;
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

/** Draws a disc of dots around a point: a thousand of them are one path. */
export function drawDots(
	sheet: Sheet,
	x: number,
	y: number,
	{ dots, departed, radius, unit, whose, backing, open, shown = 1 }: Dots,
): void {
	const colour = sideColour(sheet.colours, whose);
	const transform = `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) scale(${Math.round(unit * 1000) / 1000})`;
	const stroke = (d: string, stroke: string, width: number) => {
		if (d) sheet.add('path', { d, stroke, 'stroke-width': width });
	};
	const opacity = shown < 1 ? String(Math.round(shown * 1000) / 1000) : undefined;
	sheet.group({ transform, fill: 'none', 'stroke-linecap': 'round', opacity }, () => {
		stroke(departed, colour, 1);
		stroke(dots, open ? mix(colour, backing, 0.88) : colour, 2.9);
		if (open) stroke(dots, backing, 1.9);
	});
	if (open)
		sheet.add('circle', {
			...{ cx: x, cy: y, r: radius * unit + 5 },
			...{ fill: 'none', stroke: colour, 'stroke-width': 2.2, 'stroke-dasharray': '8 6', opacity },
		});
}
