import { block, drawBlock, type Block, type Run } from '../../poster/block';
import { sideColour } from '../../poster/colours';
import { ruleOfHollow } from '../../poster/rule-of-hollow';
import type { Box } from '../../parts/box';
import { isOpen } from '../../story/status';
import type { Story } from '../../story/story';
import type { AsFigure, FigurePoster } from '../poster';
import type { BarsMark } from './scene';

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

/**
 * Draws a chart of counts by year: what is counted solid, what nobody could source an outline.
 *
 * @param notes whether its title stands above it, and what is said of it as a whole below
 */
function drawBars(
	figure: BarsMark,
	{ sheet, words, format }: AsFigure,
	place: Box,
	notes: boolean,
): void {
	const { ink, 'ink-2': second, rule, card } = sheet.colours;
	const rtl = sheet.direction === 'rtl';
	const width = place.right - place.left;
	const text = (text: string, size: number, colour: string, strong = false): Run => ({
		text,
		type: { face: 'sans', size, strong },
		colour,
	});
	const lines = (runs: Run[], width: number, balanced = false): Block =>
		block(sheet.set, runs, width, { leading: 1.28, balanced });
	const start = rtl ? place.right : place.left;
	let y = place.top;
	if (notes) {
		const title = block(sheet.set, [barsTitle(figure, { sheet, words, format })], width, {
			leading: 1.16,
			balanced: true,
		});
		drawBlock(sheet, 'title', title, start, y);
		y += title.height + format.caption * 0.45;
	}

	// The key, an entry after the other, broken where it would leave the picture.
	const swatch = format.small * 0.8;
	let x = 0;
	for (const { id, label, status, whose } of figure.series) {
		const name = status === 'confirmed' ? label : `${label}, ${words[status] ?? status}`;
		const entry = lines([text(name, format.small, ink)], width - swatch * 1.5);
		const wide = swatch * 1.5 + entry.width;
		if (x > 0 && x + wide > width) {
			x = 0;
			y += entry.leading;
		}
		const left = rtl ? start - x - swatch : start + x;
		const inset = isOpen(status) ? 1 : 0;
		sheet.add('rect', {
			...{ x: left + inset, y: y + entry.leading / 2 - swatch / 2 + inset },
			...{ width: swatch - inset * 2, height: swatch - inset * 2 },
			...(isOpen(status)
				? {
						fill: 'none',
						stroke: sideColour(sheet.colours, whose),
						'stroke-width': 2,
						'stroke-dasharray': '5 4',
					}
				: { fill: sideColour(sheet.colours, whose) }),
		});
		drawBlock(
			sheet,
			`key ${id}`,
			entry,
			rtl ? start - x - swatch * 1.5 : start + x + swatch * 1.5,
			y,
		);
		x += wide + swatch * 1.6;
	}
	y += format.small * 1.28;

	const below = notes
		? barsNotes(figure, words, text('', format.small, second)).map((run) => lines([run], width))
		: [];
	const notesHeight = below.reduce((sum, note) => sum + note.height, 0);

	const ticks = figure.ticks.map((tick) => ({
		...tick,
		words: lines([text(tick.text, format.small, second)], width),
	}));
	const gutter = Math.max(...ticks.map(({ words }) => words.width)) + format.small * 0.6;
	const plot = {
		left: place.left + (rtl ? 0 : gutter),
		right: place.right - (rtl ? gutter : 0),
		top: y + format.small * 2,
		bottom: place.bottom - notesHeight - format.small * (notes ? 2.3 : 1.6),
	};
	const [wide, high] = [plot.right - plot.left, plot.bottom - plot.top];
	const atX = (share: number) => (rtl ? plot.right - share * wide : plot.left + share * wide);
	const atY = (share: number) => plot.top + share * high;

	for (const tick of ticks) {
		sheet.add('path', {
			d: `M${Math.round(plot.left)},${Math.round(atY(tick.y))}h${Math.round(wide)}`,
			...{ stroke: tick.y === 1 ? ink : rule, 'stroke-width': tick.y === 1 ? 2.2 : 1.6 },
		});
		const beside = rtl ? plot.right + format.small * 0.5 : plot.left - format.small * 0.5;
		const top = atY(tick.y) - tick.words.height / 2;
		drawBlock(sheet, `tick ${tick.text}`, tick.words, beside, top, {
			align: rtl ? 'left' : 'right',
		});
	}
	const open = figure.series.filter(({ status }) => isOpen(status));
	for (const series of [...figure.series.filter((each) => !open.includes(each)), ...open]) {
		for (const bar of series.bars) {
			const hollow = isOpen(bar.status);
			const colour = sideColour(sheet.colours, series.whose);
			const out = hollow ? Math.max(4, wide * 0.005) : 0;
			const left = Math.min(atX(bar.x), atX(bar.x + bar.width)) - out;
			const [barWidth, barHeight] = [bar.width * wide + out * 2, bar.height * high];
			const top = plot.bottom - barHeight;
			if (hollow)
				sheet.add('path', {
					d: `M${left.toFixed(1)},${plot.bottom.toFixed(1)}V${top.toFixed(1)}h${barWidth.toFixed(1)}V${plot.bottom.toFixed(1)}`,
					...{ fill: 'none', stroke: colour, 'stroke-width': 2.6, 'stroke-dasharray': '9 6' },
				});
			else sheet.add('rect', { x: left, y: top, width: barWidth, height: barHeight, fill: colour });
			// A number is as wide as its bar at most, or it would stand over the next one's.
			const room = (wide / figure.years.length) * (bar.inner ? 0.78 : 0.96);
			let size = format.small;
			let value = lines([text(bar.text, size, bar.inner ? card : ink, !hollow)], 1e4);
			while (value.width > room && size > 10) {
				size -= 0.5;
				value = lines([text(bar.text, size, bar.inner ? card : ink, !hollow)], 1e4);
			}
			const above = bar.inner ? top + size * 0.15 : top - value.height - size * 0.02;
			const align = { align: 'middle' as const };
			drawBlock(sheet, `${bar.fact} value`, value, left + barWidth / 2, above, align);
		}
	}
	if (figure.gap) {
		const room = figure.gap.width * wide - format.small;
		const gap = lines([text(figure.gap.text, format.small, second)], room, true);
		const middle = atX(figure.gap.x + figure.gap.width / 2);
		drawBlock(sheet, 'gap', gap, middle, plot.bottom - high * 0.28 - gap.height, {
			align: 'middle',
		});
	}
	const years = figure.years.map(({ x, text: year }) => ({
		...{ x, year },
		full: lines([text(year, format.small, ink)], 1e4),
		short: lines([text(`’${year.slice(-2)}`, format.small, ink)], 1e4),
	}));
	// All of them in the same form, as on the page.
	const isTight = years.some(({ full }) => full.width > (wide / years.length) * 0.92);
	for (const { x, year, full, short } of years) {
		const top = plot.bottom + format.small * 0.3;
		const align = { align: 'middle' as const };
		drawBlock(sheet, `year ${year}`, isTight ? short : full, atX(x), top, align);
	}
	let foot = place.bottom - notesHeight;
	below.forEach((note, i) => {
		drawBlock(sheet, `note ${i}`, note, start, foot);
		foot += note.height;
	});
}

export default bars;
