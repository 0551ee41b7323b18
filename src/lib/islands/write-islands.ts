import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Rollup } from 'vite';
import type { IslandName } from './islands';
import { islandsFolder, manifestFile, type BuiltIsland } from './manifest';

/** Islands as Vite has built them. */
export type Built = Partial<Record<IslandName, Rollup.RollupOutput>>;

/** Writes the files of the islands, in place of those of the last build, and the manifest that lists them. */
export function writeIslands(built: Built): void {
	const folder = islandsFolder();
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const manifest = Object.entries(built).map(([name, output]) => {
		const files = filesOf(output);
		for (const [file, content] of files) writeFileSync(join(folder, file), content);
		const sizes = [...files].map(([file, content]) => [file, Buffer.byteLength(content)]);
		const island: BuiltIsland = {
			entry: output.output[0].fileName,
			files: Object.fromEntries(sizes) as BuiltIsland['files'],
		};
		return [name, island];
	});
	writeFileSync(manifestFile(), JSON.stringify(Object.fromEntries(manifest), null, '\t'));
}

/** What each file of an island holds, by its name; but its styles, which the page has already. */
function filesOf({ output }: Rollup.RollupOutput): Map<string, string | Uint8Array> {
	const [entry] = output;
	const styles = entry.viteMetadata?.importedCss ?? new Set();
	return new Map(
		output
			.filter(({ fileName }) => !styles.has(fileName))
			.map((file) => [basename(file.fileName), file.type === 'chunk' ? file.code : file.source]),
	);
}
