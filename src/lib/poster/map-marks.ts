import type { ContingentMark, LineMark, PlaceMark, Scene } from '../scene/scene';
import type { Status, Story } from '../story/story';
import { block, type Run } from './block';
import { isOpen } from './certainty';
import { mix } from './colours';
import { drawDots } from './dots';
import { drawLabels, settleLabels, type Label } from './label-room';
import type { Sheet } from './sheet';
import { short } from './svg';
import type { Box } from './typesetter';
import type { MapWindow } from './window';

/** Three hundred dots stand side by side in a view's width; Contingents.svelte says the same. */
const DOTS_ACROSS = 300;

interface Marks {
	scene: Scene;
	words: Story['words'];
	window: MapWindow;
	/** Size of a label's letters. */
	size: number;
	/** What no label may leave. */
	frame: Box;
}

/** Whether everything that is marked on the map has room for its words. */
export function isRoomy(sheet: Sheet, marks: Marks): boolean {
	const labels = labelsOf(sheet, marks);
	return settleLabels(sheet, labels, obstaclesOf(marks), marks.frame).roomy;
}

/** Draws everything that is marked on the map, and then its words where there is room for them. */
export function drawMarks(sheet: Sheet, marks: Marks): void {
	const { scene } = marks;
	for (const line of scene.lines) drawLine(sheet, line, marks);
	scene.contingents.forEach((mark) => drawForce(sheet, mark, marks));
	scene.places.forEach((place) => drawSymbol(sheet, place, marks));
	const labels = labelsOf(sheet, marks);
	drawLabels(sheet, settleLabels(sheet, labels, obstaclesOf(marks), marks.frame).settled);
}

/** What words keep clear of: dots, marks and lines. */
function obstaclesOf(marks: Marks): Box[] {
	const { scene } = marks;
	return [
		...scene.contingents.map((mark) => discBox(mark, marks)),
		...scene.places.map((place) => symbolBox(place, marks)),
		...lineBoxes(marks),
	];
}

function discBox({ x, y, radius, status }: ContingentMark, { window }: Marks): Box {
	const at = window.at({ x, y });
	const reach = radius * (window.fit / DOTS_ACROSS) + (isOpen(status) ? 6 : 0);
	return { left: at.x - reach, top: at.y - reach, right: at.x + reach, bottom: at.y + reach };
}

function drawForce(sheet: Sheet, mark: ContingentMark, marks: Marks): void {
	const { window } = marks;
	const { x, y } = window.at(mark);
	const { there, departed, radius, whose, shown } = mark;
	drawDots(sheet, x, y, {
		...{ dots: there, departed, radius, whose, shown, unit: window.fit / DOTS_ACROSS },
		...{ backing: sheet.colours.focus, open: isOpen(mark.status) },
	});
	if (mark.count > 0) sheet.place(`${mark.id} dots`, discBox(mark, marks));
}

/** The words on the map, those that matter most first. */
function labelsOf(sheet: Sheet, { scene, words, window, size, frame }: Marks): Label[] {
	const quiet = (run: Run): Run => ({
		...run,
		colour: mix(sheet.colours.ink, sheet.colours['ink-2'], 0.85),
	});
	const plain = (text: string, strong: boolean, scale = 1): Run => ({
		text,
		type: { face: 'sans', strong, size: size * scale },
		colour: sheet.colours.ink,
	});
	const graded = (run: Run, status: Status): Run[] => [
		run,
		...statusRun(sheet, words, status, run.type.size),
	];
	const halo = sheet.colours.land;
	const wide = frame.right - frame.left;

	const forces = scene.contingents.map((mark): Label => {
		const { x, y } = window.at(mark);
		const country = { ...plain(mark.country.toUpperCase(), true, 0.95) };
		const lines = [
			...(mark.country ? [[{ ...country, type: { ...country.type, spacing: 0.08 } }]] : []),
			...(mark.label ? [graded(plain(mark.label, true), mark.status)] : []),
			...(mark.note
				? [
						mark.label
							? [quiet(plain(mark.note, false))]
							: graded(quiet(plain(mark.note, false)), mark.status),
					]
				: []),
		];
		const words = stacked(sheet, lines, wide);
		const reach = mark.radius * (window.fit / DOTS_ACROSS) + size * 0.26;
		return {
			id: mark.id,
			block: words,
			// Below its dots, as on the page; or else above them or beside.
			places: [
				{ x, y: y + reach, align: 'middle' },
				{ x, y: y - reach - words.height, align: 'middle' },
				{ x: x + reach, y: y - words.height / 2, align: 'left' },
				{ x: x - reach, y: y - words.height / 2, align: 'right' },
			],
			needed: true,
			halo: mix(sheet.colours.focus, sheet.colours.land, 0.45),
			opacity: mark.shown,
		};
	});
	const places = scene.places.map((place): Label => {
		const lines = [
			[plain(place.text, true, 1.15)],
			...(place.note ? [graded(quiet(plain(place.note, false, 1.05)), place.status)] : []),
		];
		const words = stacked(sheet, lines, window.fit * 0.62);
		const { x, y } = window.at(place);
		const away = size * 1.05;
		const sides = {
			above: { x, y: y - away * 0.9 - words.height, align: 'middle' },
			below: { x, y: y + away * 0.9, align: 'middle' },
			before: { x: x - away, y: y - words.leading * 0.5, align: 'right' },
			after: { x: x + away, y: y - words.leading * 0.5, align: 'left' },
		} as const;
		const others = Object.values(sides).filter((side) => side !== sides[place.label]);
		return {
			id: place.id,
			block: words,
			places: [sides[place.label], ...others],
			needed: true,
			halo,
			opacity: place.shown,
		};
	});
	const lines = scene.lines.flatMap((line): Label[] => {
		const middle = line.points[Math.floor(line.points.length / 2)];
		if (!middle || line.drawn < 1) return [];
		const { x, y } = window.at(middle);
		const runs = graded(plain(line.text, true, 1.05), line.status);
		return [
			{
				id: line.id,
				block: stacked(sheet, [runs], wide),
				places: [{ x: x + size * 0.9, y: y + size * 0.5, align: 'left' }],
				needed: true,
				halo,
				opacity: line.shown,
			},
		];
	});
	const names = scene.names.map((name): Label => {
		const { x, y } = window.at(name);
		const run = plain(name.text.toUpperCase(), !name.quiet, name.quiet ? 0.9 : 1);
		const spacing = name.quiet ? 0.14 : 0.08;
		const { ink, 'ink-2': second } = sheet.colours;
		const type = { ...run.type, spacing };
		const colour = name.quiet ? mix(ink, second, 0.3) : ink;
		// A line a word, as on the page.
		const words = name.text
			.split(' ')
			.map((word) => [{ ...run, text: word.toUpperCase(), type, colour }]);
		const block = stacked(sheet, words, wide);
		return {
			id: name.id,
			block,
			places: [{ x, y: y - block.height / 2, align: 'middle' }],
			needed: !name.quiet,
			halo,
			opacity: name.shown,
		};
	});
	const [loud, soft] = [
		names.filter(({ needed }) => needed),
		names.filter(({ needed }) => !needed),
	];
	return [...forces, ...places, ...lines, ...loud, ...soft];
}

