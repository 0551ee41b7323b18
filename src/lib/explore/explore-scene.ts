import type { MapPoints, Camera, Point } from '../geography/geography';
import type { ContingentMark } from '../marks/contingents/scene';
import { marksOfEach } from '../marks/kinds';
import scenes from '../marks/manifest/scene';
import type { Name } from '../marks/names/scene';
import type { PlaceMark } from '../marks/places/scene';
import { discRadius, dotsOf } from '../parts/dots';
import type { Thing } from '../story/story';
import { dateMark } from '../scene/date';
import { monthText, startOfMonth } from '../parts/month';
import { factOf, lastMonth, presenceIn, presenceText } from './presence';
import type { DateMark, Scene } from '../scene/scene';
import type { ClientStory } from '../scene/client';

/** What a reader has chosen: which of the things the map offers. */
export type Choice = Pick<Thing, 'kind' | 'id'>;

/**
 * The map as a reader explores it: an ordinary scene, drawn by the same stage. What it may say of
 * who was where is decided in presence.ts.
 *
 * @param camera where the reader has moved to
 * @param month  as 2024-05
 * @param drawn  the camera for which the map was last drawn sharp, if that is not where it is now
 */
export function exploreScene(
	story: ClientStory,
	geography: MapPoints,
	camera: Camera,
	month: string,
	choice: Choice | null = null,
	drawn: Camera = camera,
): Scene {
	const focus = focusOf(story, choice);
	return {
		camera,
		drawings: [{ id: ['explore', ...focus].join(' '), shown: 1, camera: drawn, focus }],
		title: 0,
		veil: 0,
		marks: {
			...marksOfEach(scenes, () => []),
			names: names(story, geography),
			contingents: things(story, 'force').map((thing) => force(story, geography, thing, month)),
			places: things(story, 'place').map((thing) => placeMark(story, geography, thing, month)),
		},
		date: exploreDate(story, month),
	};
}

/** Where a month stands on the map's own date strip, and its name. */
export function exploreDate(story: ClientStory, month: string): DateMark {
	const dates = exploreDates(story);
	return dateMark({ ...story, dates }, startOfMonth(month), monthText(story, month));
}

/** The span of the map's own date strip, as fractional years. */
export function exploreDates({ explore }: Pick<ClientStory, 'explore'>): ClientStory['dates'] {
	const [first, last] = explore.months;
	return { from: startOfMonth(first), to: startOfMonth(last) };
}

/** A view of the map, where a reader starts. */
export function viewOf({ views }: MapPoints, id: string): Camera {
	const view = views[id];
	if (!view) throw new Error(`no view ${id}: the story was not checked`);
	return view;
}

/** Where a thing stands on the map: a country at its name, all else at its mark. */
export function pointOf(geography: MapPoints, view: string, { kind, id }: Choice): Point {
	const point =
		kind === 'place'
			? geography.places[id]
			: (geography.labels[view]?.[id] ??
				(kind === 'country' ? geography.countries[id]?.label : geography.contingents[id]));
	if (!point) throw new Error(`no point for ${kind} ${id}: the story was not checked`);
	return point;
}

/** The countries that stand out: the chosen one alone, or all there are facts about. */
function focusOf(story: ClientStory, choice: Choice | null): string[] {
	if (choice?.kind === 'country') return [choice.id];
	const force = story.marks.contingents.all.find(
		({ id }) => choice?.kind === 'force' && id === choice.id,
	);
	return force ? [force.country] : things(story, 'country').map(({ id }) => id);
}

function things({ explore }: ClientStory, kind: Thing['kind']): Thing[] {
	return explore.things.filter((thing) => thing.kind === kind);
}

function names(story: ClientStory, geography: MapPoints): Name[] {
	const name = (id: string, quiet: boolean): Name => ({
		id,
		shown: 1,
		...pointOf(geography, story.explore.view, { kind: 'country', id }),
		text: story.names[id] ?? '',
		quiet,
	});
	return [
		...things(story, 'country')
			.filter(({ id }) => namingForce(story, id) === undefined)
			.map(({ id }) => name(id, false)),
		...story.explore.names.map((id) => name(id, true)),
	];
}

/** The force whose label has the name of its country: the first of those that stand in it. */
function namingForce(story: ClientStory, country: string): string | undefined {
	const isIn = (force: string) =>
		story.marks.contingents.all.some((one) => one.id === force && one.country === country);
	return things(story, 'force').find(({ id }) => isIn(id))?.id;
}

/** A place keeps its line from the month on in which foreign forces had left it. */
function placeMark(
	story: ClientStory,
	geography: MapPoints,
	thing: Thing,
	month: string,
): PlaceMark {
	const place = geography.places[thing.id];
	const left = thing.left === null ? undefined : story.facts[thing.left];
	const isLeft = left?.date ? lastMonth(left.date) <= month : false;
	if (!place) throw new Error(`no place ${thing.id}: the story was not checked`);
	return {
		...place,
		// Until it was handed back it is a place on the map, and no more is on record of it.
		kind: place.kind === 'returned' && !isLeft ? 'town' : place.kind,
		shown: 1,
		text: thing.name,
		note: isLeft && left ? (story.marks.places[left.id] ?? '') : '',
		fact: isLeft && left ? left.id : null,
		status: isLeft && left ? left.status : 'confirmed',
	};
}

function force(
	story: ClientStory,
	geography: MapPoints,
	thing: Thing,
	month: string,
): ContingentMark {
	const presence = presenceIn(story, thing, month);
	const { dot, all } = story.marks.contingents;
	const contingent = all.find(({ id }) => id === thing.id);
	const named = namingForce(story, contingent?.country ?? '');
	const fact = factOf(presence);
	const people = presence.is === 'unrecorded' ? 0 : (presence.count.value ?? 0);
	const count = Math.round(people / dot);
	const gone = presence.is === 'gone' ? 1 : 0;
	return {
		id: thing.id,
		shown: 1,
		...pointOf(geography, story.explore.view, thing),
		fact: fact?.id ?? '',
		status: fact?.status ?? 'confirmed',
		whose: contingent?.whose ?? '',
		count,
		gone,
		...dotsOf(count, gone),
		radius: count > 0 ? discRadius(count) : 0,
		// Several forces can stand in one country: the first in the list has its name.
		country: named === thing.id ? (story.names[contingent?.country ?? ''] ?? '') : '',
		...presenceText(story, thing, presence),
	};
}
