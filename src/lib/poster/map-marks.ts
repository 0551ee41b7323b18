import type { LineMark, PlaceMark, Scene } from '../scene/scene';
import type { Status, Story } from '../story/story';
import { block, type Run } from './block';
import { isOpen } from './certainty';
import { mix } from './colours';
import { drawDots } from './dots';
import { drawLabels, type Label } from './label-room';
import type { Sheet } from './sheet';
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
	/** What no label may leave, and what else lies over the map. */
	frame: Box;
	taken: Box[];
}

/** Draws everything that is marked on the map, and then its words where there is room for them. */
export function drawMarks(sheet: Sheet, marks: Marks): void {
	const { scene, words, window, size, frame, taken } = marks;
	for (const line of scene.lines) drawLine(sheet, line, marks);
	const discs = scene.contingents.map((mark) => {
		const { x, y } = window.at(mark);
		const unit = window.fit / DOTS_ACROSS;
		const open = isOpen(mark.status);
		const { solid, hollow, radius, whose, shown } = mark;
		const backing = sheet.colours.focus;
		drawDots(sheet, x, y, { solid, hollow, radius, unit, whose, backing, open, shown });
		const reach = radius * unit + (open ? 6 : 0);
		const box = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
		if (mark.count > 0) sheet.place(`${mark.id} dots`, box);
		return box;
	});
	const symbols = scene.places.map((place) => drawSymbol(sheet, place, marks));
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
		const top = y + mark.radius * (window.fit / DOTS_ACROSS) + size * 0.26;
		return {
			id: mark.id,
			block: stacked(sheet, lines, wide),
			places: [{ x, y: top, align: 'middle' }],
			needed: true,
			halo: sheet.colours.focus,
			opacity: mark.shown,
		};
	});
	const places = scene.places.map((place): Label => {
		const lines = [
			[plain(place.text, true, 1.15)],
			...(place.note ? [graded(quiet(plain(place.note, false, 1.05)), place.status)] : []),
		];
		const words = stacked(sheet, lines, window.fit * 0.5);
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
	const obstacles = [...taken, ...discs, ...symbols, ...lineBoxes(marks)];
	drawLabels(sheet, [...forces, ...places, ...lines, ...loud, ...soft], obstacles, frame);
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

function drawSymbol(sheet: Sheet, place: PlaceMark, { window, size }: Marks): Box {
	const { card, ink, western } = sheet.colours;
	const { x, y } = window.at(place);
	const half = size * 0.52;
	const paint = { fill: ink, stroke: card, 'stroke-width': size * 0.16 };
	const opacity = place.shown < 1 ? String(place.shown) : undefined;
	if (place.kind === 'base')
		sheet.add('rect', {
			x: x - half,
			y: y - half,
			width: half * 2,
			height: half * 2,
			...paint,
			opacity,
		});
	else if (place.kind === 'returned')
		sheet.add('path', {
			d: `M${x.toFixed(1)},${(y - half * 1.35).toFixed(1)}l${(half * 1.35).toFixed(1)},${(half * 1.35).toFixed(1)} ${(-half * 1.35).toFixed(1)},${(half * 1.35).toFixed(1)} ${(-half * 1.35).toFixed(1)},${(-half * 1.35).toFixed(1)}z`,
			...{ fill: card, stroke: western, 'stroke-width': size * 0.17, opacity },
		});
	else sheet.add('circle', { cx: x, cy: y, r: half * 0.92, ...paint, opacity });
	const box = { left: x - half, top: y - half, right: x + half, bottom: y + half };
	sheet.place(`${place.id} mark`, box);
	return box;
}
