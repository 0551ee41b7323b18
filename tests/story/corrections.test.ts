import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/lib/content/content';
import { readYaml } from '../../src/lib/content/yaml-file';
import { parseStory } from '../../src/lib/parse/parse-story';
import { inCorrections, readWith, refuses } from '../content-fixture';

interface Entry {
	at?: string;
	kind?: string;
	step?: string;
	wrong?: string;
	right?: string;
	more?: string;
}

/** A correction as it is written; `more` stands below its keys as it is. */
function written({ more, ...entry }: Entry): string {
	const whole = {
		kind: 'correction',
		step: 'stations',
		wrong: 'About 900 km.',
		right: 'About 740 km.',
	};
	const { at = '2024-06-03T14:05+02:00', ...rest } = { ...whole, ...entry };
	const keys = Object.entries(rest).filter(([, value]) => value !== 'MISSING');
	const lines = keys.map(([key, value]) => `  ${key}: ${value}`);
	return [`- at: ${at}`, ...lines, ...(more ? [`  ${more}`] : []), ''].join('\n');
}

/** Entries at the end of the file, the first of them at the line that is named unless marked. */
const adding = (...entries: Entry[]) => {
	const text = entries.map(written).join('');
	return inCorrections(/$/, text.includes('¶') ? text : `¶${text}`);
};

const documents = readContent('en');

/** The corrections of a story whose file holds these entries. */
function corrections(entries: string, now = Date.UTC(2025, 0, 1)) {
	const file = readYaml(entries, 'corrections.yaml');
	const parsed = parseStory({ ...documents, corrections: file }, now);
	return 'story' in parsed ? parsed.story.corrections : parsed.problems;
}

describe('the corrections', () => {
	test('are none while nothing was corrected, however that is written', () => {
		for (const none of ['', '# Nothing yet.\n', '[]\n']) expect(corrections(none)).toEqual([]);
	});

	test('stand the newest first, their time in words and in its own zone', () => {
		const older = written({ kind: 'clarification', step: 'opening' });
		const newer = written({ at: '2024-06-03T12:06:30Z', kind: 'update' });
		expect(corrections(older + newer)).toEqual([
			{
				at: '2024-06-03T12:06:30Z',
				atText: '3 June 2024, 12:06 (UTC)',
				kind: 'update',
				step: 'stations',
				wrong: 'About 900 km.',
				right: 'About 740 km.',
			},
			expect.objectContaining({ atText: '3 June 2024, 14:05 (UTC+2)', step: 'opening' }),
		]);
	});

	test('may be as old as the build, and no younger', () => {
		const entry = written({ at: '2024-06-03T14:05+02:00' });
		const now = Date.UTC(2024, 5, 3, 12, 5);
		expect(corrections(entry, now)).toHaveLength(1);
		expect(corrections(entry, now - 1)).toEqual([
			expect.objectContaining({
				message:
					'2024-06-03T14:05+02:00 is in the future … write when it was put right, no later than this build, 2024-06-03T12:04:59Z',
			}),
		]);
	});

	test('show the example of the file as it would be', () => {
		const { problems } = readWith(
			inCorrections(/^# - at:[^]*$/m, (example) => example.replace(/^# /gm, '')),
		);
		expect(problems).toEqual([]);
	});

	refuses(
		'a step that does not exist',
		adding({ step: '¶sattions' }),
		'unknown step "sattions" … did you mean "stations"?',
	);
	refuses(
		'a step like none there is',
		adding({ step: '¶gibraltar' }),
		'unknown step "gibraltar" … add it to story.yaml, under "chapters"',
	);
	refuses(
		'a time without a zone',
		adding({ at: '2024-06-03T14:05' }),
		'2024-06-03T14:05 without a zone … add it, such as 2024-06-03T14:05+02:00, or 2024-06-03T14:05Z for UTC',
	);
	refuses(
		'a day without a time',
		adding({ at: '2024-06-03' }),
		'"2024-06-03" is not a date and time … write both, and the zone: 2024-06-03T14:05+02:00',
	);
	refuses(
		'a day that does not exist',
		adding({ at: '2024-06-31T14:05Z' }),
		'2024-06-31 does not exist … write a day of the calendar',
	);
	refuses(
		'a time of day there is not',
		adding({ at: '2024-06-03T25:05Z' }),
		'25:05 is no time of day … write 00:00 to 23:59',
	);
	refuses(
		'a zone there is not',
		adding({ at: '2024-06-03T14:05+22:00' }),
		'+22:00 is no zone … write how far it is from UTC, such as +02:00',
	);
	refuses(
		'a kind there is not',
		adding({ kind: '¶corection' }),
		'"corection" is not known here … did you mean "correction"?',
	);
	refuses(
		'to say nothing of what was wrong',
		adding({ wrong: "¶''" }),
		'empty text … write the words, or leave the key out',
	);
	refuses(
		'a blank that nothing fills in',
		adding({ wrong: "¶'{n} troops'" }),
		'"{n}" would be printed as it stands … write the words that belong there',
	);
	refuses(
		'to leave out what is right',
		adding({ right: 'MISSING' }),
		'missing key "right" … write right: …',
	);
	refuses(
		'a key it does not know',
		adding({ more: '¶stpe: stations' }),
		'unknown key "stpe" … did you mean "step"?',
	);
	refuses(
		'the newest above the oldest',
		adding({ at: '2024-06-04T10:00Z' }, { at: '¶2024-06-03T10:00Z' }),
		'2024-06-03T10:00Z is out of order, below 2024-06-04T10:00Z … put the oldest first and the newest last',
	);
	refuses(
		'two of the same moment, in whichever zone',
		adding({ at: '2024-06-03T10:00Z' }, { at: '¶2024-06-03T12:00+02:00' }),
		'2024-06-03T12:00+02:00 is out of order, below 2024-06-03T10:00Z … put the oldest first and the newest last',
	);
	refuses('a map in place of a list', inCorrections(/$/, 'stations: 740\n'), {
		file: 'corrections.yaml',
		line: '# What was put right',
		says: '{"stations":740} where correction entries belong … write - at: …',
	});

	test('says of one in the future that it is, and not also that the next is out of order', () => {
		const { problems, places } = readWith(
			adding({ at: '9999-06-03T10:00Z' }, { at: '2024-06-03T10:00Z' }),
		);
		expect(problems).toEqual([
			expect.stringMatching(`^${places[0]}  9999-06-03T10:00Z is in the future … write when`),
		]);
	});
});
