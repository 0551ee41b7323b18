import { describe } from 'vitest';
import { inOutline, inWord, inWords, refuses, sectionOf } from '../content-fixture';

const COUP = sectionOf('steps.coup');

describe('the words of an edition', () => {
	refuses(
		'a step without an alternative text',
		inWords(COUP, (section) => section.replace(/^alt: .*\n/m, '')),
		'no word for steps.coup.alt … write alt: … under {steps.coup}',
	);
	refuses(
		'a step with an empty alternative text',
		inWords(COUP, (section) => section.replace(/^alt: .*\n/m, '¶alt:\n')),
		'no word for steps.coup.alt … write alt: … under {steps.coup}',
	);
	refuses('a step without words, once', inWords(COUP, ''), {
		file: 'words/en.aml',
		line: '{steps.opening}',
		says: 'no words for steps.coup … add {steps.coup} with its words',
	});
	refuses(
		'a section where a single text belongs',
		inWords(COUP, (section) => section.replace(/^alt: (.*)\n/m, '¶alt.short: $1\nalt.long: $1\n')),
		'a section "steps.coup.alt" … write a single text under this key',
	);
	refuses(
		'words for a step that does not exist',
		inWords('{steps.coup}', '{steps.copu}\nkicker: Again\n{}\n\n{steps.coup}'),
		'unknown step "copu" … did you mean "coup"?',
	);
	refuses(
		'a key that nothing shows',
		inWords('{steps.coup}\n', '{steps.coup}\n¶kciker: Again\n'),
		'unknown key "kciker" … did you mean "kicker"?',
	);
	refuses(
		'a chapter that does not exist',
		inWords('{chapters}\n', '{chapters}\n¶epilogue: The end\n'),
		'unknown chapter "epilogue" … take it out: nothing in the story shows it',
	);
	refuses('a chapter without a title', inWords(/(?<={chapters}\n)base: .*\n/, ''), {
		file: 'words/en.aml',
		line: '{chapters}',
		says: 'no word for chapters.base … write base: … under {chapters}',
	});
	refuses('a place without a name', inWords(/^ndjamena: .*\n/m, ''), {
		file: 'words/en.aml',
		line: '{names}',
		says: 'no word for names.ndjamena … write ndjamena: … under {names}',
	});
	refuses('a marked place without its line', inWords(/^ab101-handover: .*\n/m, ''), {
		file: 'words/en.aml',
		line: '{notes}',
		says: 'no word for notes.ab101-handover … write ab101-handover: … under {notes}',
	});
	refuses(
		'a contingent that goes without the words for it',
		inWords(sectionOf('contingents.french-chad'), (section) => section.replace(/^left: .*\n/m, '')),
		'no word for contingents.french-chad.left … write left: … under {contingents.french-chad}',
	);
	refuses(
		'a fact that does not exist beside the number of a counter',
		inWord('figures.exits', 'after', 'of {g5-sahel-member}'),
		'unknown fact "g5-sahel-member" … did you mean "g5-sahel-members"?',
	);
	refuses('a figure without words', inWords(sectionOf('figures.coup-day'), ''), {
		file: 'words/en.aml',
		line: '{figures.',
		says: 'no words for figures.coup-day … add {figures.coup-day} with its words',
	});
	refuses(
		'a group of a comparison without a caption',
		inWords(sectionOf('figures.two-claims'), (section) =>
			section.replace(/^sixty-russians-claim: .*\n/m, ''),
		),
		'no word for figures.two-claims.sixty-russians-claim … write sixty-russians-claim: … under {figures.two-claims}',
	);
	refuses(
		'a series of bars without a label',
		inWords(sectionOf('figures.deaths'), (section) => section.replace(/^counted: .*\n/m, '')),
		'no word for figures.deaths.counted … write counted: … under {figures.deaths}',
	);
	refuses('to leave out a word of the interface', inWords(/^skip-to-story: .*\n/m, ''), {
		file: 'words/en.aml',
		line: '{interface}',
		says: 'no word for interface.skip-to-story … write skip-to-story: … under {interface}',
	});
	refuses(
		'a word of the interface that no component knows',
		inWords(/^skip-to-story: .*\n/m, (line) => `${line}¶skip-to-stroy: Skip\n`),
		'unknown key "skip-to-stroy" … did you mean "skip-to-story"?',
	);
	refuses(
		'a word that lost its blank',
		inWord('interface', 'as-of', 'As known then'),
		'"as-of" without {date} … write {date} where it belongs',
	);
	refuses(
		'a word with a blank nobody fills',
		inWord('interface', 'as-of', 'As known on {date} in {year}'),
		'"as-of" cannot fill {year} … write {date}',
	);
	refuses(
		'a number in a word of the interface, which can cite no fact',
		inWord('interface', 'chapters', 'From 2016 on'),
		'"2016" is tied to no fact … spell it out, or say it in a field that can cite a fact',
	);
	refuses(
		'a time of a correction without its zone',
		inWord('interface', 'moment', '{date}, {time}'),
		'"moment" without {zone} … write {zone} where it belongs',
	);
	refuses(
		'a story without a title',
		inWords(/^title: .*\n/, ''),
		'no word for title … write title: … at the top',
	);
	refuses(
		'words for a step that the outline has not',
		inOutline(/ {6}- id: today\n(?: {8}.*\n)*/, ''),
		{
			file: 'words/en.aml',
			line: '{steps.today}',
			says: 'unknown step "today" … take it out: nothing in the story shows it',
		},
	);
});
