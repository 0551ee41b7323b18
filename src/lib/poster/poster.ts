import type { Scene } from '../scene/scene';
import type { Story } from '../story/story';
import { block, drawBlock, type Run } from './block';
import type { Atlas } from './base-map';
import type { Colours } from './colours';
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

	const rows = headRows(sheet, poster, format, column);
	const headBottom = rows.reduce((y, { above, height }) => y + above + height, margin.top);

	const creditWidth = beside && !format.strip ? column : width - margin.side * 2;
	const credit = block(sheet.set, creditRuns(sheet, poster, format), creditWidth, {
		leading: 1.36,
	});
	const creditTop = height - margin.bottom - credit.height;
	const stripHeight = format.strip ? small * (STRIP_HEIGHT + 0.5) : 0;
	const footTop = creditTop - stripHeight;

	const area = beside
		? areaBeside(format, footTop, rtl)
		: areaBelow(format, headBottom, footTop);
	const { scene, words } = poster;
	sheet.add('rect', { x: 0, y: 0, width, height, fill: press.colours.paper });
	drawStage(sheet, { scene, words, atlas: press.atlas, format }, area, () => {
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
		if (beside && !format.strip) return;
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
	drawBlock(sheet, 'credit', credit, start, creditTop);
	return { svg: sheet.toString(poster.headline, poster.alt), placed: sheet.placed };
}

function headRows(sheet: Sheet, poster: Poster, format: Format, width: number): Row[] {
	const { ink, 'ink-2': second } = sheet.colours;
	const { small, dek, title, headline } = format;
	const size = poster.dek ? title : headline;
	const figures = poster.scene.figures.flatMap((figure) =>
		figureRows(sheet, figure, poster.words, format, width),
	);
	const legend = poster.scene.veil > 0.8 ? null : legendRow(sheet, poster.scene, poster.words, small, width);
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
						{ above: dek * 0.6, leading: 1.32 },
					),
				]
			: []),
		...figures,
		...(legend ? [legend] : []),
	];
}

/** The parts of the credit, with a dot between them; the date first where no strip shows it. */
function creditRuns(sheet: Sheet, { scene, credit }: Poster, { small, strip }: Format): Run[] {
	const { ink, 'ink-2': second } = sheet.colours;
	const type = { face: 'sans' as const, size: small * 0.94 };
	const parts: Run[] = [
		...(strip ? [] : [{ text: scene.date.text, type: { ...type, strong: true }, colour: ink }]),
		...credit.map((text) => ({ text, type, colour: second })),
	];
	return parts.flatMap((part, i) => [
		...(i > 0 ? [{ text: '·', type, colour: second }] : []),
		part,
	]);
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
	const { width, height, margin, small, strip, column } = format;
	const low = strip ? bottom - small * 0.5 : height - margin.bottom * 0.6;
	const [inner, outer] = [margin.side + column, width - small];
	const across = (from: number, to: number) =>
		rtl ? { left: width - to, right: width - from } : { left: from, right: to };
	return {
		frame: { ...across(inner + small, outer), top: small, bottom: low },
		safe: { ...across(inner + small * 0.4, width - small * 0.4), top: small * 0.6, bottom: low },
		figure: {
			...across(inner + margin.side * 0.8, width - margin.side),
			top: margin.top,
			bottom: strip ? bottom - small : height - margin.bottom,
		},
	};
}
