import type { DateMark } from '../scene/scene';
import type { Story } from '../story/story';
import { block, drawBlock, inkOf } from '../poster/block';
import { mix } from '../poster/colours';
import type { Sheet } from '../poster/sheet';

/** Height of the strip, as a multiple of its letters. */
export const STRIP_HEIGHT = 3.5;

/** Of more years than this, not even every second has room for its number. */
const MOST = 12;

/** Draws the years of the story and where in them the picture is, between two edges. */
export function drawDateStrip(
	sheet: Sheet,
	date: DateMark,
	dates: Story['dates'],
	size: number,
	{ left, right, top }: { left: number; right: number; top: number },
): void {
	const { ink, 'ink-2': second, card, paper } = sheet.colours;
	const rtl = sheet.direction === 'rtl';
	const at = (share: number) =>
		rtl ? right - share * (right - left) : left + share * (right - left);
	const words = (text: string, strong: boolean, colour: string) =>
		block(sheet.set, [{ text, type: { face: 'sans', strong, size }, colour }], 1e4, {
			leading: 1.2,
		});

	const track = top + size * 1.85;
	sheet.add('path', {
		d: `M${left},${track.toFixed(1)}H${right}`,
		...{ stroke: mix(ink, paper, 0.3), 'stroke-width': 2.4 },
	});
	const label = words(date.text, true, ink);
	const head = at(date.at);
	const half = label.width / 2;
	const x = Math.min(right - half, Math.max(left + half, at(date.stands)));

	const first = Math.ceil(dates.from);
	const years = Array.from({ length: Math.floor(dates.to) - first + 1 }, (_, i) => first + i);
	years.forEach((year, i) => {
		const spot = at((year - dates.from) / (dates.to - dates.from));
		sheet.add('path', {
			d: `M${spot.toFixed(1)},${track.toFixed(1)}v${(size * 0.3).toFixed(1)}`,
			...{ stroke: mix(ink, paper, 0.3), 'stroke-width': 2.4 },
		});
		// Every second year has its number, as on the page; of many, fewer.
		if (i % (2 * Math.ceil(years.length / MOST)) !== 0) return;
		const number = words(String(year), false, second);
		const y = track + size * 0.5;
		const standing = i === 0 ? {} : ({ align: 'middle' } as const);
		const covered = inkOf(sheet, number, spot, y, standing);
		if (covered && (covered.left < left - 1 || covered.right > right + 1)) return;
		drawBlock(sheet, `strip ${year}`, number, spot, y, standing);
	});
	sheet.add('circle', {
		...{ cx: head, cy: track, r: size * 0.4, fill: ink, stroke: card, 'stroke-width': size * 0.13 },
	});
	drawBlock(sheet, 'date', label, x, top, { align: 'middle', opacity: date.shown });
}
