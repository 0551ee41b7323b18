import type { Line } from '../../story/story';
import type { CheckFacet } from '../mark';

const lines: CheckFacet<string[], Line[]> = {
	own: (story) => story.lines,
	facts: (ids, story) => story.lines.filter(({ id }) => ids.includes(id)).map(({ fact }) => fact),
};

export default lines;
