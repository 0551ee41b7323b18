import type { Scene } from '../scene/scene';
import { figuresOf } from '../marks/slots';
import type { Story } from '../story/story';
import { block, drawBlock, type Block, type Run } from '../poster/block';
import { drawDateStrip, STRIP_HEIGHT } from './date-strip';
import { figurePoster } from '../marks/poster';
import { row, type Row } from '../poster/row';
import { FORMATS, type Format } from '../poster/formats';
import { bottomOf, legendRows } from './head';
import type { Drawn, Press } from './poster';
import { Sheet } from '../poster/sheet';
import { drawGround, drawStage, faded, type Area } from './stage';
import type { Typesetter } from '../poster/typesetter';

/** The shapes a film is made in. */
export type FilmSize = 'story' | 'square';

/** Where everything stands in a film: nothing may jump from one frame to the next. */
interface FilmFormat extends Format {
	/** Where the map begins below a figure. */
	head: number;
	/** Size of the words of the card, and how many lines of them it shows. */
	prose: number;
	lines: number;
}

const FILM: Record<FilmSize, FilmFormat> = {
	story: {
		...FORMATS.story,
		margin: { top: 150, side: 64, bottom: 150 },
		figure: 132,
		head: 480,
		prose: 43,
		lines: 6,
	},
	square: {
		...FORMATS.square,
		margin: { top: 48, side: 56, bottom: 38 },
		caption: 30,
		figure: 84,
		headline: 60,
		title: 84,
		label: 26,
		head: 226,
		prose: 34,
		lines: 3,
	},
};

/** What stands on the card of a frame. */
export interface FilmCard {
	kicker: string;
	/** The words of one page of it. */
	text: string;
	/** How much of it is there, from 0 to 1. */
	shown: number;
}

/** One frame's own part. */
export interface FilmMoment {
	scene: Scene;
	card: FilmCard | null;
	/** Who publishes it and as of when, at the foot. */
	credit: string;
}

/** Everything in a film that stays the same. */
export interface Film {
	title: string;
	dek: string;
	kicker: string;
	words: Story['words'];
	dates: Story['dates'];
	direction: Story['direction'];
}

/** Pixels of a film. */
export function filmSize(size: FilmSize): { width: number; height: number } {
	const { width, height } = FILM[size];
	return { width, height };
}

/** The words of a card in pages that fit on it, each ending with a sentence where one can. */
export function pagesOf(text: string, size: FilmSize, set: Typesetter): string[] {
	const { lines } = FILM[size];
	const fits = (words: string) => cardText(words, size, set).lines.length <= lines;
	const pages: string[] = [];
	let page = '';
	for (const sentence of text.split(/(?<=[.!?][”’]?)\s+/)) {
		const longer = page ? `${page} ${sentence}` : sentence;
		if (fits(longer)) {
			page = longer;
			continue;
		}
		if (page) pages.push(page);
		page = '';
		// A sentence that no card can hold is broken between words.
		for (const word of sentence.split(/\s+/)) {
			const more = page ? `${page} ${word}` : word;
			if (page && !fits(more)) {
				pages.push(page);
				page = word;
			} else page = more;
		}
	}
	return page ? [...pages, page] : pages;
}

function cardText(text: string, size: FilmSize, set: Typesetter): Block {
	const { width, margin, prose } = FILM[size];
	const run: Run = { text, type: { face: 'serif', size: prose }, colour: '' };
	return block(set, [run], width - margin.side * 2 - PADDING * 2, { leading: 1.36 });
}

/** Between the edge of a card and its words. */
const PADDING = 40;

/**
 * Draws a frame of the film: the stage as at one place in the story, and over its foot the card.
 */
export function drawFilmFrame(
	film: Film,
	{ scene, card, credit: line }: FilmMoment,
	size: FilmSize,
	press: Press,
): Drawn {
	const format = FILM[size];
	const { width, height, margin, small, strip } = format;
	const { direction, words } = film;
	const sheet = new Sheet(width, height, press.colours, press.set, direction);
	const start = direction === 'rtl' ? width - margin.side : margin.side;
	const across = width - margin.side * 2;

	const credit = block(
		sheet.set,
		[
			{
				text: line,
				type: { face: 'sans', size: small * 0.9 },
				colour: press.colours['ink-2'],
			},
		],
		across,
		{ leading: 1.3 },
	);
	const creditTop = height - margin.bottom - credit.height;
	const footTop = creditTop - small * (strip ? STRIP_HEIGHT + 0.3 : 0.3);
	const titleRows = openingRows(sheet, film, format, across);
	const area = areaOf(format, scene.title, bottomOf(titleRows, margin.top), footTop);

	sheet.add('rect', { x: 0, y: 0, width, height, fill: press.colours.paper });
	drawStage(sheet, { scene, words, geography: press.geography, format }, area, () => {
		const shade = Math.max(scene.title, ...figuresOf(scene).map(({ mark }) => mark.shown), 0);
		const reach = area.safe.top + small * 2;
		const head = { left: 0, top: 0, right: width, bottom: reach };
		const solid = Math.max(0.05, (area.safe.top - small * 2.6) / reach);
		if (shade > 0)
			sheet.group({ opacity: shade < 1 ? faded(shade) : undefined }, () =>
				drawGround(sheet, head, 'down', solid),
			);
		const top = footTop - small * 2.6;
		const foot = { left: 0, top, right: width, bottom: height };
		drawGround(sheet, foot, 'up', (height - footTop) / (height - top));
	});

	drawRows(sheet, titleRows, start, margin.top, scene.title);
	const legends = legendRows(sheet, scene, words, small, across);
	for (const { name, mark } of figuresOf(scene)) {
		const rows = figurePoster(name).rows?.(mark, { sheet, words, format }, across) ?? [];
		const bottom = drawRows(sheet, rows, start, margin.top, mark.shown);
		if (rows.length === 0) continue;
		for (const { row, shown } of legends)
			drawLegend(sheet, Math.min(mark.shown, shown), () => row.draw(start, bottom + row.above, {}));
	}
	if (figuresOf(scene).length === 0 && scene.title === 0)
		for (const { row, shown } of legends)
			drawLegend(sheet, shown, () => row.draw(start, margin.top, {}));
	if (card && card.shown > 0)
		sheet.group({ opacity: card.shown < 1 ? faded(card.shown) : undefined }, () =>
			drawCard(sheet, card, size, footTop),
		);
	if (strip)
		drawDateStrip(sheet, scene.date, film.dates, small, {
			left: margin.side,
			right: width - margin.side,
			top: footTop,
		});
	drawBlock(sheet, 'credit', credit, start, creditTop);
	return { svg: sheet.toString(film.title, card?.text ?? film.dek), placed: sheet.placed };
}

