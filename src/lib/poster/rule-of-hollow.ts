import type { Status, Story } from '../story/story';
import type { Run } from './block';
import { isOpen } from '../story/status';

/** The rule of solid and hollow, in words, wherever a picture shows both. */
export function ruleOfHollow(statuses: Status[], words: Story['words'], run: Run): Run[] {
	if (!statuses.some(isOpen)) return [];
	return ['legend-solid', 'legend-hollow'].map((key) => ({ ...run, text: words[key] ?? '' }));
}
