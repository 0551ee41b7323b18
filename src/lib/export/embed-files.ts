import type { Story } from '../story/story';
import { embedCode } from '../embed/embed-code';
import { embedded } from '../embed/oembed';
import type { PackFile } from './pack-file';

/**
 * The code of each step for the pages of others, with script and without; none where the newsroom has
 * no embeds.
 *
 * @param ids of the steps asked for
 */
export function embedFiles(story: Story, ids: string[]): PackFile[] {
	if (!story.newsroom.parts.embeds) return [];
	const { words } = story;
	return story.steps.flatMap((step, i) => {
		if (!ids.includes(step.id)) return [];
		const shown = embedded(story, step);
		const code = (script: boolean) => embedCode({ ...shown, script });
		const text = [words['reuse-code'], code(true), '', words['reuse-plain'], code(false), ''];
		const path = `embeds/${String(i).padStart(2, '0')}-${step.id}.txt`;
		return [{ path, bytes: new TextEncoder().encode(text.join('\n')) }];
	});
}
