import LineBreaker from 'linebreak';
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

export interface Piece {
	run: Run;
	text: string;
	/** Width of the space before it. */
	gap: number;
}

export interface Line {
	/** In the order in which they are read. */
	pieces: Piece[];
	width: number;
}

/**
 * Breaks words into lines no wider than a width, where UAX #14 allows it. What cannot be broken and is
 * wider stands alone on its line.
 *
 * @param balanced whether lines shall be of about one length, as a headline has them
 */
export function breakIntoLines(
	set: Typesetter,
	runs: Run[],
	width: number,
	balanced: boolean,
): Line[] {
	const units = unitsOf(runs);
	const broken = breakUnits(set, units, width);
	return balanced ? balance(set, units, broken, width) : broken;
}

/** What stays together on a line, with the space that follows it. */
type Unit = { run: Run; text: string }[];

/** Soft hyphens are left out: nothing here would draw the hyphen. */
const plain = ({ text }: Run) =>
	text
		.replace(/\u00ad/g, '')
		.replace(/[ \t\r\n]+/g, ' ')
		.trim();

function unitsOf(runs: Run[]): Unit[] {
	let paragraph = '';
	const stretches = runs
		.map((run) => ({ run, text: plain(run) }))
		.filter(({ text }) => text !== '')
		.map(({ run, text }, i) => {
			// The space before a run is part of the run before it.
			if (i > 0 && !run.glued) paragraph += ' ';
			const start = paragraph.length;
			paragraph += text;
			return { run, start, end: paragraph.length };
		});
	const units: Unit[] = [];
	const breaker = new LineBreaker(paragraph);
	let from = 0;
	for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
		const to = next.position;
		const isInside = stretches.some(
			({ run, start, end }) => (run.glued && start === to) || (run.whole && start < to && to < end),
		);
		if (isInside) continue;
		units.push(
			stretches.flatMap(({ run, start, end }, i) => {
				const limit = stretches[i + 1]?.start ?? end;
				const text = paragraph.slice(Math.max(from, start), Math.min(to, limit));
				return text === '' ? [] : [{ run, text }];
			}),
		);
		from = to;
	}
	return units;
}

function breakUnits(set: Typesetter, units: Unit[], width: number): Line[] {
	const lines: Line[] = [];
	let current: Unit[] = [];
	let line: Line | null = null;
	for (const unit of units) {
		const longer = lineOf(set, [...current, unit]);
		if (line && longer.width > width) {
			lines.push(line);
			current = [unit];
			line = lineOf(set, current);
		} else {
			current.push(unit);
			line = longer;
		}
	}
	return line ? [...lines, line] : lines;
}

/** The narrowest width that takes no more lines, to about two pixels. */
function balance(set: Typesetter, units: Unit[], broken: Line[], width: number): Line[] {
	let [narrow, wide] = [Math.max(0, ...units.map((unit) => lineOf(set, [unit]).width)), width];
	let best = broken;
	while (wide - narrow > 2) {
		const middle = (narrow + wide) / 2;
		const lines = breakUnits(set, units, middle);
		if (lines.length <= broken.length && lines.every((line) => line.width <= width)) {
			best = lines;
			wide = middle;
		} else narrow = middle;
	}
	return best;
}

function lineOf(set: Typesetter, units: Unit[]): Line {
	const pieces: Piece[] = [];
	for (const { run, text } of units.flat()) {
		const last = pieces.at(-1);
		if (last?.run === run) last.text += text;
		else pieces.push({ run, text, gap: 0 });
	}
	let width = 0;
	pieces.forEach((piece, i) => {
		const before = pieces[i - 1];
		// A space is as wide as the smaller letters beside it have it.
		if (before && !piece.run.glued)
			piece.gap = Math.min(set(' ', before.run.type).width, set(' ', piece.run.type).width);
		piece.text = piece.text.replace(/ $/, '');
		width += piece.gap + set(piece.text, piece.run.type).width;
	});
	return { pieces, width };
}
