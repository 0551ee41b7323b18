import { sum } from 'd3';
import { boxAround } from '../../labels/label';
import { block, drawBlock, type Run } from '../../poster/block';
import { sideColour } from '../../poster/colours';
import { drawDisc } from '../../poster/disc';
import { ruleOfHollow } from '../../poster/rule-of-hollow';
import type { Sheet } from '../../poster/sheet';
import { stack } from '../../poster/stack';
import { statusRun } from '../../poster/status-run';
import type { Box } from '../../parts/box';
import { isOpen } from '../../story/status';
import type { Story } from '../../story/story';
import type { AsFigure, FigurePoster } from '../poster';
import type { ComparisonMark, GroupMark } from './scene';

const comparison: FigurePoster<ComparisonMark> = { draw: drawComparison, notes: comparisonNotes };

/** What is said of the groups as a whole, a line each. */
function comparisonNotes(figure: ComparisonMark, words: Story['words'], run: Run): Run[] {
	const statuses = figure.groups.map(({ status }) => status);
	return [{ ...run, text: figure.caption }, ...ruleOfHollow(statuses, words, run)];
}

/**
 * Draws groups of people beside each other, a dot for each, all at one scale.
 *
 * @param notes whether what is said of them as a whole stands below them
 */
function drawComparison(figure: ComparisonMark, as: AsFigure, place: Box, notes: boolean): void {
	const { sheet, words, format } = as;
	const { groups } = figure;
	const width = place.right - place.left;
	const gap = width * 0.06;
	const air = format.caption * 0.8;
	const note = captionRun(as, '', sheet.colours['ink-2']);
	const rules = stack(
		sheet,
		'rule',
		notes ? comparisonNotes(figure, words, note) : [],
		width,
		1.34,
	);

	const share = (width - gap * (groups.length - 1)) / groups.length;
	const heads = groups.map((group) => headOf(group, as, width * 0.6, share));
	const captionTop = Math.max(...heads.map(({ value }) => value.height)) + format.caption * 0.2;
	const headHeight = captionTop + Math.max(...heads.map(({ caption }) => caption.height)) + air;

	const widest = Math.max(...groups.map(({ radius }) => radius));
	const room = place.bottom - place.top - headHeight - air * 1.2 - rules.height;
	// Each group is as wide as its words or its dots, whichever are wider; all at one scale.
	const widths = (unit: number) =>
		heads.map(({ group, value, caption }) =>
			Math.max(group.radius * unit * 2 + 12, value.width, caption.width),
		);
	const total = (unit: number) => sum(widths(unit)) + gap * (groups.length - 1);
	let unit = Math.min(
		room / (widest * 2),
		width / (sum(groups, ({ radius }) => radius) * 2),
		format.figure / 16,
	);
	while (unit > 0.5 && total(unit) > width) unit *= 0.97;

	const middle = (place.left + place.right) / 2;
	const top = place.top + Math.max(0, (room - widest * unit * 2) / 2);
	const direction = sheet.direction === 'rtl' ? -1 : 1;
	let edge = middle - (direction * total(unit)) / 2;
	heads.forEach(({ group, value, caption }, i) => {
		const wide = direction * (widths(unit)[i] ?? 0);
		const x = edge + wide / 2;
		edge += wide + direction * gap;
		drawBlock(sheet, `${group.fact} value`, value, x, top, MIDDLE);
		drawBlock(sheet, `${group.fact} caption`, caption, x, top + captionTop, MIDDLE);
		drawGroup(group, sheet, x, top + headHeight + widest * unit, unit);
	});
	rules.draw(middle, top + headHeight + widest * unit * 2 + air * 1.2, MIDDLE);
}

const MIDDLE = { align: 'middle' } as const;

function captionRun({ format }: AsFigure, text: string, colour: string): Run {
	return { text, type: { face: 'sans', size: format.caption * 0.92 }, colour };
}

/** The words above a group: its number, and what it is. */
function headOf(group: GroupMark, as: AsFigure, valueWidth: number, width: number) {
	const { sheet, words, format } = as;
	const { hedge, text, status } = group;
	const colour = sideColour(sheet.colours, group.whose);
	const size = format.figure * 0.86;
	const value: Run[] = [
		...(hedge
			? [{ text: hedge, type: { face: 'display' as const, size: size * 0.48 }, colour }]
			: []),
		{
			...{ text, colour, hollow: isOpen(status), whole: true },
			type: { face: 'display', size, spacing: -0.02 },
		},
	];
	const caption = [
		captionRun(as, group.caption, sheet.colours.ink),
		...statusRun(sheet, words, status, format.caption * 0.92),
	];
	const widest = Math.min(width, format.caption * 13);
	return {
		group,
		value: block(sheet.set, value, valueWidth, { leading: 1 }),
		caption: block(sheet.set, caption, widest, { leading: 1.26, balanced: true }),
	};
}

function drawGroup(group: GroupMark, sheet: Sheet, x: number, y: number, unit: number): void {
	const { dots, radius, whose, fact } = group;
	const open = isOpen(group.status);
	const backing = sheet.colours.paper;
	drawDisc(sheet, x, y, { dots, radius, unit, whose, backing, open });
	sheet.place(`${fact} dots`, boxAround({ x, y, radius: radius * unit + (open ? 6 : 0) }));
}

export default comparison;
