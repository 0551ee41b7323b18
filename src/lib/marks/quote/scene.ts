import type { Status } from '../../story/story';
import { figureScene } from '../figure';
import type { Mark } from '../mark';

/** What somebody said, in their words. */
export interface QuoteMark extends Mark {
	fact: string;
	status: Status;
	text: string;
	translated: boolean;
	caption: string;
}

export default figureScene<QuoteMark>({
	// It lies over the map, and must not seem to belong to a spot on it.
	veil: 0.86,
});
