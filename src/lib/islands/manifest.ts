import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ISLANDS, type IslandName } from './islands';

/** An island as it was built. */
export interface BuiltIsland {
	/** File name of the part that the page starts with. */
	entry: string;
	/** The bytes of each file, by its name; names carry a hash, so that files may be kept for ever. */
	files: Record<string, number>;
}

export type Manifest = Record<IslandName, BuiltIsland>;

/** Where the islands lie that are built: in the folder that svelte.config.js has the build work in. */
export function islandsFolder(): string {
	return join(process.env.BUILD_FOLDER || '.svelte-kit', 'islands');
}

export function manifestFile(): string {
	return join(islandsFolder(), 'manifest.json');
}

/** @throws Error where no island was built yet, with what to do. */
export function readManifest(): Manifest {
	try {
		return JSON.parse(readFileSync(manifestFile(), 'utf8')) as Manifest;
	} catch (cause) {
		throw new Error(
			`${manifestFile()} cannot be read: run npm run build, which builds the islands before the pages.`,
			{ cause },
		);
	}
}

/** The content of a file that the manifest lists. */
export function readIsland(file: string): string {
	return readFileSync(join(islandsFolder(), file), 'utf8');
}

/**
 * What a page asks for its script by: the name of a file; or, while the page is being written, the path
 * of the source.
 */
export function scriptOf(name: IslandName, dev: boolean): string {
	return dev ? `/${ISLANDS[name].source}` : readManifest()[name].entry;
}
