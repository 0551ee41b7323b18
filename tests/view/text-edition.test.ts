import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/lib/story/story';
import { referenceRuns } from '../../src/lib/view/text/reference-runs';
import SourceNumbers from '../../src/lib/view/text/SourceNumbers.svelte';
import TextEdition from '../../src/lib/view/text/TextEdition.svelte';
import { story } from '../edition';

const correction: Correction = {
	at: '2024-06-03T14:05:00+02:00',
	atText: '3 June 2024, 14:05 (UTC+2)',
	kind: 'correction',
	step: 'stations',
	wrong: 'The base was put 900 km away.',
	right: 'It is about 740 km away.',
};

function edition(corrections: Correction[]): string {
	const props = { story: { ...story, corrections }, figures: {}, order: [], home: '../' };
	return render(TextEdition, { props }).body.replace(/<!--.*?-->/gs, '');
}

describe('a correction in the text edition', () => {
	const body = edition([correction]);
	const time = `<time datetime="${correction.at}">${correction.atText}</time>`;

	it('stands in the list with its date, its step, what was wrong and what is right', () => {
		const list = body.slice(body.indexOf('id="corrections"'));
		expect(list).toContain(time);
		expect(list).toContain('href="#stations"');
		expect(list).toContain(`<s>${correction.wrong}</s>`);
		expect(list).toContain(correction.right);
		expect(list).not.toContain(story.words['no-corrections']);
	});

	it('stands on its step', () => {
		const step = body.slice(body.indexOf('id="stations"'), body.indexOf('id="storm"'));
		expect(step).toContain(time);
		expect(step).toContain(correction.right);
	});

	it('is told at the head, as the day of the update', () => {
		const head = body.slice(0, body.indexOf('</header>'));
		expect(head).toContain(story.words.updated?.replace('{date}', correction.atText));
		expect(head).toContain('href="#corrections"');
	});
});

describe('the text edition without corrections', () => {
	const body = edition([]);

	it('says so, and how to report an error', () => {
		expect(body).toContain(story.words['no-corrections']);
		expect(body).toContain(story.words['report-error']);
	});

	it('claims no update', () => {
		expect(body).not.toContain('#corrections');
	});
});

describe('numbers of sources', () => {
	it('stand in brackets, so that they do not join the number before them', () => {
		const [fact] = Object.values(story.facts);
		const numbers = Object.fromEntries(fact!.sources.map((id, i) => [id, i + 1]));
		const props = { fact: fact!.id, references: { facts: story.facts, words: {}, numbers } };
		const text = render(SourceNumbers, { props }).body.replace(/<[^]*?>/g, '');
		expect(text.trim()).toMatch(/^\[1(–\d+)?\]$/);
	});

	it('that follow each other are one run', () => {
		expect(referenceRuns([5, 6, 7, 3])).toEqual([
			{ first: 3, last: 3 },
			{ first: 5, last: 7 },
		]);
	});

	it('stand once, however often a source is named', () => {
		expect(referenceRuns([4, 4])).toEqual([{ first: 4, last: 4 }]);
	});

	it('of no source are no run', () => {
		expect(referenceRuns([])).toEqual([]);
	});
});
