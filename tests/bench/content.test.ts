import { expect, test } from 'vitest';
import { writeStory } from '../../bench/content.js';
import { readContent } from '../../src/lib/content/content';
import { formatProblems } from '../../src/lib/content/problems';
import { cutTopology } from '../../src/lib/geography/topology';
import { parseStory } from '../../src/lib/parse/parse-story';
import { inCopy } from '../content-fixture';
import { map, story } from '../edition';

/** The story that has been written, which has to be as sound as the one that ships. */
const written = (wanted: Parameters<typeof writeStory>[1]) =>
	inCopy((folder) => {
		writeStory(folder, wanted);
		const parsed = parseStory(readContent('en', folder), 0);
		if ('problems' in parsed) throw new Error(formatProblems(parsed.problems));
		return parsed;
	});

test.each([7, 40])('a story of %i steps is told from the same ones', (count) => {
	const steps = written({ steps: count }).story.steps;
	expect(steps).toHaveLength(count);
	const own = new Map(story.steps.map((step) => [step.id, step]));
	for (const { id, text, change } of steps) {
		const original = own.get(id.replace(/-\d+$/, '')) ?? own.get(id);
		expect(text).toEqual(original?.text);
		expect(change).toEqual(original?.change);
	}
	// What has been told is told again in its own order.
	if (count > story.steps.length)
		expect(steps[story.steps.length]?.id).toBe(`${story.steps[1]!.id}-2`);
});

test('a view that no step uses gives the map more points, and changes no step', () => {
	const points = (cut: ReturnType<typeof cutTopology>) =>
		cut.arcs.reduce((sum, arc) => sum + arc.length, 0);
	const closer = written({ closest: 225 });
	expect(closer.story.steps).toEqual(story.steps);
	expect(points(cutTopology(closer.map))).toBeGreaterThan(1.5 * points(cutTopology(map)));
});
