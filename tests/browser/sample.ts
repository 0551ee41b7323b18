import { namesOf, type MarkName } from '../../src/lib/marks/kinds';
import { frames, story } from '../edition';

/* Which steps are looked at: asked of the story, for another has others. */

export const ids = story.steps.map(({ id }) => id);

/** The number of the step at a share of the way: 0 is the opening, 1 the last. */
export const indexAt = (share: number) => Math.round(share * (ids.length - 1));

export const stepAt = (share: number) => ids[indexAt(share)]!;

/** The first step whose picture has a mark of a kind. */
export const stepWith = (name: MarkName) =>
	ids[frames.findIndex(({ marks }) => marks[name].length > 0)];

/** The opening, the last step, and between them the first with each kind of mark. */
const each = new Set([ids[0], ids.at(-1), ...namesOf(frames[0]!.marks).map(stepWith)]);
export const sample = ids.filter((id) => each.has(id));

/** What is looked at step by step: each kind of picture daily, all of them in `npm run test:deep`. */
export const lookedAt = process.env.DEEP ? ids : sample;
