import { block, drawBlock, type Run } from '../../poster/block';
import { sideColour } from '../../poster/colours';
import { drawDisc } from '../../poster/disc';
import { ruleOfHollow } from '../../poster/rule-of-hollow';
import { statusRun } from '../../poster/status-run';
import type { Box } from '../../parts/box';
import { isOpen } from '../../story/status';
import type { Story } from '../../story/story';
import type { AsFigure, FigurePoster } from '../poster';
import type { ComparisonMark } from './scene';

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
function drawComparison(
	figure: ComparisonMark,
	{ sheet, words, format }: AsFigure,
	place: Box,
	notes: boolean,
): void {
	const { ink, 'ink-2': second, paper } = sheet.colours;
	const width = place.right - place.left;
	const gap = width * 0.06;
	const caption = (text: string, colour: string): Run => ({
		text,
		type: { face: 'sans', size: format.caption * 0.92 },
		colour,
	});
	const rules = (notes ? comparisonNotes(figure, words, caption('', second)) : []).map((run) =>
		block(sheet.set, [run], width, { leading: 1.34 }),
	);
	const rulesHeight = rules.reduce((sum, each) => sum + each.height, 0);

	const share = (width - gap * (figure.groups.length - 1)) / figure.groups.length;
	const heads = figure.groups.map((group) => {
		const colour = sideColour(sheet.colours, group.whose);
		const size = format.figure * 0.86;
		const value: Run[] = [
			...(group.hedge
				? [{ text: group.hedge, type: { face: 'display' as const, size: size * 0.48 }, colour }]
				: []),
			{
				...{ text: group.text, colour, hollow: isOpen(group.status), whole: true },
				type: { face: 'display', size, spacing: -0.02 },
			},
		];
		return {
			value: block(sheet.set, value, width * 0.6, { leading: 1 }),
			caption: block(
				sheet.set,
				[
					caption(group.caption, ink),
					...statusRun(sheet, words, group.status, format.caption * 0.92),
				],
				Math.min(share, format.caption * 13),
				{ leading: 1.26, balanced: true },
			),
		};
	});
	const valueHeight = Math.max(...heads.map(({ value }) => value.height));
	const captionHeight = Math.max(...heads.map(({ caption }) => caption.height));
	const air = format.caption * 0.8;
	const headHeight = valueHeight + format.caption * 0.2 + captionHeight + air;

	const radii = figure.groups.map(({ radius }) => radius);
	const widest = Math.max(...radii);
	const room = place.bottom - place.top - headHeight - air * 1.2 - rulesHeight;
	const sum = radii.reduce((total, radius) => total + radius, 0);
	// Each group is as wide as its words or its dots, whichever are wider; all at one scale.
	const wide = (unit: number) =>
		radii.map((radius, i) => {
			const head = heads[i];
			return Math.max(radius * unit * 2 + 12, head?.value.width ?? 0, head?.caption.width ?? 0);
		});
	let unit = Math.min(room / (widest * 2), width / (sum * 2), format.figure / 16);
	const total = (unit: number) =>
		wide(unit).reduce((total, each) => total + each, gap * (radii.length - 1));
	while (unit > 0.5 && total(unit) > width) unit *= 0.97;

	const height = headHeight + widest * unit * 2 + air * 1.2 + rulesHeight;
	const top = place.top + Math.max(0, (place.bottom - place.top - height) / 2);
	const widths = wide(unit);
	const direction = sheet.direction === 'rtl' ? -1 : 1;
	let edge = (place.left + place.right) / 2 - (direction * total(unit)) / 2;
	figure.groups.forEach((group, i) => {
		const head = heads[i];
		const x = edge + (direction * (widths[i] ?? 0)) / 2;
		edge += direction * ((widths[i] ?? 0) + gap);
		if (!head) return;
		const middle = { align: 'middle' as const };
		drawBlock(sheet, `${group.fact} value`, head.value, x, top, middle);
		const below = top + valueHeight + format.caption * 0.2;
		drawBlock(sheet, `${group.fact} caption`, head.caption, x, below, middle);
		const y = top + headHeight + widest * unit;
		const open = isOpen(group.status);
		drawDisc(sheet, x, y, {
			...{ dots: group.dots, radius: group.radius, unit, whose: group.whose },
			...{ backing: paper, open },
		});
		const reach = group.radius * unit + (open ? 6 : 0);
		sheet.place(`${group.fact} dots`, {
			...{ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach },
		});
	});
	let y = top + headHeight + widest * unit * 2 + air * 1.2;
	rules.forEach((each, i) => {
		drawBlock(sheet, `rule ${i}`, each, (place.left + place.right) / 2, y, { align: 'middle' });
		y += each.height;
	});
}

export default comparison;