/** Lines of runs below each other, none of them broken unless it is wider than a width. */
function stacked(sheet: Sheet, lines: Run[][], width: number) {
	const blocks = lines.map((runs) => block(sheet.set, runs, width, { leading: 1.22 }));
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

/** The word for how sure a claim is; what is confirmed needs none. */
export function statusRun(
	sheet: Sheet,
	words: Story['words'],
	status: Status,
	size: number,
): Run[] {
	if (status === 'confirmed') return [];
	const { ink, 'ink-2': second } = sheet.colours;
	return [
		{
			text: words[status] ?? status,
			type: { face: 'sans', size },
			colour: isOpen(status) ? ink : mix(ink, second, 0.45),
			dashed: isOpen(status),
			whole: true,
		},
	];
}

function drawLine(
	sheet: Sheet,
	{ points, status, shown }: LineMark,
	{ window, size }: Marks,
): void {
	const at = points.map((point) => window.at(point));
	const d = at.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
	if (at.length < 2) return;
	const line = {
		d,
		fill: 'none',
		'stroke-linecap': 'round',
		opacity: shown < 1 ? String(shown) : undefined,
	};
	const width = size * 0.15;
	sheet.add('path', {
		...line,
		...{ stroke: sheet.colours.focus, 'stroke-width': width * 2.8, 'stroke-opacity': '0.8' },
	});
	sheet.add('path', {
		...line,
		...{ stroke: sheet.colours.ink, 'stroke-width': width },
		'stroke-dasharray': isOpen(status) ? `${width * 3} ${width * 3}` : undefined,
	});
}

/** A line as boxes that words keep clear of: a few short pieces lie close around a slope. */
function lineBoxes({ scene, window, size }: Marks): Box[] {
	const half = size * 0.12;
	return scene.lines.flatMap(({ points }) =>
		points.slice(1).flatMap((point, i): Box[] => {
			const [a, b] = [window.at(points[i] ?? point), window.at(point)];
			return [
				{
					left: Math.min(a.x, b.x) - half,
					top: Math.min(a.y, b.y) - half,
					right: Math.max(a.x, b.x) + half,
					bottom: Math.max(a.y, b.y) + half,
				},
			];
		}),
	);
}

function symbolBox(place: PlaceMark, { window, size }: Marks): Box {
	const { x, y } = window.at(place);
	const half = size * (place.kind === 'returned' ? 0.7 : 0.52);
	return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function drawSymbol(sheet: Sheet, place: PlaceMark, marks: Marks): void {
	const { card, ink, accent } = sheet.colours;
	const { size } = marks;
	const box = symbolBox(place, marks);
	const { x, y } = marks.window.at(place);
	const half = (box.right - box.left) / 2;
	const opacity = place.shown < 1 ? String(place.shown) : undefined;
	const paint = { fill: ink, stroke: card, 'stroke-width': size * 0.16, opacity };
	if (place.kind === 'base')
		sheet.add('rect', { x: x - half, y: y - half, width: half * 2, height: half * 2, ...paint });
	else if (place.kind === 'returned')
		sheet.add('path', {
			d: `M${short(x)},${short(y - half)}L${short(x + half)},${short(y)} ${short(x)},${short(y + half)} ${short(x - half)},${short(y)}z`,
			...{ fill: card, stroke: accent, 'stroke-width': size * 0.17, opacity },
		});
	else sheet.add('circle', { cx: x, cy: y, r: half * 0.92, ...paint });
	sheet.place(`${place.id} mark`, box);
}
