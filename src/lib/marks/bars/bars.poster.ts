import { block, drawBlock, type Block, type Run } from '../../poster/block';
import { sideColour } from '../../poster/colours';
import { legendRow, type Entry } from '../../poster/legend';
import { row } from '../../poster/row';
import { ruleOfHollow } from '../../poster/rule-of-hollow';
import { stack } from '../../poster/stack';
import { short } from '../../poster/svg';
import type { Box } from '../../parts/box';
import { isOpen } from '../../story/status';
import type { Story, Whose } from '../../story/story';
import type { AsFigure, FigurePoster } from '../poster';
import type { BarMark, BarsMark } from './scene';

type Series = BarsMark['series'][number];

const bars: FigurePoster<BarsMark> = { draw: drawBars, title: barsTitle, notes: barsNotes };

/** What the chart shows. */
function barsTitle({ title }: BarsMark, { sheet, format: { caption } }: AsFigure): Run {
	return {
		text: title,
		type: { face: 'serif', strong: true, size: caption * 1.2, spacing: -0.01 },
		colour: sheet.colours.ink,
	};
}

/** What is said of the chart as a whole, a line each. */
function barsNotes(figure: BarsMark, words: Story['words'], run: Run): Run[] {
	const statuses = figure.series.map(({ status }) => status);
	return [{ ...run, text: figure.caption }, ...ruleOfHollow(statuses, words, run)];
}

/** Draws a chart of counts by year: what is counted solid, what nobody could source an outline. */
function drawBars(figure: BarsMark, as: AsFigure, place: Box, notes: boolean): void {
	const { sheet, words, format } = as;
	const { small, caption } = format;
	const width = place.right - place.left;
	const rtl = sheet.direction === 'rtl';
	const start = rtl ? place.right : place.left;
	let y = place.top;
	if (notes) {
		const leading = { above: 0, leading: 1.16, balanced: true };
		const title = row(sheet, 'title', [barsTitle(figure, as)], width, leading);
		title.draw(start, y, {});
		y += title.height + caption * 0.45;
	}
	const key = legendRow(
		sheet,
		figure.series.map((each) => keyEntry(each, as)),
		small,
		width,
	);
	key.draw(start, y, {});

	const second = sheet.colours['ink-2'];
	const note = textRun('', small, second);
	const below = stack(sheet, 'note', notes ? barsNotes(figure, words, note) : [], width, 1.28);
	below.draw(start, place.bottom - below.height);

	const ticks = figure.ticks.map(({ text }) => label(as, text, second).width);
	const gutter = Math.max(...ticks) + small * 0.6;
	const [left, right] = [place.left + (rtl ? 0 : gutter), place.right - (rtl ? gutter : 0)];
	const top = y + key.height + small * 2;
	const bottom = place.bottom - below.height - small * (notes ? 2.3 : 1.6);
	const [wide, high] = [right - left, bottom - top];
	const plot: Plot = {
		...{ ...as, left, right, bottom, wide, high },
		atX: (share) => (rtl ? right - share * wide : left + share * wide),
		atY: (share) => top + share * high,
	};
	drawTicks(figure, plot);
	// What is not verified is an outline over what is counted.
	const open = figure.series.filter(({ status }) => isOpen(status));
	for (const series of [...figure.series.filter((each) => !open.includes(each)), ...open])
		for (const bar of series.bars) drawBar(bar, series.whose, figure.years.length, plot);
	if (figure.gap) drawGap(figure.gap, plot);
	drawYears(figure, plot);
}

/** Where bars stand, and how a share of its width or height is a length. */
interface Plot extends AsFigure {
	left: number;
	right: number;
	bottom: number;
	wide: number;
	high: number;
	atX: (share: number) => number;
	atY: (share: number) => number;
}

const MIDDLE = { align: 'middle' } as const;

function textRun(text: string, size: number, colour: string, strong = false): Run {
	return { text, type: { face: 'sans', size, strong }, colour };
}

/** Words in one line, or in lines of about one length. */
function label(
	{ sheet, format: { small } }: AsFigure,
	text: string,
	colour: string,
	{ width = 1e4, size = small, strong = false } = {},
): Block {
	const runs = [textRun(text, size, colour, strong)];
	return block(sheet.set, runs, width, { leading: 1.28, balanced: true });
}

