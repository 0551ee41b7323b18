import type { Inline } from '../../src/lib/story/story';
import { story } from '../edition';

/** The word for how sure a fact is. */
export const gradeOf = (fact: string) => story.words[story.facts[fact]!.status]!;

/** Prose as whoever takes it from a page should have it: what is not confirmed says so in brackets. */
export const wordsOf = (runs: Inline[]): string =>
	runs
		.map((run) => {
			if (run.kind === 'text') return run.text;
			const open = run.kind === 'fact' && story.facts[run.fact]?.status !== 'confirmed';
			return wordsOf(run.children) + (open ? ` (${gradeOf(run.fact)})` : '');
		})
		.join('');

/** The facts some words cite, as often as they do. */
export const citedBy = (runs: Inline[]): string[] =>
	runs.flatMap((run) => {
		if (run.kind === 'text') return [];
		return [...citedBy(run.children), ...(run.kind === 'fact' ? [run.fact] : [])];
	});
