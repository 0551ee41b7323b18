import type { Status, Whose } from '../../story/story';
import { figureScene } from '../figure';
import type { Mark } from '../mark';

/** A chart of counts by year. */
export interface BarsMark extends Mark {
	title: string;
	caption: string;
	/** Positions and sizes as shares of the plot, 0 to 1, y down. */
	ticks: { y: number; text: string }[];
	years: { x: number; text: string }[];
	/** Where the first series has no count: said, lest an empty year be read as none. */
	gap: { x: number; width: number; text: string } | null;
	series: { id: string; whose: Whose; status: Status; label: string; bars: BarMark[] }[];
}

export interface BarMark {
	fact: string;
	status: Status;
	text: string;
	x: number;
	width: number;
	height: number;
	/** True where another series has the taller bar in the same year: it stands inside that one. */
	inner: boolean;
}

export default figureScene<BarsMark>({
	// It has axes of its own.
	veil: 1,
});
