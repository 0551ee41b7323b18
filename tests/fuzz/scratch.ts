import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { loadStory, type Loaded } from '../../src/lib/content/load-story';
import { ContentError } from '../../src/lib/content/problems';
import type { Tree } from './mutation';

/** The files of a content folder that are read as text; its pictures stay as they are. */
export function readTree(folder: string): Tree {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => name !== 'README.md' && statSync(join(folder, name)).isFile())
		.sort();
	return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** A content folder to put one tree after another into. */
export class Scratch {
	readonly folder = mkdtempSync(join(tmpdir(), 'content-'));
	#lying: Tree = new Map();
	#written = 0;

	/** Puts a tree there; only what differs from the one before is written. */
	put(tree: Tree): void {
		for (const [name, text] of tree) {
			const before = this.#lying.get(name);
			const path = join(this.folder, name);
			if (before === text || (before && text && before.equals(text))) continue;
			if (text === null) rmSync(path, { force: true });
			else {
				mkdirSync(dirname(path), { recursive: true });
				writeFileSync(path, text);
				// By its time a change is noticed, and a clock may tick more slowly than trees come.
				this.#written += 1;
				utimesSync(path, this.#written, this.#written);
			}
		}
		for (const name of this.#lying.keys())
			if (!tree.has(name)) rmSync(join(this.folder, name), { force: true });
		this.#lying = tree;
	}

	/** What the door says of a tree: the story, or what is wrong with it. */
	load(tree: Tree): Loaded | ContentError {
		this.put(tree);
		vi.stubEnv('CONTENT', this.folder);
		try {
			return loadStory();
		} catch (error) {
			if (error instanceof ContentError) return error;
			throw error;
		}
	}

	clear(): void {
		rmSync(this.folder, { recursive: true });
	}
}
