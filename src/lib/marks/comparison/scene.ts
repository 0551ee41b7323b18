import type { Status, Whose } from '../../story/story';
import { figureScene } from '../figure';
import type { Mark } from '../mark';

/** Groups of people beside each other, a dot for each, at one scale. */
export interface ComparisonMark extends Mark {
	caption: string;
	groups: GroupMark[];
}

export interface GroupMark {
	fact: string;
	status: Status;
	whose: Whose;
	/** "about", or empty; the number as the edition writes it. */
	hedge: string;
	text: string;
	caption: string;
	/** One dot a person: path data around the origin, and its radius in the same units. */
	dots: string;
	radius: number;
}

export default figureScene<ComparisonMark>({
	// It lies over the map, and must not seem to belong to a spot on it.
	veil: 0.9,
});
