import { describe, expect, test } from 'vitest';
import { inFact, inFacts, inSources, readWith, refuses } from '../content-fixture';

/** One more fact, at the end of the register. */
function adding(...lines: string[]) {
	const marked = lines.some((line) => line.includes('¶'));
	const head = ['', marked ? 'one-more:' : '¶one-more:', '  claim: There is one more.'];
	return inFacts(/$/, [...head, ...lines.map((line) => `  ${line}`), ''].join('\n'));
}

const SOURCED = 'sources: [almanac]';

describe('a fact', () => {
	refuses(
		'a number that a computer cannot keep to the last digit',
		inFact('distance-straight', 'value', '9007199254740993'),
		'9007199254740992 is too large or too small to be kept to the last digit … write it in another unit',
	);
	refuses(
		'to stand without a source',
		adding('status: confirmed'),
		'a fact without a source … name at least one id of sources.yaml',
	);
	refuses(
		'an empty list of sources',
		adding('status: confirmed', '¶sources: []'),
		'a fact without a source … name at least one id of sources.yaml',
	);
	refuses(
		'more sources than a reader will open',
		adding('status: confirmed', '¶sources: [one, two, three, four, five]'),
		'5 sources … keep the strongest 4',
	);
	refuses(
		'a source that does not exist',
		adding('status: confirmed', 'sources:', '  - the-report', '  - ¶the-reprot'),
		'unknown source "the-reprot" … did you mean "the-report"?',
	);
	refuses(
		'a source named twice',
		adding('status: confirmed', 'sources:', '  - almanac', '  - ¶almanac'),
		'"almanac" twice … name each source once',
	);
	refuses(
		'a status there is not',
		adding('¶status: confrimed', SOURCED),
		'"confrimed" is not known here … did you mean "confirmed"?',
	);
	refuses(
		'to be attributed to nobody',
		adding('status: attributed', SOURCED),
		'attributed fact "one-more" without "by" … write by: who says so',
	);
	refuses(
		'to be unverified without a word on why',
		adding('status: unverified', 'by: somebody', SOURCED),
		'unverified fact "one-more" without "note" … write note: what conflicts with it, or what is not known',
	);
	refuses(
		'to be disputed without a word on by whom and how',
		adding('status: disputed', SOURCED),
		'disputed fact "one-more" without "by" … write by: who says so',
		'disputed fact "one-more" without "note" … write note: what conflicts with it, or what is not known',
	);
	refuses(
		'to be computed from what does not exist',
		adding('status: confirmed', SOURCED, '¶from: [storm-dat]'),
		'unknown fact "storm-dat" … did you mean "storm-date"?',
	);
	refuses(
		'to be computed from itself',
		adding('status: confirmed', SOURCED, '¶from: [one-more]'),
		'"one-more" computed from itself … name what it is computed from',
	);
	refuses(
		'a value that is no number',
		adding('status: confirmed', SOURCED, '¶value: many'),
		'"many" where a number belongs … write for example 1000',
	);
	refuses(
		'a range that does not rise',
		adding('status: confirmed', SOURCED, '¶value: { from: 100, to: 60 }'),
		'a range that does not rise … write the lower number as from, the higher as to',
	);
	refuses(
		'half a range',
		adding('status: confirmed', SOURCED, '¶value: { from: 100 }'),
		'missing key "to" … write to: …',
	);
	refuses(
		'a hedge on nothing',
		adding('status: confirmed', SOURCED, '¶hedge: about'),
		'a hedge without a number … add the value, or leave it out',
	);
	refuses(
		'a hedge there is not',
		adding('status: confirmed', SOURCED, 'value: 5', '¶hedge: more then'),
		'"more then" is not known here … did you mean "more-than"?',
	);
	refuses(
		'a unit of nothing',
		adding('status: confirmed', SOURCED, '¶unit: troops'),
		'a unit without a number … add the value, or leave it out',
	);
	refuses(
		'a number of nobody knows what',
		adding('status: attributed', 'by: somebody', SOURCED, '¶value: 12'),
		'a number without a unit … write unit: what is counted',
	);
	refuses(
		'a translation of nothing',
		adding('status: confirmed', SOURCED, '¶translated: true'),
		'nothing translated … add the quote, or leave it out',
	);
	refuses(
		'a day that does not exist',
		adding('status: confirmed', SOURCED, '¶date: 2023-02-30'),
		'2023-02-30 does not exist … that month has 28 days',
	);
	refuses(
		'a date written in another way',
		adding('status: confirmed', SOURCED, '¶date: 3 May 2024'),
		'"3 May 2024" is not a date … write 2024, 2024-05 or 2024-05-02',
	);
	refuses(
		'an empty claim',
		inFact('norway-huts', 'claim', "''"),
		'empty text … write the words, or leave the key out',
	);
	refuses(
		'a key it does not know',
		adding('status: confirmed', SOURCED, '¶hegde: about'),
		'unknown key "hegde" … did you mean "hedge"?',
	);
	test('refuses every key it does not know, not the first alone', () => {
		const { problems } = readWith(
			adding('status: confirmed', SOURCED, 'hegde: about', 'untit: km'),
		);
		expect(problems.map((problem) => problem.replace(/^\S+\s+/, ''))).toEqual([
			'unknown key "hegde" … did you mean "hedge"?',
			'unknown key "untit" … did you mean "unit"?',
		]);
	});
	refuses(
		'a second fact of the same id',
		inFacts(
			/$/,
			'\n¶storm-date:\n  claim: Again.\n  date: 2023\n  status: confirmed\n  sources: [almanac]\n',
		),
		'a second "storm-date" … keep one of the two',
	);
	refuses(
		'an id that is not written like one',
		inFacts(/$/, '\n¶Coup_Date:\n  claim: Again.\n  status: confirmed\n  sources: [almanac]\n'),
		'"Coup_Date" is not an id … write an id in small letters, digits and hyphens, such as first-step',
	);
});

describe('a source', () => {
	refuses(
		'to be examined in another way than yes or no',
		inSources('examined: true', 'examined: partly'),
		'"partly" where yes or no belongs … write for example true',
	);
	refuses(
		'an address that is none',
		inSources(/(?<=url: )https:\/\/birds\.example\/counts/, 'birds.example'),
		'"birds.example" is no web address … write it whole, from https:// on',
	);
	refuses(
		'a grade there is not',
		inSources('grade: relay', 'grade: rely'),
		'"rely" is not known here … did you mean "relay"?',
	);
	refuses('to have no title', inSources(/(?<=^the-report:\n.*\n) {2}title: .*\n/m, ''), {
		file: 'sources.yaml',
		line: 'the-report:',
		says: 'missing key "title" … write title: …',
	});
});
