import { block, drawBlock } from './block';
import type { Row } from './row';
import type { Sheet } from './sheet';

/**
 * What dots stand for, as a row.
 *
 * @param dots each with the radius of its dot, as a share of the letters
 */
export function legendRow(
	sheet: Sheet,
	dots: { text: string; radius: number }[],
	size: number,
	width: number,
): Row {
	const { ink, accent } = sheet.colours;
	const entries = dots.map((entry) => ({
		...entry,
		words: block(
			sheet.set,
			[{ text: entry.text, type: { face: 'sans', size }, colour: ink }],
			width - size,
			{ leading: 1.3 },
		),
	}));
	// One after the other, and below it where it would leave the picture.
	let [across, down, height] = [0, 0, 0];
	const placed = entries.map((entry) => {
		const wide = size * 0.85 + entry.words.width;
		if (across > 0 && across + wide > width) [across, down] = [0, height];
		const place = { ...entry, across, down };
		across += wide + size;
		height = Math.max(height, down + entry.words.height);
		return place;
	});
	return {
		id: 'legend',
		above: size * 0.8,
		height,
		lines: new Set(placed.map(({ down }) => down)).size,
		width: 0,
		draw: (x, y) => {
			const step = sheet.direction === 'rtl' ? -1 : 1;
			for (const { radius, text, words, across, down } of placed) {
				const [at, top] = [x + step * across, y + down];
				sheet.add('circle', {
					...{
						cx: at + step * size * 0.3,
						cy: top + words.leading / 2,
						r: size * radius,
						fill: accent,
					},
				});
				drawBlock(sheet, `legend ${text}`, words, at + step * size * 0.85, top);
			}
		},
	};
}
