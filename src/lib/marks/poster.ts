import type { Format } from '../poster/formats';
import type { OnMap } from '../poster/on-map';
import type { Run } from '../poster/block';
import type { Row } from '../poster/row';
import type { Sheet } from '../poster/sheet';
import type { Box } from '../parts/box';
import type { Story } from '../story/story';
import type { MarkName, States } from './kinds';
import posters from './manifest/poster';
import type { Mark } from './mark';

/** How a kind on the map is drawn on a poster; its words are placed and set by its labels. */
export interface MapPoster<State> {
	/** Its shape; without this it has none. */
	draw?(mark: State, on: OnMap): void;
	/** What explains the marks of this kind, as a row below the words; null where there are none. */
	legend?(
		marks: State[],
		sheet: Sheet,
		words: Story['words'],
		size: number,
		width: number,
	): Row | null;
}

/** What a figure is drawn with. */
export interface AsFigure {
	sheet: Sheet;
	words: Story['words'];
	format: Format;
}

/** How a figure is drawn on a poster: as rows of words above the map, or in its place. */
export interface FigurePoster<State> {
	/** Rows no wider than a width. */
	rows?(mark: State, as: AsFigure, width: number): Row[];
	/** @param notes whether what is said of the figure as a whole stands with it, or elsewhere */
	draw?(mark: State, as: AsFigure, place: Box, notes: boolean): void;
	/** What the figure shows, and what is said of it as a whole, a line each, in the manner of a run. */
	title?(mark: State, as: AsFigure): Run;
	notes?(mark: State, words: Story['words'], run: Run): Run[];
}

/** Every poster takes the marks of its own kind. */
const facets: {
	[Name in MarkName]: MapPoster<States[Name]> | FigurePoster<States[Name]>;
} = posters;

/** The poster of a kind that stands on the map. */
export function mapPoster(name: MarkName) {
	return facets[name] as MapPoster<Mark>;
}

/** The poster of a kind that stands in the figure. */
export function figurePoster(name: MarkName) {
	return facets[name] as FigurePoster<Mark>;
}
