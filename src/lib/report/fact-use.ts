import { citedIn } from '../story/inline';
import { changed } from '../scene/fold';
import { stepFacts } from '../scene/step-facts';
import type { Step, Story } from '../story/story';

/**
 * The facts the story rests on, in the order in which a reader meets them, each with the steps that
 * cite it: in their words, or in what they bring into the picture. A fact that only the findings, the
 * method or the explored map rest on has no step; a fact that nothing rests on is not there.
 */
export function factUse(story: Story): Map<string, string[]> {
	const use = new Map<string, string[]>();
	for (const step of story.steps) {
		for (const fact of new Set([...citedIn(step.text.flat()), ...drawnBy(step, story)]))
			use.set(fact, [...(use.get(fact) ?? []), step.id]);
	}
	const after = [
		...story.findings.flatMap(({ reported, found, facts }) => [
			...citedIn([...reported, ...found]),
			...facts,
		]),
		...story.method.flatMap(({ text }) => citedIn(text.flat())),
		...story.explore.things.flatMap(({ facts }) => facts),
	];
	for (const fact of after) if (!use.has(fact)) use.set(fact, []);
	return use;
}

/** The facts behind what a step brings into the picture. */
function drawnBy({ change }: Step, story: Story): string[] {
	return [
		...stepFacts(story, changed(change)),
		...(change.date === undefined ? [] : [change.date]),
	];
}
