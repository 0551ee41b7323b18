import { mix } from '../../poster/colours';
import { drawDots } from '../../poster/dots';
import { legendRow } from '../../poster/legend';
import { graded, labelRun, quietRun, stacked, type OnMap } from '../../poster/on-map';
import type { Box } from '../../parts/box';
import { isOpen } from '../../story/status';
import type { MapPoster } from '../poster';
import type { ContingentMark } from './scene';

/** Three hundred dots stand side by side in a view's width; Contingents.svelte says the same. */
const DOTS_ACROSS = 300;

const contingents: MapPoster<ContingentMark> = {
	draw(mark, on) {
		const { sheet, window } = on;
		const { x, y } = window.at(mark);
		const { there, departed, radius, whose, shown } = mark;
		drawDots(sheet, x, y, {
			...{ dots: there, departed, radius, whose, shown, unit: window.fit / DOTS_ACROSS },
			...{ backing: sheet.colours.focus, open: isOpen(mark.status) },
		});
		if (mark.count > 0) sheet.place(`${mark.id} dots`, discBox(mark, on));
	},
	boxes: (mark, on) => [discBox(mark, on)],
	label(mark, on) {
		const { sheet, window, size, frame } = on;
		const { x, y } = window.at(mark);
		const country = labelRun(on, mark.country.toUpperCase(), true, 0.95);
		const note = quietRun(on, mark.note);
		const lines = [
			...(mark.country ? [[{ ...country, type: { ...country.type, spacing: 0.08 } }]] : []),
			...(mark.label ? [graded(on, labelRun(on, mark.label, true), mark.status)] : []),
			...(mark.note ? [mark.label ? [note] : graded(on, note, mark.status)] : []),
		];
		const block = stacked(on, lines, frame.right - frame.left);
		const reach = mark.radius * (window.fit / DOTS_ACROSS) + size * 0.26;
		return {
			id: mark.id,
			rank: 1,
			block,
			// Below its dots, as on the page; or else above them or beside.
			places: [
				{ x, y: y + reach, align: 'middle' },
				{ x, y: y - reach - block.height, align: 'middle' },
				{ x: x + reach, y: y - block.height / 2, align: 'left' },
				{ x: x - reach, y: y - block.height / 2, align: 'right' },
			],
			needed: true,
			halo: mix(sheet.colours.focus, sheet.colours.land, 0.45),
			opacity: mark.shown,
		};
	},
	legend(marks, sheet, words, size, width) {
		if (!marks.some(({ count, shown }) => count > 0 && shown > 0)) return null;
		const gone = marks.some((mark) => mark.gone > 0);
		const entries = [
			{ text: words['legend-dot'] ?? '', radius: 0.27 },
			...(gone ? [{ text: words.gone ?? '', radius: 0.1 }] : []),
		];
		return legendRow(sheet, entries, size, width);
	},
};

function discBox({ x, y, radius, status }: ContingentMark, { window }: OnMap): Box {
	const at = window.at({ x, y });
	const reach = radius * (window.fit / DOTS_ACROSS) + (isOpen(status) ? 6 : 0);
	return { left: at.x - reach, top: at.y - reach, right: at.x + reach, bottom: at.y + reach };
}

export default contingents;
