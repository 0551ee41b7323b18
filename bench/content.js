import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { contentFolder } from '../scripts/content.js';

/** A step's words, from their heading to the next. */
const wordsOf = (/** @type {string} */ id) =>
	new RegExp(`^\\{steps\\.${id}\\}\\n[^]*?^\\{\\}\\n`, 'm');

/** The lines under marked places. */
const notes = /^\{notes\}\n[^]*?^\{\}\n/m;

/** Parts of a site that are built beside the story, and change nothing of its page. */
const aside = ['offline', 'embeds', 'pages', 'data', 'feed'];

/**
 * Writes the story with another number of steps: its own from the first on, and when they have all been
 * told, again from the second, each under a name of its own. Or with another detail of its map, which
 * follows its closest view: a view that no step uses is enough.
 *
 * @param {string} folder where it is written
 * @param {{ steps?: number, closest?: number }} wanted `closest`: how wide the closest view is, in km
 */
export function writeStory(folder, { steps, closest }) {
	rmSync(folder, { recursive: true, force: true });
	cpSync(contentFolder(), folder, { recursive: true });
	edit(join(folder, 'newsroom.yaml'), (newsroom) => {
		for (const part of aside) newsroom.setIn(['parts', part], false);
	});
	if (steps !== undefined) tell(folder, steps);
	if (closest !== undefined)
		edit(join(folder, 'map.yaml'), (map) => {
			const views = map.get('views');
			const first = isMap(views) ? views.items[0]?.value : undefined;
			if (!isMap(first)) throw new Error('The map has no view to come closer to.');
			map.setIn(['views', 'closest'], map.createNode({ centre: first.get('centre'), km: closest }));
		});
}

/** @param {string} file @param {(document: import('yaml').Document) => void} change */
function edit(file, change) {
	const document = parseDocument(readFileSync(file, 'utf8'));
	change(document);
	writeFileSync(file, document.toString());
}

/** @param {string} folder @param {number} steps */
function tell(folder, steps) {
	/** @type {[id: string, copy: string][]} */
	const copies = [];
	/** @type {string[]} */
	let dropped = [];
	/** Where the steps that are left mark places, and by which notes. */
	let marked = '';
	edit(join(folder, 'story.yaml'), (outline) => {
		const chapters = outline.get('chapters');
		if (!isSeq(chapters)) throw new Error('The outline has no chapters.');
		const lists = chapters.items.flatMap((chapter) => {
			const list = isMap(chapter) ? chapter.get('steps') : undefined;
			return isSeq(list) ? [list] : [];
		});
		const told = lists.flatMap((list) => list.items.map((step) => ({ list, step })));
		const idOf = (/** @type {unknown} */ step) => (isMap(step) ? String(step.get('id')) : '');
		// Every chapter keeps a step, and there are seven.
		const spare = told.filter(({ list }) => list.items.length > 1).slice(1);
		for (let left = told.length - steps, at = spare.length - 1; left > 0 && at >= 0; at--) {
			const { list, step } = spare[at] ?? {};
			if (!list || list.items.length < 2) continue;
			list.items.splice(list.items.indexOf(step), 1);
			dropped = [...dropped, idOf(step)];
			left--;
		}
		const again = told.slice(1);
		for (let added = 0; told.length + added < steps; added++) {
			const { step } = again[added % again.length] ?? {};
			if (!isMap(step)) throw new Error('A step of the outline is no map.');
			const copy = step.clone();
			const name = `${idOf(step)}-${Math.floor(added / again.length) + 2}`;
			if (!isMap(copy)) throw new Error('A step of the outline is no map.');
			copy.set('id', name);
			lists.at(-1)?.items.push(copy);
			copies.push([idOf(step), name]);
		}
		const kept = lists.flatMap((list) => list.items);
		marked = JSON.stringify(kept.map((step) => isMap(step) && step.toJSON().places));
	});
	for (const file of readdirSync(join(folder, 'words'))) {
		const path = join(folder, 'words', file);
		let words = readFileSync(path, 'utf8');
		for (const [id, copy] of copies) {
			const own = wordsOf(id).exec(words)?.[0] ?? '';
			words += `\n${own.replace(`{steps.${id}}`, `{steps.${copy}}`)}`;
		}
		for (const id of dropped) words = words.replace(wordsOf(id), '');
		// A note that stands nowhere any more is a mistake.
		words = words.replace(notes, (section) =>
			section.replace(/^([\w-]+): .*\n/gm, (line, id) => (marked.includes(`"${id}"`) ? line : '')),
		);
		writeFileSync(path, words);
	}
}
