import type { Run } from '../../poster/block';
import { valueRows } from '../../poster/value-rows';
import { isOpen } from '../../story/status';
import type { FigurePoster } from '../poster';
import type { DayMark } from './scene';

/** A day is smaller than a number would be: the headline says what came about on it. */
const DAY = 0.66;

const day: FigurePoster<DayMark> = {
	rows({ text, status, caption }, { sheet, words, format }, width) {
		const value = (size: number): Run[] => [
			{
				...{ text, colour: sheet.colours.ink, hollow: isOpen(status) },
				type: { face: 'display', size: size * DAY, spacing: -0.02 },
			},
		];
		return valueRows(sheet, value, { caption, status }, words, format, width);
	},
};

export default day;
