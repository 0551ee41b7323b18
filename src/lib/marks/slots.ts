import { namesOf, type MarkName, type Marks, type States } from './kinds';
import scenes from './manifest/scene';
import type { Slot } from './mark';

/** The kinds that stand in a slot, in the order of marks.js. */
export function kindsIn(slot: Slot): MarkName[] {
	return namesOf(scenes).filter((name) => scenes[name].slot === slot);
}

const figures = kindsIn('figure');

/** The figures on the stage: at rest at most one. */
export function figuresOf({
	marks,
}: {
	marks: Marks;
}): { name: MarkName; mark: States[MarkName] }[] {
	return figures.flatMap((name) => marks[name].map((mark) => ({ name, mark })));
}

/**
 * How much is seen of what is marked on the map: all is gone a little before the map has stepped
 * back as far as it does, so that no name is left half legible behind a quotation.
 */
export function marksShown({ veil }: { veil: number }): number {
	return Math.max(0, 1 - veil * 1.2);
}
