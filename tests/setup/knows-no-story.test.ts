import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namesIn, saying } from '../content-names';

/* Another story is another folder: no line of the engine knows this one, or any. */

const stories = { 'src/content': 'en', 'tests/fixtures/another-story': 'fr' };

/** Adjectives and the like that follow from a story's names and stand in no list of it. */
const ALSO = [
	...['Sahel', 'Sahelian', 'Africa', 'African', 'Nigerien', 'Malian', 'Chadian', 'Burkinabe'],
	...['Russian', 'Russians', 'French', 'American', 'Americans', 'Western', 'Wagner', 'junta'],
	...['Haitian', 'haïtien', 'Caribbean', 'Caraïbes', 'MINUSTAH'],
];

/** In whatever case: an id in code, a name in a comment. */
const name = saying(
	[...Object.entries(stories).flatMap(([folder, language]) => namesIn(folder, language)), ...ALSO],
	'gi',
);

/** Where their maps lie: the centres of projections and views. */
const points = Object.keys(stories).flatMap((folder) => {
	const map = readFileSync(join(folder, 'map.yaml'), 'utf8');
	return [...map.matchAll(/centre: \[(-?[\d.]+), (-?[\d.]+)\]/g)].map(([, x, y]) => `[${x},${y}]`);
});

const files = ['src', 'scripts']
	.flatMap(filesIn)
	.filter((file) => !file.startsWith(join('src', 'content')))
	.concat('svelte.config.js', 'vite.config.ts');

test('no line of the engine knows a story', () => {
	expect(files.length).toBeGreaterThan(120);
	expect(points.length).toBeGreaterThan(10);
	const faults = files.flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.flatMap((line, i) => {
				const bare = line.replace(/\s/g, '');
				const found = [...line.matchAll(name)].map(([word]) => word);
				found.push(...points.filter((point) => bare.includes(point)));
				return found.map((word) => `${file}:${i + 1} knows "${word}"`);
			}),
	);
	expect(faults).toEqual([]);
});

function filesIn(folder: string): string[] {
	return readdirSync(folder).flatMap((entry) => {
		const path = join(folder, entry);
		if (statSync(path).isDirectory()) return filesIn(path);
		return /\.(ts|js|svelte|css|html|json)$/.test(entry) ? [path] : [];
	});
}
