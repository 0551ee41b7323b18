import type { Sheet } from './sheet';
import { around, moved, type Box } from '../parts/box';
import type { Type, Typesetter } from './typesetter';

/** Words in one manner. */
export interface Run {
	text: string;
	type: Type;
	colour: string;
	/** Outlines only: a number that is not verified. */
	hollow?: boolean;
	/** Underlined with dashes: the word for what is not verified. */
	dashed?: boolean;
	/** Stands close to what is before it, as a currency's sign does to its number. */
	glued?: boolean;
	/** Stays on one line. */
	whole?: boolean;
}

interface Piece {
	run: Run;
	text: string;
	/** From the start of the line. */
	x: number;
	width: number;
}

interface Line {
	pieces: Piece[];
	width: number;
}

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

interface Setting {
	/** From one baseline to the next, as a share of the size of the largest letters. */
	leading: number;
	/** Lines of about one length, as a headline has them. */
	balanced?: boolean;
}

/**
 * Breaks words into lines no wider than a width. A word that is wider stands alone on its line.
 */
export function block(
	set: Typesetter,
	runs: Run[],
	width: number,
	{ leading, balanced = false }: Setting,
): Block {
	const words = runs.flatMap((run) =>
		(run.whole ? [run.text] : run.text.split(/\s+/))
			.filter((text) => text !== '')
			.map((text, i) => ({ run, text, glued: run.glued === true && i === 0 })),
	);
	const broken = breakWords(set, words, width);
	const lines = balanced ? balance(set, words, broken, width) : broken;
	const size = Math.max(0, ...runs.map(({ type }) => type.size));
	return {
		lines,
		width: Math.max(0, ...lines.map((line) => line.width)),
		height: lines.length * size * leading,
		leading: size * leading,
		size,
	};
}

interface Word {
	run: Run;
	text: string;
	glued: boolean;
}

function breakWords(set: Typesetter, words: Word[], width: number): Line[] {
	const lines: Line[] = [];
	let current: Word[] = [];
	words.forEach((word, i) => {
		// What is glued to a word goes with it to the next line.
		if (word.glued && i > 0) return;
		const unit = [word];
		for (let next = i + 1; words[next]?.glued; next++) unit.push(words[next] as Word);
		const longer = [...current, ...unit];
		if (current.length > 0 && lineOf(set, longer).width > width) {
			lines.push(lineOf(set, current));
			current = unit;
		} else current = longer;
	});
	if (current.length > 0) lines.push(lineOf(set, current));
	return lines;
}

/** The narrowest width that takes no more lines, to about two pixels. */
function balance(set: Typesetter, words: Word[], broken: Line[], width: number): Line[] {
	let [narrow, wide] = [Math.max(0, ...words.map((word) => lineOf(set, [word]).width)), width];
	let best = broken;
	while (wide - narrow > 2) {
		const middle = (narrow + wide) / 2;
		const lines = breakWords(set, words, middle);
		if (lines.length <= broken.length && lines.every((line) => line.width <= width)) {
			best = lines;
			wide = middle;
		} else narrow = middle;
	}
	return best;
}

function lineOf(set: Typesetter, words: Word[]): Line {
	const pieces: Piece[] = [];
	let x = 0;
	for (const { run, text, glued } of words) {
		const last = pieces.at(-1);
		if (last?.run === run) {
			last.text += ` ${text}`;
			x = last.x + (last.width = set(last.text, run.type).width);
			continue;
		}
		// A space is as wide as the smaller letters beside it have it.
		const spacing = last ? Math.min(set(' ', last.run.type).width, set(' ', run.type).width) : 0;
		x += glued ? 0 : spacing;
		const width = set(text, run.type).width;
		pieces.push({ run, text, x, width });
		x += width;
	}
	return { pieces, width: x };
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
	return around(
		positioned(sheet, block, x, y, standing).flatMap(({ piece, x, y }): Box[] => {
			const { ink } = sheet.set(piece.text, piece.run.type);
			return ink ? [moved(ink, x, y)] : [];
		}),
	);
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
	const pieces = positioned(sheet, block, x, y, standing);
	const faded = opacity !== undefined && opacity < 1 ? opacity : undefined;
	sheet.group({ opacity: faded }, () => {
		if (halo) {
			const data = pieces.map(({ piece, x, y }) =>
				sheet.set(piece.text, piece.run.type).path(x, y),
			);
			sheet.add('path', {
				d: data.join(''),
				fill: 'none',
				stroke: halo,
				'stroke-width': block.size * 0.24,
				'stroke-linejoin': 'round',
				'stroke-opacity': '0.86',
			});
		}
		for (const { piece, x, y } of pieces) drawPiece(sheet, piece, x, y);
	});
	sheet.place(id, inkOf(sheet, block, x, y, standing));
}

function drawPiece(sheet: Sheet, { run, text, width }: Piece, x: number, y: number): void {
	const { size } = run.type;
	const outline = Math.max(2, size * 0.022);
	sheet.add('path', {
		d: sheet.set(text, run.type).path(x, y),
		fill: run.hollow ? 'none' : run.colour,
		stroke: run.hollow ? run.colour : undefined,
		'stroke-width': run.hollow ? outline : undefined,
		'stroke-linejoin': run.hollow ? 'round' : undefined,
	});
	if (!run.dashed) return;
	sheet.add('path', {
		d: `M${Math.round(x)},${Math.round(y + size * 0.2)}h${Math.round(width)}`,
		stroke: run.colour,
		'stroke-width': Math.max(1.5, size * 0.06),
		'stroke-dasharray': `${(size * 0.2).toFixed(1)} ${(size * 0.14).toFixed(1)}`,
	});
}

function positioned(
	sheet: Sheet,
	block: Block,
	x: number,
	y: number,
	{ align = 'start' }: Standing,
) {
	const side = align === 'start' ? (sheet.direction === 'rtl' ? 'right' : 'left') : align;
	return block.lines.flatMap((line, i) => {
		const start = side === 'left' ? x : side === 'middle' ? x - line.width / 2 : x - line.width;
		// Capitals, about seven tenths as high as the type, stand in the middle of their line.
		const baseline = y + block.leading * (i + 0.5) + block.size * 0.35;
		return line.pieces.map((piece) => ({ piece, x: start + piece.x, y: baseline }));
	});
}