function drawLegend(sheet: Sheet, shown: number, draw: () => void): void {
	if (shown > 0) sheet.group({ opacity: shown < 1 ? faded(shown) : undefined }, draw);
}

function areaOf(format: FilmFormat, title: number, titleBottom: number, footTop: number): Area {
	const { width, margin, head, small, caption } = format;
	const card = footTop - cardHeight(format, format.lines);
	// Under the title the map stands lower, and has the room of the card as well.
	const between = (opening: number, story: number) => story + (opening - story) * title;
	const top = between(titleBottom + small * 0.6, head);
	const bottom = between(footTop - small * 0.6, card - small * 0.4);
	const side = { left: small * 0.8, right: width - small * 0.8 };
	return {
		safe: { ...side, top, bottom },
		frame: { ...side, top: top - small * 0.4, bottom },
		figure: {
			left: margin.side,
			right: width - margin.side,
			top: margin.top,
			bottom: card - caption * 0.8,
		},
		notes: true,
	};
}

function openingRows(sheet: Sheet, film: Film, format: FilmFormat, width: number): Row[] {
	const { ink, 'ink-2': second } = sheet.colours;
	const { small, title, dek } = format;
	const kicker: Run = {
		text: film.kicker.toUpperCase(),
		type: { face: 'sans', strong: true, size: small * 0.94, spacing: 0.08 },
		colour: second,
	};
	const headline: Run = {
		text: film.title,
		type: { face: 'display', strong: true, size: title, spacing: -0.022 },
		colour: ink,
	};
	const below: Run = { text: film.dek, type: { face: 'serif', size: dek }, colour: ink };
	return [
		row(sheet, 'kicker', [kicker], width, { above: 0, leading: 1.2 }),
		row(sheet, 'headline', [headline], width, { above: small * 0.3, leading: 1, balanced: true }),
		row(sheet, 'dek', [below], width, { above: dek * 0.6, leading: 1.32, balanced: true }),
	];
}

/** Draws rows from the top down and answers with where they end. */
function drawRows(sheet: Sheet, rows: Row[], x: number, top: number, shown: number): number {
	let y = top;
	if (shown > 0)
		for (const { above, height, draw } of rows) {
			draw(x, y + above, { opacity: shown });
			y += above + height;
		}
	return y;
}

/** What a card of so many lines takes above the foot. */
function cardHeight({ prose, small }: FilmFormat, lines: number): number {
	return PADDING * 1.65 + small * (0.88 * 1.3 + 0.35 + 0.5) + lines * prose * 1.36;
}

/** Draws a card that stands on the foot of the picture, as high as its words. */
function drawCard(sheet: Sheet, { kicker, text }: FilmCard, size: FilmSize, bottom: number): void {
	const { width, margin, small } = FILM[size];
	const { card, ink, 'ink-2': second, rule } = sheet.colours;
	const words = cardText(text, size, sheet.set);
	for (const line of words.lines) for (const piece of line.pieces) piece.run.colour = ink;
	const label: Run = {
		text: kicker.toUpperCase(),
		type: { face: 'sans', strong: true, size: small * 0.88, spacing: 0.08 },
		colour: second,
	};
	const across = width - margin.side * 2;
	const head = block(sheet.set, [label], across - PADDING * 2, { leading: 1.3 });
	const [above, gap, below] = [PADDING * 0.8, small * 0.35, PADDING * 0.85];
	const height = above + head.height + gap + words.height + below;
	const top = bottom - small * 0.5 - height;
	sheet.add('rect', {
		...{ x: margin.side, y: top, width: across, height, rx: 8 },
		...{ fill: card, stroke: rule, 'stroke-width': 1.5 },
	});
	const start = sheet.direction === 'rtl' ? width - margin.side - PADDING : margin.side + PADDING;
	drawBlock(sheet, 'card kicker', head, start, top + above);
	drawBlock(sheet, 'card', words, start, top + above + head.height + gap);
	sheet.place('card edge', {
		...{ left: margin.side, right: width - margin.side, top, bottom: top + height },
	});
}
