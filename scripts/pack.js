import { requireNode } from './node-version.js';

requireNode();
const { mkdirSync, renameSync, rmSync, writeFileSync } = await import('node:fs');
const { dirname, join, relative, resolve } = await import('node:path');
const { parseArgs } = await import('node:util');
const { endOnInterrupt, root } = await import('./command.js');

/*
 * The story for a picture desk, as one zip file: every step as a picture in four shapes, its words, the
 * data. Straight from the sources: nothing is built for it.
 */

const usage = `npm run pack -- [--step airfield] [--format 16x9] [--out folder]
Writes the story as pictures, captions and data into a zip file in pack/.
--step and --format may be given more than once; formats are 16x9, 1x1, 4x5 and 9x16.`;

/** Where the pack is written before it is whole. */
let partial = '';
const letGo = () => partial && rmSync(partial, { force: true });

try {
	const { values } = parseArgs({
		options: {
			step: { type: 'string', multiple: true, default: [] },
			format: { type: 'string', multiple: true, default: [] },
			out: { type: 'string', default: join(root, 'pack') },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) console.log(usage);
	else {
		endOnInterrupt(letGo, 130);
		const folder = resolve(values.out);
		const { importSource } = await import('./import-source.js');
		const { showProgress } = await import('./progress.js');
		/** @type {typeof import('../src/lib/export/pack')} */
		const { makePack } = await importSource('src/lib/export/pack.ts');
		/** @type {typeof import('../src/lib/export/extras')} */
		const { extraFiles } = await importSource('src/lib/export/extras.ts');
		const progress = await showProgress('Pictures');
		const order = { steps: values.step, formats: values.format, extras: extraFiles(root) };
		const { name, bytes, files } = await makePack(order, progress.at).finally(progress.end);

		const file = join(folder, name);
		mkdirSync(dirname(file), { recursive: true });
		partial = `${file}.partial`;
		writeFileSync(partial, bytes);
		renameSync(partial, file);
		partial = '';
		const size = (bytes.length / 1e6).toFixed(1);
		console.log(`${relative(process.cwd(), file)} · ${files.length} files · ${size} MB`);
	}
} catch (error) {
	letGo();
	console.error(error instanceof Error ? error.message : error);
	if (error instanceof TypeError && 'code' in error) console.error(usage);
	process.exitCode = 1;
}
