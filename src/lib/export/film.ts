import {
	drawFilmFrame,
	filmSize,
	pagesOf,
	type Film,
	type FilmCard,
	type FilmSize,
} from './film-frame';
import { asOfLine } from '../scene/as-of';
import type { Scene } from '../scene/scene';
import { sceneAt } from '../scene/scene-at';
import { renderPixels } from './poster-png';
import { editionPosters, type EditionPosters } from './edition-posters';
import { cuesOf, planFilm, writeSrt, writeVtt, type Shot } from './film-plan';
import { choose, slug } from './pack';
import { stepWords } from './step-words';

/** What is asked for. */
export interface FilmOrder {
	/** Ids of steps; none means all. */
	steps: string[];
	/** 1080x1920 or 1080x1080. */
	size: string;
	fps: number;
}

/** A film, ready to be drawn frame by frame. */
export interface PlannedFilm {
	/** File name without its ending. */
	name: string;
	width: number;
	height: number;
	fps: number;
	/** Frames in all. */
	frames: number;
	/** Captions as files, by their ending. */
	captions: { srt: string; vtt: string };
	/** The frames in order as RGBA, each with how many times it stands. */
	pictures: () => Generator<{ pixels: Uint8Array; times: number }>;
}

const SIZES: Record<string, FilmSize> = { '1080x1920': 'story', '1080x1080': 'square' };

/** The card goes in this first share of the way to the next step, and comes in as much of its last. */
const FADE = 0.18;

/**
 * Plans a film of the story: scene by scene, each as long as its words take to read.
 *
 * @throws Error on a step or a size that is not there, or on a frame rate no film has
 */
export async function planEditionFilm(order: FilmOrder): Promise<PlannedFilm> {
	const edition = await editionPosters();
	const { story, press } = edition;
	const [size] = choose([order.size], Object.keys(SIZES), 'size').flatMap(
		(name) => SIZES[name] ?? [],
	);
	if (!size) throw new Error(`no size ${order.size}`);
	if (!Number.isInteger(order.fps) || order.fps < 1 || order.fps > 60)
		throw new Error(`--fps ${order.fps} … write a whole number from 1 to 60`);
	const ids = story.steps.map(({ id }) => id);
	const words = stepWords(story);
	const steps = choose(order.steps, ids, 'step').map((id) => {
		const step = ids.indexOf(id);
		const text = words[step]?.caption ?? '';
		// What the first step says stands in the picture itself.
		return {
			step,
			pages: step === 0 ? [`${story.title}. ${text}`] : pagesOf(text, size, press.set),
		};
	});
	const shots = planFilm(steps, order.fps);
	const cues = cuesOf(shots, steps, order.fps);
	return {
		name: `${slug(story.title)}-${story.language}-${order.size}`,
		...filmSize(size),
		fps: order.fps,
		frames: shots.reduce((sum, { frames }) => sum + frames, 0),
		captions: { srt: writeSrt(cues), vtt: writeVtt(cues, story.language) },
		pictures: () => picturesOf(edition, shots, steps, size),
	};
}

function* picturesOf(
	{ story, scenes, press }: EditionPosters,
	shots: Shot[],
	steps: { step: number; pages: string[] }[],
	size: FilmSize,
): Generator<{ pixels: Uint8Array; times: number }> {
	const { title, dek, words, dates, direction, newsroom } = story;
	const film: Film = {
		...{ title, dek, words, dates, direction },
		kicker: words.kicker ?? '',
	};
	const card = (step: number, page: number, shown: number) => {
		const text = steps.find((each) => each.step === step)?.pages.at(page) ?? '';
		return step === 0 ? null : { kicker: story.steps[step]?.kicker ?? '', text, shown };
	};
	const frame = (scene: Scene, of: Scene, card: FilmCard | null) => {
		const credit = `${newsroom.publisher.name} · ${asOfLine(story, of)}`;
		const { svg } = drawFilmFrame(film, { scene, card, credit }, size, press);
		return renderPixels(svg, press.fonts).pixels;
	};

	for (const shot of shots) {
		if (shot.kind === 'hold') {
			const scene = scenes[shot.step];
			if (!scene) throw new Error(`no step ${shot.step}`);
			// A picture that stays is drawn once.
			const pixels = frame(scene, scene, card(shot.step, shot.page, 1));
			yield { pixels, times: shot.frames };
			continue;
		}
		// Two steps that are not neighbours in the story are in the film: one way leads to the other.
		const [from, to] = [scenes[shot.from], scenes[shot.to]];
		if (!from || !to) throw new Error(`no step ${shot.from} or ${shot.to}`);
		const way = sceneAt(story, [from, to]);
		for (let i = 1; i <= shot.frames; i++) {
			const share = i / (shot.frames + 1);
			const leaving = card(shot.from, -1, Math.max(0, 1 - share / FADE));
			const coming = card(shot.to, 0, Math.max(0, (share - 1 + FADE) / FADE));
			const eased = share * share * (3 - 2 * share);
			const [of, shown] = share < 0.5 ? [from, leaving] : [to, coming];
			yield { pixels: frame(way(eased), of, shown), times: 1 };
		}
	}
}
