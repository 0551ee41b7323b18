import { citedIn } from '../story/inline';
import type { Copy } from '../reading/copy';
import type { Outline } from './outline';
import type { Finding, MethodSection } from '../story/story';

/** Finds the words for what stands below the story: what was found, and how it was made. */
export function tellRecord(
	outline: Outline,
	copy: Copy,
): { findings: Finding[]; method: MethodSection[] } {
	const { findings, method } = outline;
	if (findings.unread) copy.words.spare('findings');
	if (!method) copy.words.spare('method');
	return {
		findings: findings.rows.flatMap(({ id, entry }): Finding[] => {
			if (id === '') return [];
			const topic = copy.headline('findings', id, 'topic');
			const reported = copy.line('findings', id, 'reported');
			const found = copy.line('findings', id, 'found');
			if (!entry) return [];
			for (const fact of citedIn(found)) {
				if (entry.facts.includes(fact) || !copy.knows(fact)) continue;
				const remedy = `add ${fact} to the facts of "${id}" under findings in story.yaml`;
				copy.words.refuse(['findings', id, 'found'], `"${fact}" is not among its facts`, remedy);
			}
			return [{ id, topic, reported, found, facts: entry.facts }];
		}),
		method: (method ?? []).map((id) => ({
			id,
			title: copy.headline('method', id, 'title'),
			text: copy.prose('method', id, 'text'),
		})),
	};
}
