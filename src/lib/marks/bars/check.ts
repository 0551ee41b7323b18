import { numberFormat } from '../../parts/number';
import { figureCheck } from '../figure';
import { barsMark } from './layout';
import type { BarsMark } from './scene';

export default figureCheck(
	'bars',
	(figure, fact, story): BarsMark => ({
		...{ id: figure.id, shown: 1 },
		...barsMark(figure, fact, numberFormat(story)),
	}),
	({ series }) => series.flatMap(({ bars }) => bars.map(({ fact }) => fact)),
);
