import { fold } from '../scene/fold';
import { stepFacts } from '../scene/step-facts';
import { citedIn } from '../story/inline';
import { plainProse } from '../story/plain-prose';
import type { Fact, Story } from '../story/story';

/** What goes with the picture of a step where it is shown. */
export interface StepWords {
	step: string;
	kicker: string;
	/** The words of the card; for the first step, what the story says of itself. */
	caption: string;
	alt: string;
	credit: string;
	/** Every claim in words or picture that is not confirmed, with its grade and who says so. */
	certainty: string[];
	/** Who published what the words and the picture rest on. */
	sources: string[];
}

/** The words for each step, in order. */
export function stepWords(story: Story): StepWords[] {
	const states = fold(story.steps);
	return story.steps.map((step, i) => {
		const state = states[i];
		const ids = [
			...step.text.flatMap((runs) => citedIn(runs)),
			...(state ? stepFacts(story, state) : []),
		];
		const facts = [...new Set(ids)].flatMap((id) => story.facts[id] ?? []);
		const sources = [...new Set(facts.flatMap((fact) => fact.sources))];
		return {
			step: step.id,
			kicker: i === 0 ? story.title : step.kicker,
			caption: i === 0 ? story.dek : step.text.map((runs) => plainProse(runs, story)).join('\n'),
			alt: step.alt,
			credit: `${story.newsroom.publisher.name}, “${story.title}”`,
			certainty: facts.filter(({ status }) => status !== 'confirmed').map(graded),
			sources: sources.flatMap((id) => {
				const source = story.sources[id];
				if (!source) return [];
				const { publisher, title, dateText, url } = source;
				return [[publisher, title, dateText, url].filter(Boolean).join(', ')];
			}),
		};
	});

	function graded({ claim, status, by }: Fact): string {
		const word = story.words[status] ?? status;
		return by ? `${claim} [${word}: ${by}]` : `${claim} [${word}]`;
	}
}
