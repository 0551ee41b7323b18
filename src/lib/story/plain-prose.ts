import { isOpen } from './status';
import type { Inline, Story } from './story';

/**
 * Prose as plain words, for where no mark can stand: a link's description, a caption burnt into a
 * picture. A claim that is disputed or not verified takes its word with it.
 */
export function plainProse(runs: Inline[], story: Pick<Story, 'facts' | 'words'>): string {
	return runs
		.map((run) => {
			if (run.kind === 'text') return run.text;
			const words = plainProse(run.children, story);
			const status = run.kind === 'fact' ? story.facts[run.fact]?.status : undefined;
			return isOpen(status) ? `${words} (${story.words[status]})` : words;
		})
		.join('');
}
