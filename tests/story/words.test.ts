import { describe } from 'vitest';
import { inOutline, inWord, inWords, refuses, sectionOf } from '../content-fixture';

const STORM = sectionOf('steps.storm');

describe('the words of an edition', () => {
	refuses(
		'a step without an alternative text',
		inWords(STORM, (section) => section.replace(/^alt: .*\n/m, '')),
		'no word for steps.storm.alt … write alt: … under {steps.storm}',
	);
	refuses(
		'a step with an empty alternative text',
		inWords(STORM, (section) => section.replace(/^alt: .*\n/m, '¶alt:\n')),
		'no word for steps.storm.alt … write alt: … under {steps.storm}',
	);
	refuses('a step without words, once', inWords(STORM, ''), {
		file: 'words/en.aml',
		line: '{steps.opening}',
		says: 'no words for steps.storm … add {steps.storm} with its words',
	});
	refuses(
		'a section where a single text belongs',
		inWords(STORM, (section) => section.replace(/^alt: (.*)\n/m, '¶alt.short: $1\nalt.long: $1\n')),
		'a section "steps.storm.alt" … write a single text under this key',
	);
	refuses(
		'words for a step that does not exist',
		inWords('{steps.storm}', '{steps.strom}\nkicker: Again\n{}\n\n{steps.storm}'),
		'unknown step "strom" … did you mean "storm"?',
	);
	refuses(
		'a key that nothing shows',
		inWords('{steps.storm}\n', '{steps.storm}\n¶kciker: Again\n'),
		'unknown key "kciker" … did you mean "kicker"?',
	);
	refuses(
		'a chapter that does not exist',
		inWords('{chapters}\n', '{chapters}\n¶epilogue: The end\n'),
		'unknown chapter "epilogue" … take it out: nothing in the story shows it',
	);
	refuses('a chapter without a title', inWords(/(?<={chapters}\n)island: .*\n/, ''), {
		file: 'words/en.aml',
		line: '{chapters}',
		says: 'no word for chapters.island … write island: … under {chapters}',
	});
	refuses('a place without a name', inWords(/^reykjavik: .*\n/m, ''), {
		file: 'words/en.aml',
		line: '{names}',
		says: 'no word for names.reykjavik … write reykjavik: … under {names}',
	});
	refuses('a marked place without its line', inWords(/^station-one-handover: .*\n/m, ''), {
		file: 'words/en.aml',
		line: '{notes}',
		says: 'no word for notes.station-one-handover … write station-one-handover: … under {notes}',
	});
	refuses(
		'a contingent that goes without the words for it',
		inWords(sectionOf('contingents.wardens-norway'), (section) =>
			section.replace(/^left: .*\n/m, ''),
		),
		'no word for contingents.wardens-norway.left … write left: … under {contingents.wardens-norway}',
	);
	refuses(
		'a fact that does not exist beside the number of a counter',
		inWord('figures.colonies', 'after', 'of {colonies-al}'),
		'unknown fact "colonies-al" … did you mean "colonies-all"?',
	);
	refuses('a figure without words', inWords(sectionOf('figures.storm-day'), ''), {
		file: 'words/en.aml',
		line: '{figures.',
		says: 'no words for figures.storm-day … add {figures.storm-day} with its words',
	});
	refuses(
		'a group of a comparison without a caption',
		inWords(sectionOf('figures.two-counts'), (section) =>
			section.replace(/^visitors-claim: .*\n/m, ''),
		),
		'no word for figures.two-counts.visitors-claim … write visitors-claim: … under {figures.two-counts}',
	);
	refuses(
		'a series of bars without a label',
		inWords(sectionOf('figures.nests'), (section) => section.replace(/^counted: .*\n/m, '')),
		'no word for figures.nests.counted … write counted: … under {figures.nests}',
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
		inOutline(/ {6}- id: warden\n(?: {8}.*\n)*/, ''),
		{
			file: 'words/en.aml',
			line: '{steps.warden}',
			says: 'unknown step "warden" … take it out: nothing in the story shows it',
		},
	);
});
