import { editionPosters } from '../../src/lib/export/edition-posters';

/** The posters of the small story, prepared once for a file of tests. */
export const edition = await editionPosters();
export const steps = edition.story.steps.map(({ id }) => id);
