import { requireNode } from './node-version.js';

requireNode();
const { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = await import('node:fs');
const { join, relative, resolve } = await import('node:path');
const { parseArgs } = await import('node:util');
const { endOnInterrupt, root } = await import('./command.js');
const { encodeFilm, ffmpegRemedy, lookUpFfmpeg } = await import('./ffmpeg.js');

/*
 * The story as a film for phones: scene by scene, with its words as captions. Straight from the
 * sources: nothing is built for it.
 */

const usage = `npm run video -- [--step airfield] [--size 1080x1920] [--fps 25] [--out folder]
Writes the story as MP4, with its captions as SRT and WebVTT, into video/.
--step may be given more than once, --size too; sizes are 1080x1920 and 1080x1080, and both is usual.`;

/** Where a film is written before it is whole. */
let partial = '';
const letGo = () => partial && rmSync(partial, { recursive: true, force: true });

try {
	const { values } = parseArgs({
		options: {
			step: { type: 'string', multiple: true, default: [] },
			size: { type: 'string', multiple: true, default: ['1080x1920', '1080x1080'] },
			fps: { type: 'string', default: '25' },
			out: { type: 'string', default: join(root, 'video') },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) console.log(usage);
	else {
		const ffmpeg = lookUpFfmpeg();
		if (!ffmpeg) throw new Error(ffmpegRemedy);
		endOnInterrupt(letGo, 130);
		const folder = resolve(values.out);
		const { importSource } = await import('./import-source.js');
		const { showProgress } = await import('./progress.js');
		/** @type {typeof import('../src/lib/export/film')} */
		const { planEditionFilm } = await importSource('src/lib/export/film.ts');
		// All of them planned before the first is drawn: what is wrong is said at once.
		const films = await Promise.all(
			values.size.map((size) =>
				planEditionFilm({ steps: values.step, size, fps: Number(values.fps) }),
			),
		);
		for (const film of films) {
			mkdirSync(folder, { recursive: true });
			partial = mkdtempSync(join(folder, '.partial-'));
			const progress = await showProgress(`Film ${film.width}×${film.height}`);
			const write = (/** @type {string} */ ending, /** @type {string} */ text) =>
				writeFileSync(join(partial, `${film.name}.${ending}`), text);
			write('srt', film.captions.srt);
			write('vtt', film.captions.vtt);
			await encodeFilm(ffmpeg, film, join(partial, `${film.name}.mp4`), (frame) =>
				progress.at(frame, film.frames, `frame ${frame}`),
			).finally(progress.end);
			for (const ending of ['srt', 'vtt', 'mp4'])
				renameSync(join(partial, `${film.name}.${ending}`), join(folder, `${film.name}.${ending}`));
			rmSync(partial, { recursive: true });
			partial = '';
			const seconds = Math.round(film.frames / film.fps);
			const file = relative(process.cwd(), join(folder, `${film.name}.mp4`));
			console.log(`${file} · ${Math.floor(seconds / 60)} min ${seconds % 60} s`);
		}
	}
} catch (error) {
	letGo();
	console.error(error instanceof Error ? error.message : error);
	if (error instanceof TypeError && 'code' in error) console.error(usage);
	process.exitCode = 1;
}
