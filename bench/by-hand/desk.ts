import { quantize } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { drawGeography } from '../../src/lib/geography/draw-geography';
import { routesOf } from '../../src/lib/marks/told';
import { keyframes } from '../../src/lib/scene/keyframes';
import { clientStory } from '../../src/lib/scene/client';
import type { Scene } from '../../src/lib/scene/scene';
import { loadStory } from '../../src/lib/content/load-story';
import { isOpen } from '../../src/lib/story/status';
import { cutTopology } from '../../src/lib/geography/topology';
import type { MapSettings } from '../../src/lib/story/map-settings';

/**
 * What lies on the desk of who makes the story by hand: the same map, and what each step shows, as a
 * spreadsheet would have it. Places are in the units of the projected map.
 */
export interface Desk {
	map: Pick<MapSettings, 'projection' | 'river' | 'lake' | 'disputed'> & {
		/** Names in the atlas, by id. */
		countries: Record<string, string>;
		/** How wide the projected map is. */
		width: number;
	};
	/** Whether it is a count of people, of years or of dollars makes no difference to how it is drawn. */
	steps: Shown[];
}

/** What a step shows. */
export interface Shown {
	id: string;
	/** The middle of the view, and its width. */
	view: [x: number, y: number, width: number];
	focus: string[];
	veil: number;
	names: { id: string; x: number; y: number; text: string; quiet: boolean }[];
	places: { id: string; x: number; y: number; kind: string; text: string; note: string }[];
	lines: { id: string; points: [number, number][]; text: string; open: boolean }[];
	dots: Dots[];
	figure: Figure | null;
	date: string;
}

export interface Dots {
	id: string;
	x: number;
	y: number;
	whose: string;
	count: number;
	gone: boolean;
	open: boolean;
	lines: string[];
}

export type Figure =
	| {
			kind: 'counter';
			id: string;
			whose: string;
			value: number;
			before: string;
			after: string;
			open: boolean;
			caption: string;
	  }
	| { kind: 'words'; id: string; text: string; caption: string }
	| { kind: 'comparison'; id: string; caption: string; groups: Group[] }
	| {
			kind: 'bars';
			id: string;
			title: string;
			caption: string;
			years: { x: number; text: string }[];
			bars: Bar[];
	  };

export interface Group {
	whose: string;
	count: number;
	open: boolean;
	text: string;
}

export interface Bar {
	whose: string;
	x: number;
	width: number;
	height: number;
	text: string;
	open: boolean;
}

/** How wide the map is drawn before a view is chosen: as in src/lib/geography/geography.ts. */
const WIDTH = 10_000;

/** As everybody packs a topology: whole numbers on a grid, here of some 400 m. */
const GRID = 1e5;

/** The desk, and the topology of the map, of the content that CONTENT names. */
export function lay(): { desk: Desk; topology: Topology } {
	const { story, map } = loadStory();
	const topology = cutTopology(map);
	const scenes = keyframes(clientStory(story), drawGeography(topology, map, routesOf(story)));
	const { projection, river, lake, disputed, countries } = map;
	const atlas = Object.entries(countries).map(([id, { atlas }]) => [id, atlas]);
	return {
		topology: quantize(topology, GRID),
		desk: {
			map: {
				...{ projection, river, lake, disputed },
				countries: Object.fromEntries(atlas),
				width: WIDTH,
			},
			steps: scenes.map((scene, i) => shown(story.steps[i]?.id ?? '', scene)),
		},
	};
}

function shown(id: string, scene: Scene): Shown {
	const { camera, veil, drawings, marks } = scene;
	const { names, places, lines, contingents } = marks;
	return {
		id,
		view: [camera.x, camera.y, camera.width],
		focus: drawings[0]?.focus ?? [],
		veil,
		names: names.map(({ id, x, y, text, quiet }) => ({ id, x, y, text, quiet })),
		places: places.map(({ id, x, y, kind, text, note }) => ({ id, x, y, kind, text, note })),
		lines: lines.map(({ id, points, text, status }) => ({
			id,
			text,
			open: isOpen(status),
			points: points.map(({ x, y }) => [x, y]),
		})),
		dots: contingents.map(({ id, x, y, whose, count, gone, status, country, label, note }) => ({
			...{ id, x, y, whose, count },
			gone: gone > 0,
			open: isOpen(status),
			lines: [country, label, note].filter((line) => line !== ''),
		})),
		figure: figureOf(marks),
		date: scene.date.text,
	};
}

function figureOf({ counter, day, quote, comparison, bars }: Scene['marks']): Figure | null {
	const figures: Figure[] = [
		...counter.map(({ id, whose, value, hedge, before, after, caption, status }) => ({
			...{ kind: 'counter' as const, id, whose, value, after, caption },
			before: [hedge, before].filter((word) => word !== '').join(' '),
			open: isOpen(status),
		})),
		...day.map(({ id, text, caption }) => ({ kind: 'words' as const, id, text, caption })),
		...quote.map(({ id, text, caption }) => ({
			...{ kind: 'words' as const, id, text: `“${text}”`, caption },
		})),
		...comparison.map(({ id, caption, groups }) => ({
			...{ kind: 'comparison' as const, id, caption },
			groups: groups.map(({ whose, dots, hedge, text, caption, status }) => ({
				whose,
				count: dots.split('M').length - 1,
				open: isOpen(status),
				text: `${hedge} ${text} ${caption}`.trim(),
			})),
		})),
		...bars.map(({ id, title, caption, years, series }) => ({
			...{ kind: 'bars' as const, id, title, caption, years },
			bars: series.flatMap(({ whose, bars }) =>
				bars.map(({ x, width, height, text, status }) => ({
					...{ whose, x, width, height, text },
					open: isOpen(status),
				})),
			),
		})),
	];
	return figures[0] ?? null;
}
