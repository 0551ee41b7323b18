import { block, drawBlock } from './block';
import type { Row } from './row';
import type { Sheet } from './sheet';

/** A symbol and what it stands for. */
export interface Entry {
	id: string;
	text: string;
	/** The room of the symbol, before the words, as a share of the letters. */
	room: number;
	/** Draws the symbol around a point. */
	draw: (x: number, y: number) => void;
}

/** What symbols stand for, as a row: one after the other, and below where it would leave the picture. */
export function legendRow(sheet: Sheet, entries: Entry[], size: number, width: number): Row {
	const step = sheet.direction === 'rtl' ? -1 : 1;
	let [across, down, height] = [0, 0, 0];
	const placed = entries.map((entry) => {
		const run = {
			...{ text: entry.text, type: { face: 'sans' as const, size } },
			colour: sheet.colours.ink,
		};
		const room = size * entry.room;
		const words = block(sheet.set, [run], width - room, { leading: 1.3 });
		const wide = room + words.width;
		if (across > 0 && across + wide > width) [across, down] = [0, height];
		const place = { ...entry, words, room, across, down };
		across += wide + size;
		height = Math.max(height, down + words.height);
		return place;
	});
	return {
		id: 'legend',
		above: size * 0.8,
		height,
		lines: new Set(placed.map(({ down }) => down)).size,
		width: 0,
		draw: (x, y) => {
			for (const { id, draw, words, room, across, down } of placed) {
				const [at, top] = [x + step * across, y + down];
				draw(at + (step * room) / 3, top + words.leading / 2);
				drawBlock(sheet, id, words, at + step * room, top);
			}
		},
	};
}
