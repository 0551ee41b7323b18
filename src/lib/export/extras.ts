import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFile } from './pack-file';

/**
 * What else goes into a pack if it is there: where it lies in the checkout, and in the pack.
 */
const EXTRAS: { from: string; to: string }[] = [
	{ from: 'build/_headers', to: 'hosting/_headers' },
	{ from: 'hosting', to: 'hosting' },
];

/** The further files of a pack that this checkout has. */
export function extraFiles(root: string): PackFile[] {
	return EXTRAS.flatMap(({ from, to }) => filesAt(join(root, from), to));
}

function filesAt(place: string, path: string): PackFile[] {
	if (!existsSync(place)) return [];
	if (!statSync(place).isDirectory()) return [{ path, bytes: new Uint8Array(readFileSync(place)) }];
	return readdirSync(place)
		.sort()
		.flatMap((name) => filesAt(join(place, name), `${path}/${name}`));
}
