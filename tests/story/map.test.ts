import { describe, expect, test } from 'vitest';
import { inMap, lineIn, readWith, refuses } from '../content-fixture';

describe('a map', () => {
	refuses(
		'a latitude off the globe',
		inMap(/(?<=station-two: \{ kind: base, at: )\[.*?\]/, '[8.01, 169.5]'),
		'latitude 169.5 is off the globe … write [longitude, latitude], latitude between -90 and 90',
	);
	refuses(
		'a longitude off the globe',
		inMap(/(?<=station-two: \{ kind: base, at: )\[.*?\]/, '[801, 16.95]'),
		'longitude 801 is off the globe … write [longitude, latitude], longitude between -180 and 180',
	);
	refuses(
		'a point with half of its coordinates',
		inMap(/(?<=station-two: \{ kind: base, at: )\[.*?\]/, '[8.01]'),
		'[8.01] where a point belongs … write for example [2.17, 13.48], longitude first',
	);
	refuses(
		'a point of the river off the globe, at its own line',
		inMap('- [-19.4, 64.3]', '- [-19.4, 643]'),
		'latitude 643 is off the globe … write [longitude, latitude], latitude between -90 and 90',
	);
	refuses(
		'a place of a kind there is not',
		inMap('reykjavik: { kind: capital', 'reykjavik: { kind: captial'),
		'"captial" is not known here … did you mean "capital"?',
	);
	refuses(
		'a name on a side there is not',
		inMap(/(?<=reykjavik: \{.*label: )\w+/, 'left'),
		'"left" is not known here … write one of above, below, before, after',
	);
	refuses(
		'a view without a width',
		inMap(/(?<=\nviews:\n)/, '  nowhere: { centre: [1, 2] }\n'),
		'missing key "km" … write km: …',
	);
	refuses(
		'a view of nothing',
		inMap(/(?<=\nviews:\n)/, '  nowhere: { centre: [1, 2], km: -4 }\n'),
		'-4 is no count … write a whole number, 1 or more',
	);
	refuses(
		'a radius beyond the far side of the globe',
		inMap('radius: 40', 'radius: 400'),
		'a radius of 400 … write degrees, more than 0, at most 180',
	);
	refuses(
		'a contingent that is not in the outline',
		inMap(/(?<=contingents:\n)/, '  ¶wardens-togo: [1, 8]\n'),
		'unknown contingent "wardens-togo" … add it to story.yaml, under "contingents"',
	);
	refuses(
		'a border between one',
		inMap('- [Kosovo, Serbia]', '- [Kosovo]'),
		'["Kosovo"] where a list of two belongs … write for example [one, other]',
	);

	test('keeps countries and places apart, which share one list of names', () => {
		const { problems, places } = readWith(
			inMap(/(?<=places:\n)/, '  sweden: { kind: town, at: [15, 62], label: after }\n'),
		);
		expect(problems).toEqual([
			`${places[0]}  "sweden" is a country already … give the place another id`,
		]);
	});

	test('asks the words for the name of a new place', () => {
		const { problems } = readWith(
			inMap(/(?<=places:\n)/, '  harbour: { kind: town, at: [9, 61], label: after }\n'),
		);
		const line = lineIn('words/en.aml', '{names}');
		expect(problems).toEqual([
			`words/en.aml:${line}  no word for names.harbour … write harbour: … under {names}`,
		]);
	});
});
