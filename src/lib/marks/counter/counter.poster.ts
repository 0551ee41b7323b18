import type { Run } from '../../poster/block';
import { sideColour } from '../../poster/colours';
import { valueRows } from '../../poster/value-rows';
import { isOpen } from '../../story/status';
import type { FigurePoster } from '../poster';
import type { CounterMark } from './scene';

const counter: FigurePoster<CounterMark> = {
	rows(mark, { sheet, words, format }, width) {
		const colour = sideColour(sheet.colours, mark.whose);
		const value = (size: number): Run[] => {
			const spoken = (text: string, letters: number, glued = false): Run => ({
				...{ text, colour, glued, whole: true },
				type: { face: 'display', size: letters, spacing: letters === size ? -0.02 : 0 },
			});
			const side = size * 0.46;
			return [
				...(mark.hedge ? [spoken(mark.hedge, side)] : []),
				...(mark.before ? [spoken(mark.before, side)] : []),
				{ ...spoken(mark.text, size, mark.before !== ''), hollow: isOpen(mark.status) },
				...(mark.after ? [spoken(mark.after, side)] : []),
			];
		};
		return valueRows(sheet, value, mark, words, format, width);
	},
};

export default counter;
