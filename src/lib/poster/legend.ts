import type { Scene } from '../scene/scene';
import type { Story } from '../story/story';
import { block, drawBlock } from './block';
import type { Row } from './figure-words';
import type { Sheet } from './sheet';

/** What a dot of a force stands for, and a small one, as a row; null where there are no dots. */
export function legendRow(
	sheet: Sheet,
	scene: Scene,
	words: Story['words'],
	size: number,
	width: number,
): Row | null {
	if (!scene.contingents.some(({ count, shown }) => count > 0 && shown > 0)) return null;
	const { ink, accent } = sheet.colours;
	const gone = scene.contingents.some((mark) => mark.gone > 0);
	const entries = [
		{ text: words['legend-dot'] ?? '', there: true },
		...(gone ? [{ text: words.gone ?? '', there: false }] : []),
	].map((entry) => ({
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
			for (const { there, text, words, across, down } of placed) {
				const [at, top] = [x + step * across, y + down];
				sheet.add('circle', {
					...{
						cx: at + step * size * 0.3,
						cy: top + words.leading / 2,
						r: size * (there ? 0.27 : 0.1),
						fill: accent,
					},
				});
				drawBlock(sheet, `legend ${text}`, words, at + step * size * 0.85, top);
			}
		},
	};
}