function keyEntry({ id, label, status, whose }: Series, as: AsFigure): Entry {
	const { sheet, words, format } = as;
	const open = isOpen(status);
	const colour = sideColour(sheet.colours, whose);
	const dashes = { fill: 'none', stroke: colour, 'stroke-width': 2, 'stroke-dasharray': '5 4' };
	const side = format.small * 0.8 - (open ? 2 : 0);
	return {
		id: `key ${id}`,
		text: status === 'confirmed' ? label : `${label}, ${words[status] ?? status}`,
		room: 1.2,
		draw: (x, y) => {
			const paint = open ? dashes : { fill: colour };
			sheet.add('rect', { x: x - side / 2, y: y - side / 2, width: side, height: side, ...paint });
		},
	};
}

function drawTicks({ ticks }: BarsMark, plot: Plot): void {
	const { sheet, format, left, right, wide, atY } = plot;
	const { ink, 'ink-2': second, rule } = sheet.colours;
	const rtl = sheet.direction === 'rtl';
	for (const { y, text } of ticks) {
		const words = label(plot, text, second);
		sheet.add('path', {
			d: `M${Math.round(left)},${Math.round(atY(y))}h${Math.round(wide)}`,
			...{ stroke: y === 1 ? ink : rule, 'stroke-width': y === 1 ? 2.2 : 1.6 },
		});
		const beside = rtl ? right + format.small * 0.5 : left - format.small * 0.5;
		const align = rtl ? 'left' : 'right';
		drawBlock(sheet, `tick ${text}`, words, beside, atY(y) - words.height / 2, { align });
	}
}

function drawBar(bar: BarMark, whose: Whose, years: number, plot: Plot): void {
	const { sheet, format, bottom, wide, high, atX, atY } = plot;
	const { ink, card } = sheet.colours;
	const colour = sideColour(sheet.colours, whose);
	const hollow = isOpen(bar.status);
	const out = hollow ? Math.max(4, wide * 0.005) : 0;
	const [width, height] = [bar.width * wide + out * 2, bar.height * high];
	const [middle, top] = [atX(bar.x + bar.width / 2), atY(1 - bar.height)];
	const left = middle - width / 2;
	if (hollow)
		sheet.add('path', {
			d: `M${short(left)},${short(bottom)}V${short(top)}h${short(width)}V${short(bottom)}`,
			...{ fill: 'none', stroke: colour, 'stroke-width': 2.6, 'stroke-dasharray': '9 6' },
		});
	else sheet.add('rect', { x: left, y: top, width, height, fill: colour });
	// A number is as wide as its bar at most, or it would stand over the next one's.
	const room = (wide / years) * (bar.inner ? 0.78 : 0.96);
	const value = (size: number) =>
		label(plot, bar.text, bar.inner ? card : ink, { size, strong: !hollow });
	const { small } = format;
	const size = Math.max(10, small * Math.min(1, room / value(small).width));
	const words = value(size);
	const above = bar.inner ? top + size * 0.15 : top - words.height - size * 0.02;
	drawBlock(sheet, `${bar.fact} value`, words, middle, above, MIDDLE);
}

function drawGap({ x, width, text }: NonNullable<BarsMark['gap']>, plot: Plot): void {
	const { sheet, format, bottom, wide, high, atX } = plot;
	const room = width * wide - format.small;
	const words = label(plot, text, sheet.colours['ink-2'], { width: room });
	const top = bottom - high * 0.28 - words.height;
	drawBlock(sheet, 'gap', words, atX(x + width / 2), top, MIDDLE);
}

function drawYears({ years }: BarsMark, plot: Plot): void {
	const { sheet, format, bottom, wide, atX } = plot;
	const written = (text: string) => label(plot, text, sheet.colours.ink);
	// All of them in the same form, as on the page.
	const room = (wide / years.length) * 0.92;
	const isTight = years.some(({ text }) => written(text).width > room);
	for (const { x, text } of years) {
		const words = written(isTight ? `’${text.slice(-2)}` : text);
		drawBlock(sheet, `year ${text}`, words, atX(x), bottom + format.small * 0.3, MIDDLE);
	}
}

export default bars;
