import { boxAt, type Anchor, type Line } from '../labels/label';
import type { Candidate } from '../labels/place-labels';
import { block, drawBlock, inkOf, type Block, type Run } from './block';
import { mix } from './colours';
import type { OnMap } from './on-map';
import { statusRun } from './status-run';

/** How far a label may move from its place, in heights of its letters, and in how many directions. */
const REACH = 2.6;
const STEP = 0.2;
const DIRECTIONS = 16;

/** A label in one of the places where it can stand. */
export interface Place extends Candidate {
	block: Block;
	/** Its top, and the side it is aligned to. */
	x: number;
	y: number;
	align: Anchor['align'];
}

/**
 * The places of a label: at each of its anchors, or else as near to the first as can be; what is not
 * needed goes rather than far away.
 */
export function* placesOf(
	on: OnMap,
	lines: Line[],
	anchors: Anchor[],
	{ width = on.frame.right - on.frame.left, needed }: { width?: number; needed: boolean },
): Generator<Place> {
	const words = blockOf(on, lines, width);
	const place = ({ x, align, ...at }: Anchor, right: number, down: number): Place => {
		const measured = { width: words.width, height: words.height, line: words.leading };
		const { top } = boxAt({ x, align, ...at }, measured);
		const [left, y] = [x + right, top + down];
		return { block: words, x: left, y, align, box: inkOf(on.sheet, words, left, y, { align }) };
	};
	for (const anchor of anchors) yield place(anchor, 0, 0);
	const [first] = anchors;
	if (!first) return;
	const size = on.size * (lines[0]?.scale ?? 1);
	const steps = Math.floor((needed ? REACH : REACH / 3) / STEP);
	for (let step = 1; step <= steps; step++)
		for (let i = 0; i < DIRECTIONS; i++) {
			const angle = (i / DIRECTIONS) * 2 * Math.PI;
			const away = step * STEP * size;
			yield place(first, Math.cos(angle) * away, Math.sin(angle) * away);
		}
}

/** Draws a label where it was placed. */
export function drawLabel(
	{ sheet }: OnMap,
	id: string,
	{ block, x, y, align }: Place,
	{ inFocus, opacity }: { inFocus: boolean; opacity: number },
): void {
	const { focus, land } = sheet.colours;
	const halo = inFocus ? mix(focus, land, 0.45) : land;
	drawBlock(sheet, id, block, x, y, { align, halo, opacity });
}

/** Lines below each other, none of them broken unless it is wider than a width. */
function blockOf(on: OnMap, lines: Line[], width: number): Block {
	const blocks = lines.map((line) => block(on.sheet.set, runsOf(on, line), width, { leading: 1 }));
	const size = Math.max(0, ...blocks.map((each) => each.size));
	const all = blocks.flatMap((each) => each.lines);
	return {
		lines: all,
		width: Math.max(0, ...all.map((line) => line.width)),
		height: all.length * size * 1.2,
		leading: size * 1.2,
		size,
	};
}

/** How much ink is in the colour of a line's words; the rest is that of what matters less. */
const INK: Record<Line['tone'], number> = { loud: 1, note: 0.85, quiet: 0.3 };

/** A line, with the word for how sure it is. */
function runsOf({ sheet, words, size }: OnMap, line: Line): Run[] {
	const { text, status = 'confirmed', scale, spacing, strong = false, tone } = line;
	const { ink, 'ink-2': second } = sheet.colours;
	const type = { face: 'sans' as const, strong, size: size * scale, spacing };
	const run = { text, type, colour: mix(ink, second, INK[tone]) };
	return [run, ...statusRun(sheet, words, status, type.size)];
}
