import type { Scene } from '../scene/scene';
import type { Story } from '../story/story';
import { barsNotes, barsTitle } from './bars';
import type { Atlas } from './base-map';
import { block, drawBlock, type Block, type Run } from './block';
import type { Colours } from './colours';
import { comparisonNotes } from './comparison';
import { drawDateStrip, STRIP_HEIGHT } from './date-strip';
import { figureRows, row, type Row } from './figure-words';
import type { Format } from './formats';
import { legendRow } from './legend';
import { Sheet, type Placed } from './sheet';
import { drawGround, drawStage, type Area } from './stage';
import type { Box, Typesetter } from './typesetter';

/** A scene as a picture that stands alone, with the words it needs where no page is around it. */
export interface Poster {
	scene: Scene;
	/** The line above the headline. */
	kicker: string;
	headline: string;
	/** Below the headline; empty but for the story's own poster. */
	dek: string;
	/** Who publishes it, what it is part of, as of when: a part after the other at the foot. */
	credit: string[];
	/** What it shows, for who cannot see it. */
	alt: string;
	words: Story['words'];
	dates: Story['dates'];
	direction: Story['direction'];
}

/** What posters are drawn with. */
export interface Press {
	atlas: Atlas;
	colours: Colours;
	set: Typesetter;
}

/** A poster as drawn: its SVG, and where on it is what is read. */
export interface Drawn {
	svg: string;
	placed: Placed[];
}

/** Draws a poster in a format: the same input, the same bytes. */
export function drawPoster(poster: Poster, format: Format, press: Press): Drawn {
	const { width, height, margin, small } = format;
	const sheet = new Sheet(width, height, press.colours, press.set, poster.direction);
	const beside = format.layout === 'beside';
	const rtl = poster.direction === 'rtl';
	const column = beside ? format.column : width - margin.side * 2;
	const start = rtl ? width - margin.side : margin.side;

	const credit = creditBlocks(sheet, poster, format);
	const creditHeight = credit.reduce((sum, line) => sum + line.height, 0);
	const creditTop = height - margin.bottom - creditHeight;
	const footTop = creditTop - (format.strip ? small * (STRIP_HEIGHT + 0.5) : small * 0.6);

	const rows = fittingRows(sheet, poster, format, column, footTop);
	const headBottom = bottomOf(rows, margin.top);

	const area = beside ? areaBeside(format, footTop, rtl) : areaBelow(format, headBottom, footTop);
	const { words } = poster;
	const scene = fitted(poster.scene, press.atlas, area);
	sheet.add('rect', { x: 0, y: 0, width, height, fill: press.colours.paper });
	drawStage(sheet, { scene, words, atlas: press.atlas, format, still: true }, area, () => {
		if (scene.veil >= 1) return;
		if (beside) {
			const reach = margin.side + format.column + small * 5;
			const ground = rtl
				? { left: width - reach, top: 0, right: width, bottom: height }
				: { left: 0, top: 0, right: reach, bottom: height };
			const solid = (margin.side + format.column * 0.86) / reach;
			drawGround(sheet, ground, rtl ? 'left' : 'right', solid);
		} else {
			const reach = headBottom + small * 3.4;
			const solid = (headBottom - small * 1.2) / reach;
			const head = { left: 0, top: 0, right: width, bottom: reach };
			drawGround(sheet, head, 'down', solid);
		}
		const top = footTop - small * 2.6;
		const solid = (height - footTop) / (height - top);
		drawGround(sheet, { left: 0, top, right: width, bottom: height }, 'up', solid);
	});

	let y = margin.top;
	for (const { above, height, draw } of rows) {
		draw(start, y + above, {});
		y += above + height;
	}
	if (format.strip)
		drawDateStrip(sheet, scene.date, poster.dates, small, {
			left: margin.side,
			right: width - margin.side,
			top: footTop,
		});
	let line = creditTop;
	credit.forEach((words, i) => {
		drawBlock(sheet, `credit ${i}`, words, start, line);
		line += words.height;
	});
	return { svg: sheet.toString(poster.headline, poster.alt), placed: sheet.placed };
}

function bottomOf(rows: Row[], top: number): number {
	return rows.reduce((y, { above, height }) => y + above + height, top);
}

/**
 * Words that are too long for their column are smaller, and so are, beside the picture, words that are
 * too many.
 */
function fittingRows(
	sheet: Sheet,
	poster: Poster,
	format: Format,
	width: number,
	bottom: number,
): Row[] {
	const rowsAt = (scale: number) =>
		headRows(
			sheet,
			poster,
			{
				...format,
				title: format.title * scale,
				headline: format.headline * scale,
				figure: format.figure * scale,
				dek: Math.max(format.small, format.dek * scale),
				caption: Math.max(format.small, format.caption * scale),
			},
			width,
		);
	let scale = 1;
	let rows = rowsAt(scale);
	const end = format.layout === 'beside' ? bottom - format.small * 0.4 : Infinity;
	const isTooLarge = () =>
		bottomOf(rows, format.margin.top) > end || rows.some((row) => row.width > width);
	while (isTooLarge() && scale > 0.4) rows = rowsAt((scale -= 0.03));
	return rows;
}

/**
 * The opening shows countries on a map made for a page as high as wide; where there is less room, it
 * comes as close to them as their outlines allow.
 */
