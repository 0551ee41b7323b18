import { spawn } from 'node:child_process';
import { endsWithUs } from './command.js';
import { lookUp } from './program.js';

/** @param {Record<string, string | undefined>} [env] */
export const lookUpFfmpeg = (env = process.env) =>
	lookUp(['ffmpeg'], { env, named: env.FFMPEG, asked: '-version' });

export const ffmpegRemedy =
	'ffmpeg is missing: install it with "apt-get install ffmpeg" (Debian, Ubuntu), "brew install ffmpeg" (macOS) or "winget install ffmpeg" (Windows), or say where it is in FFMPEG.';

/**
 * Turns pictures into a film that phones, browsers and social networks play.
 *
 * @param {string} ffmpeg
 * @param {import('../src/lib/export/film').PlannedFilm} film
 * @param {string} file
 * @param {(frame: number) => void} onFrame
 */
export async function encodeFilm(ffmpeg, { width, height, fps, pictures }, file, onFrame) {
	const child = spawn(
		ffmpeg,
		[
			...['-hide_banner', '-loglevel', 'error', '-y'],
			...['-f', 'rawvideo', '-pixel_format', 'rgba', '-video_size', `${width}x${height}`],
			...['-framerate', String(fps), '-i', 'pipe:0', '-an'],
			...['-c:v', 'libx264', '-preset', 'medium', '-crf', '19', '-tune', 'animation'],
			// What phones and browsers play, in the colours that were drawn.
			...['-vf', 'scale=out_color_matrix=bt709:out_range=tv', '-pix_fmt', 'yuv420p'],
			...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
			// Nothing of the machine or the hour gets into the file.
			...['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact'],
			...['-movflags', '+faststart', '-f', 'mp4', file],
		],
		{ stdio: ['pipe', 'ignore', 'pipe'] },
	);
	let said = '';
	child.stderr.on('data', (data) => (said += data));
	/** @type {Promise<number>} */
	const ended = new Promise((resolve) => {
		child.once('error', (error) => {
			said += error.message;
			resolve(127);
		});
		child.once('close', (code) => resolve(code ?? 1));
	});
	const forget = endsWithUs(async () => {
		child.kill('SIGKILL');
		await ended;
	});
	// It may end before it has been told everything; what it says of that is the error.
	let open = true;
	child.stdin.once('error', () => (open = false));
	child.once('close', () => (open = false));

	let frame = 0;
	for (const { pixels, times } of pictures()) {
		for (let i = 0; i < times && open; i++) {
			const hasRoom = child.stdin.write(pixels);
			frame++;
			if (!hasRoom)
				await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), ended]);
		}
		if (!open) break;
		onFrame(frame);
		await new Promise((resolve) => setImmediate(resolve));
	}
	child.stdin.end();
	const code = await ended;
	forget();
	if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${said.trim()}`);
}
