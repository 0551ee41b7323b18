import { PACE } from '../story/inline';

/** A stretch of a film: a picture that stays, or the way from one to the next. */
export type Shot =
	| { kind: 'hold'; step: number; page: number; frames: number }
	| { kind: 'travel'; from: number; to: number; frames: number };

/** A caption: what is said from one time to another, in seconds. */
export interface Cue {
	from: number;
	to: number;
	text: string;
}

/** A page stays at least this long, in seconds; going on takes so long. */
const LEAST = 3;
const TRAVEL = 1.2;

/** How long words stay, in seconds. */
export function readingTime(text: string): number {
	const words = text.split(/\s+/).filter(Boolean).length;
	return Math.max(LEAST, (words / PACE) * 60);
}

/**
 * The shots of a film.
 *
 * @param steps which steps of the story it shows, in order, with the pages of each one's words
 */
export function planFilm(steps: { step: number; pages: string[] }[], fps: number): Shot[] {
	return steps.flatMap(({ step, pages }, i): Shot[] => {
		const before = steps[i - 1];
		const travel: Shot[] = before
			? [{ kind: 'travel', from: before.step, to: step, frames: Math.round(TRAVEL * fps) }]
			: [];
		const holds = pages.map((text, page): Shot => {
			return { kind: 'hold', step, page, frames: Math.round(readingTime(text) * fps) };
		});
		return [...travel, ...holds];
	});
}

/** The captions of a film, in the order of its shots. */
export function cuesOf(
	shots: Shot[],
	steps: { step: number; pages: string[] }[],
	fps: number,
): Cue[] {
	const cues: Cue[] = [];
	let frame = 0;
	for (const shot of shots) {
		if (shot.kind === 'hold') {
			const text = steps.find(({ step }) => step === shot.step)?.pages[shot.page] ?? '';
			cues.push({ from: frame / fps, to: (frame + shot.frames) / fps, text });
		}
		frame += shot.frames;
	}
	return cues;
}

/** Captions as SubRip, for uploads that want them. */
export function writeSrt(cues: Cue[]): string {
	return cues
		.map(({ from, to, text }, i) => `${i + 1}\n${time(from, ',')} --> ${time(to, ',')}\n${text}\n`)
		.join('\n');
}

/** Captions as WebVTT, for pages. */
export function writeVtt(cues: Cue[], language: string): string {
	const written = cues.map(
		({ from, to, text }) =>
			`${time(from, '.')} --> ${time(to, '.')}\n${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}\n`,
	);
	return `WEBVTT\nLanguage: ${language}\n\n${written.join('\n')}`;
}

function time(seconds: number, point: string): string {
	const milliseconds = Math.round(seconds * 1000);
	const part = (size: number, count: number, digits: number) =>
		String(Math.floor(milliseconds / size) % count).padStart(digits, '0');
	const clock = [part(3_600_000, 100, 2), part(60_000, 60, 2), part(1000, 60, 2)].join(':');
	return `${clock}${point}${part(1, 1000, 3)}`;
}
