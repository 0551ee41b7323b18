import { drawDisc } from '../../poster/disc';
import { legendRow } from '../../poster/legend';
import { boxAround } from '../../labels/label';
import { groundOn } from '../../poster/on-map';
import { isOpen } from '../../story/status';
import type { MapPoster } from '../poster';
import { discOf } from './labels';
import type { ContingentMark } from './scene';

const contingents: MapPoster<ContingentMark> = {
	draw(mark, on) {
		const { sheet } = on;
		const ground = groundOn(on);
		const { x, y } = ground.at(mark);
		const { there, departed, radius, whose, shown } = mark;
		drawDisc(sheet, x, y, {
			...{ dots: there, departed, radius, whose, shown, unit: ground.dot },
			...{ backing: sheet.colours.focus, open: isOpen(mark.status) },
		});
		if (mark.count > 0) sheet.place(`${mark.id} dots`, boxAround(discOf(mark, ground)));
	},
	legend(marks, sheet, words, size, width) {
		if (!marks.some(({ count, shown }) => count > 0 && shown > 0)) return null;
		const entry = (text = '', radius: number) => ({
			...{ id: `legend ${text}`, text, room: 0.87 },
			draw: (cx: number, cy: number) => {
				sheet.add('circle', { cx, cy, r: size * radius, fill: sheet.colours.accent });
			},
		});
		const gone = marks.some((mark) => mark.gone > 0);
		const entries = [entry(words['legend-dot'], 0.27), ...(gone ? [entry(words.gone, 0.1)] : [])];
		return legendRow(sheet, entries, size, width);
	},
};

export default contingents;