function fitted(scene: Scene, atlas: Atlas, { safe }: Area): Scene {
	if (scene.title === 0) return scene;
	const points = scene.drawings
		.flatMap(({ focus }) => focus)
		.flatMap((id) => atlas.countries[id] ?? [])
		.flatMap((outline) => outline.points);
	if (points.length === 0) return scene;
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const [wide, high] = [safe.right - safe.left, safe.bottom - safe.top];
	const [air, shape] = [1.1, scene.camera.height / scene.camera.width];
	// Width of a view that, shown whole in this place, shows these countries with some air.
	const fit = Math.min(wide, high / shape);
	const width = Math.max(((right - left) * air * fit) / wide, ((bottom - top) * air * fit) / high);
	return {
		...scene,
		camera: { x: (left + right) / 2, y: (top + bottom) / 2, width, height: width * shape },
	};
}

function headRows(sheet: Sheet, poster: Poster, format: Format, width: number): Row[] {
	const { ink, 'ink-2': second } = sheet.colours;
	const { small, dek, title, headline } = format;
	const size = poster.dek ? title : headline;
	const figures = poster.scene.figures.flatMap((figure) =>
		figureRows(sheet, figure, poster.words, format, width),
	);
	const legend =
		poster.scene.veil > 0.8 ? null : legendRow(sheet, poster.scene, poster.words, small, width);
	return [
		row(
			sheet,
			'kicker',
			[
				{
					text: poster.kicker.toUpperCase(),
					type: { face: 'sans', strong: true, size: small * 0.94, spacing: 0.08 },
					colour: second,
				},
			],
			width,
			{ above: 0, leading: 1.2 },
		),
		row(
			sheet,
			'headline',
			[
				{
					text: poster.headline,
					type: { face: 'display', strong: true, size, spacing: -0.022 },
					colour: ink,
				},
			],
			width,
			{ above: small * 0.3, leading: 1, balanced: true },
		),
		...(poster.dek
			? [
					row(
						sheet,
						'dek',
						[{ text: poster.dek, type: { face: 'serif', size: dek }, colour: ink }],
						Math.min(width, dek * 25),
						{ above: dek * 0.6, leading: 1.32, balanced: true },
					),
				]
			: []),
		...figures,
		...(legend ? [legend] : []),
		...besideNotes(sheet, poster, format, width),
	];
}

/** What is said of a figure as a whole stands where there is room for it: below the headline. */
function besideNotes(sheet: Sheet, { scene, words }: Poster, format: Format, width: number): Row[] {
	if (format.layout === 'above') return [];
	const run: Run = {
		text: '',
		type: { face: 'sans', size: format.caption * 0.86 },
		colour: sheet.colours['ink-2'],
	};
	const [figure] = scene.figures;
	const notes =
		figure?.kind === 'comparison'
			? comparisonNotes(figure, words, run)
			: figure?.kind === 'bars'
				? barsNotes(figure, words, run)
				: [];
	const title =
		figure?.kind === 'bars'
			? [
					row(sheet, 'title', [barsTitle(sheet, figure, format)], width, {
						above: format.caption * 0.9,
						leading: 1.16,
						balanced: true,
					}),
				]
			: [];
	const rows = notes.map((note, i) =>
		row(sheet, `note ${i}`, [note], width, {
			above: format.caption * (i === 0 ? 1 : 0.35),
			leading: 1.3,
			balanced: true,
		}),
	);
	return [...title, ...rows];
}

/** Who and when, broken only between its parts; the date first where no strip and no figure shows it. */
function creditBlocks(sheet: Sheet, { scene, credit }: Poster, format: Format): Block[] {
	const { ink, 'ink-2': second } = sheet.colours;
	const type = { face: 'sans' as const, size: format.small * 0.94 };
	const { text: date } = scene.date;
	const dated =
		format.strip ||
		credit.some((part) => part.includes(date)) ||
		scene.figures.some((figure) => 'text' in figure && figure.text === date);
	const parts: Run[] = [
		...(dated ? [] : [{ text: scene.date.text, type: { ...type, strong: true }, colour: ink }]),
		...credit.map((text, i) => ({
			...{ text, colour: i === 0 ? ink : second },
			type: { ...type, strong: i === 0 },
		})),
	];
	const width = format.width - format.margin.side * 2;
	const set = (runs: Run[]) => block(sheet.set, runs, width, { leading: 1.4 });
	const lines: Run[][] = [];
	for (const part of parts) {
		const last = lines.at(-1);
		const longer = last && [...last, { text: '·', type, colour: second }, part];
		if (longer && set(longer).lines.length === 1) lines.splice(-1, 1, longer);
		else lines.push([part]);
	}
	return lines.map(set);
}

/** Below the words and above the foot. */
function areaBelow({ width, margin, small, caption }: Format, top: number, bottom: number): Area {
	const frame: Box = {
		left: small * 0.8,
		right: width - small * 0.8,
		top: top + small * 0.3,
		bottom: bottom - small * 0.4,
	};
	return {
		frame,
		notes: true,
		safe: { ...frame, left: small * 0.5, right: width - small * 0.5, top: top + small * 0.8 },
		figure: {
			left: margin.side,
			right: width - margin.side,
			top: top + caption * 1.1,
			bottom: bottom - caption * 0.7,
		},
	};
}

/** Beside the words, down to the foot. */
function areaBeside(format: Format, bottom: number, rtl: boolean): Area {
	const { width, margin, small, column } = format;
	const low = bottom - small * 0.5;
	const [inner, outer] = [margin.side + column, width - small];
	const across = (from: number, to: number) =>
		rtl ? { left: width - to, right: width - from } : { left: from, right: to };
	return {
		notes: false,
		frame: { ...across(inner + small, outer), top: small, bottom: low },
		safe: { ...across(inner + small * 0.4, width - small * 0.4), top: small * 0.6, bottom: low },
		figure: {
			...across(inner + margin.side * 0.8, width - margin.side),
			top: margin.top,
			bottom: bottom - small,
		},
	};
}
