import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import CorrectionNote from '../../src/lib/view/CorrectionNote.svelte';
import Corrections from '../../src/lib/view/record/Corrections.svelte';
import Masthead from '../../src/lib/view/Masthead.svelte';
import type { Correction } from '../../src/lib/story/story';
import { story } from '../edition';

const correction: Correction = {
	at: '2024-06-03T14:05:00+02:00',
	atText: '3 June 2024, 14:05 (UTC+2)',
	kind: 'correction',
	step: 'stations',
	wrong: 'The base was put 900 km away.',
	right: 'It is about 740 km away.',
};
const corrected = { ...story, corrections: [correction] };

describe('a correction', () => {
	it('stands in the list with its date, its step, what was wrong and what is right', () => {
		const { body } = render(Corrections, { props: { story: corrected } });
		expect(body).toContain(`<time datetime="${correction.at}">${correction.atText}</time>`);
		expect(body).toContain(`<s>${correction.wrong}</s>`);
		expect(body).toContain(correction.right);
		expect(body).toContain('href="#stations"');
		expect(body).not.toContain(story.words['no-corrections']);
	});

	it('stands on its step', () => {
		const { body } = render(CorrectionNote, { props: { correction, words: story.words } });
		expect(body).toContain(correction.right);
		expect(body).toContain(correction.atText);
	});

	it('makes the line at the head of the story', () => {
		const { body } = render(Masthead, { props: { story: corrected, next: undefined } });
		expect(body).toContain(story.words.updated?.replace('{date}', correction.atText));
	});
});

describe('without corrections', () => {
	it('the list says so, and how to report an error', () => {
		const { body } = render(Corrections, { props: { story: { ...story, corrections: [] } } });
		expect(body).toContain(story.words['no-corrections']);
		expect(body).toContain(story.words['report-error']);
	});

	it('no line at the head claims an update', () => {
		const { body } = render(Masthead, {
			props: { story: { ...story, corrections: [] }, next: undefined },
		});
		expect(body).not.toContain('#corrections');
	});
});
