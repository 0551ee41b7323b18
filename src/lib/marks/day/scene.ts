import type { Status } from '../../story/story';
import { figureScene } from '../figure';
import type { Mark } from '../mark';

/** A date, large. */
export interface DayMark extends Mark {
	fact: string;
	status: Status;
	text: string;
	caption: string;
}

export default figureScene<DayMark>();
