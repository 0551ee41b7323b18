import { around, moved, type Box } from '../parts/box';
import { fromLeftToRight } from './line-order';
import type { Sheet } from './sheet';
import { escape } from './svg';
import { breakIntoLines, type Line, type Piece, type Run } from './lines';
import type { Setting, Typesetter } from './typesetter';

export type { Run };

/** Words broken into lines. */
export interface Block {
	lines: Line[];
	width: number;
	height: number;
	/** From one baseline to the next. */
	leading: number;
	/** Of the largest letters. */
	size: number;
}

interface Breaking {
	/** From one baseline to the next, as a share of the size of the largest letters. */
	leading: number;
	/** Lines of about one length, as a headline has them. */
	balanced?: boolean;
}

/** Breaks words into lines no wider than a width. */
export function block(
	set: Typesetter,
	runs: Run[],
	width: number,
	{ leading, balanced = false }: Breaking,
): Block {
	const lines = breakIntoLines(set, runs, width, balanced);
	const size = Math.max(0, ...runs.map(({ type }) => type.size));
	return {
		lines,
		width: Math.max(0, ...lines.map((line) => line.width)),
		height: lines.length * size * leading,
		leading: size * leading,
		size,
	};
}

/** Where a block stands. */
export interface Standing {
	/** `start` is the side on which reading starts; the others are sides of the picture. */
	align?: 'start' | 'left' | 'middle' | 'right';
	/** Letters stand on a border of this colour, so that no line of the map strikes them through. */
	halo?: string;
	opacity?: number;
}

/** The ink of a block that stands with its top at a point. */
export function inkOf(sheet: Sheet, block: Block, x: number, y: number, standing: Standing = {}) {
	return around(inked(positioned(sheet, block, x, y, standing)));
}

/**
 * Draws a block.
 *
 * @param id what it is, for whoever looks for words that lie over each other
 * @param x  its start, middle or end, as it is aligned
 * @param y  its top
 */
export function drawBlock(
	sheet: Sheet,
	id: string,
	block: Block,
	x: number,
	y: number,
	standing: Standing = {},
): void {
	const { halo, opacity } = standing;
	const positions = positioned(sheet, block, x, y, standing);
	const faded = opacity !== undefined && opacity < 1 ? opacity : undefined;
	sheet.group({ opacity: faded }, () => {
		if (halo) {
			const border = {
				...{ fill: 'none', stroke: halo, 'stroke-width': block.size * 0.24 },
				...{ 'stroke-linejoin': 'round', 'stroke-opacity': '0.86' },
			};
			for (const position of positions) drawText(sheet, position, border);
		}
		for (const position of positions) drawStretch(sheet, position);
	});
	sheet.place(id, inked(positions));
}

/** A stretch of a line where it stands: the start of its baseline. */
interface Positioned {
	run: Run;
	setting: Setting;
	direction: 'ltr' | 'rtl';
	x: number;
	y: number;
}

function inked(positions: Positioned[]): Box[] {
	return positions.flatMap(({ setting: { ink }, x, y }) => (ink ? [moved(ink, x, y)] : []));
}

function drawStretch(sheet: Sheet, position: Positioned): void {
	const { run, setting, x, y } = position;
	const { size } = run.type;
	const outline = {
		...{ fill: 'none', stroke: run.colour, 'stroke-width': Math.max(2, size * 0.022) },
		'stroke-linejoin': 'round',
	};
	drawText(sheet, position, run.hollow ? outline : { fill: run.colour });
	if (!run.dashed) return;
	sheet.add('path', {
		d: `M${Math.round(x)},${Math.round(y + size * 0.2)}h${Math.round(setting.width)}`,
		stroke: run.colour,
		'stroke-width': Math.max(1.5, size * 0.06),
		'stroke-dasharray': `${(size * 0.2).toFixed(1)} ${(size * 0.14).toFixed(1)}`,
	});
}

/** Adds text elements, each in one font and direction: of more, resvg 2.6.2 may draw none. */
function drawText(
	sheet: Sheet,
	{ run, setting, direction, x, y }: Positioned,
	paint: Record<string, string | number>,
): void {
	if (!setting.ink) return;
	const rtl = direction === 'rtl';
	// resvg spaces the end of the override, too, which stands before the letters.
	const start = rtl ? x - setting.spacing : x;
	for (const part of setting.parts)
		sheet.add(
			'text',
			{
				...{
					x: start + part.x,
					y,
					'font-family': part.family,
					'font-size': precise(run.type.size),
				},
				'letter-spacing': setting.spacing === 0 ? undefined : precise(setting.spacing),
				...paint,
			},
			// An override, as resvg 2.6.2 ignores the attribute `direction`.
			escape(rtl ? `\u202e${part.text}\u202c` : part.text),
		);
}

/** A length that is multiplied by the number of letters. */
function precise(length: number): string {
	return String(Math.round(length * 1000) / 1000);
}

function positioned(
	sheet: Sheet,
	block: Block,
	x: number,
	y: number,
	{ align = 'start' }: Standing,
): Positioned[] {
	const side = align === 'start' ? (sheet.direction === 'rtl' ? 'right' : 'left') : align;
	return block.lines.flatMap((line, i) => {
		const { stretches, width } = fromTheLeft(sheet, line);
		const left = side === 'left' ? x : side === 'middle' ? x - width / 2 : x - width;
		// Capitals, about seven tenths as high as the type, stand in the middle of their line.
		const baseline = y + block.leading * (i + 0.5) + block.size * 0.35;
		return stretches.map((stretch) => ({ ...stretch, x: left + stretch.x, y: baseline }));
	});
}

/** The stretches of a line from left to right, from its start. */
function fromTheLeft(sheet: Sheet, { pieces }: Line) {
	// Each piece comes after its space.
	const texts = pieces.flatMap(({ text, gap }) => [gap > 0 ? ' ' : '', text]);
	const stretches: Omit<Positioned, 'y'>[] = [];
	let width = 0;
	for (const { piece, text, direction } of fromLeftToRight(texts, sheet.direction)) {
		const { run, gap } = pieces[Math.floor(piece / 2)] as Piece;
		if (piece % 2 === 0) {
			width += gap;
			continue;
		}
		const setting = sheet.set(text, run.type, direction);
		if (stretches.at(-1)?.run === run) width += setting.spacing;
		stretches.push({ run, setting, direction, x: width });
		width += setting.width;
	}
	return { stretches, width };
}
