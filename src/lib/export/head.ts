import { figurePoster, mapPoster } from '../marks/poster';
import type { Run } from '../poster/block';
import type { Format } from '../poster/formats';
import { row, type Row } from '../poster/row';
import type { Sheet } from '../poster/sheet';
import { figuresOf, kindsIn } from '../marks/slots';
import type { Scene } from '../scene/scene';
import type { Story } from '../story/story';
import type { PosterContent } from './poster-content';

/** Where rows end that start at a height. */
export function bottomOf(rows: Row[], top: number): number {
	return rows.reduce((y, { above, height }) => y + above + height, top);
}

/**
 * Words that are too long for their column are smaller, and so are, beside the picture, words that are
 * too many.
 */
export function fittingRows(
	sheet: Sheet,
	poster: PosterContent,
	format: Format,
	width: number,
	bottom: number,
): Row[] {
	const rowsAt = (scale: number) =>
		headRows(
			sheet,
			poster,
			{
				...format,
				title: format.title * scale,
				headline: format.headline * scale,
				figure: format.figure * scale,
				dek: Math.max(format.small, format.dek * scale),
				caption: Math.max(format.small, format.caption * scale),
			},
			width,
		);
	let scale = 1;
	let rows = rowsAt(scale);
	const end = format.layout === 'beside' ? bottom - format.small * 0.4 : Infinity;
	const isTooLarge = () =>
		bottomOf(rows, format.margin.top) > end || rows.some((row) => row.width > width);
	while (isTooLarge() && scale > 0.4) rows = rowsAt((scale -= 0.03));
	return rows;
}

function headRows(sheet: Sheet, poster: PosterContent, format: Format, width: number): Row[] {
	const { ink, 'ink-2': second } = sheet.colours;
	const { small, dek, title, headline } = format;
	const size = poster.dek ? title : headline;
	const { scene, words } = poster;
	const figures = figuresOf(scene).flatMap(({ name, mark }) => {
		const rows = figurePoster(name).rows?.(mark, { sheet, words, format }, width);
		return rows ?? [];
	});
	const legends =
		scene.veil > 0.8 ? [] : legendRows(sheet, scene, words, small, width).map(({ row }) => row);
	return [
		row(
			sheet,
			'kicker',
			[
				{
					text: poster.kicker.toUpperCase(),
					type: { face: 'sans', strong: true, size: small * 0.94, spacing: 0.08 },
					colour: second,
				},
			],
			width,
			{ above: 0, leading: 1.2 },
		),
		row(
			sheet,
			'headline',
			[
				{
					text: poster.headline,
					type: { face: 'display', strong: true, size, spacing: -0.022 },
					colour: ink,
				},
			],
			width,
			{ above: small * 0.3, leading: 1, balanced: true },
		),
		...(poster.dek
			? [
					row(
						sheet,
						'dek',
						[{ text: poster.dek, type: { face: 'serif', size: dek }, colour: ink }],
						Math.min(width, dek * 25),
						{ above: dek * 0.6, leading: 1.32, balanced: true },
					),
				]
			: []),
		...figures,
		...legends,
		...besideNotes(sheet, poster, format, width),
	];
}

/** What is said of a figure as a whole stands where there is room for it: below the headline. */
function besideNotes(
	sheet: Sheet,
	{ scene, words }: PosterContent,
	format: Format,
	width: number,
): Row[] {
	if (format.layout === 'above') return [];
	const run: Run = {
		text: '',
		type: { face: 'sans', size: format.caption * 0.86 },
		colour: sheet.colours['ink-2'],
	};
	const as = { sheet, words, format };
	const figures = figuresOf(scene).slice(0, 1);
	const notes = figures.flatMap(
		({ name, mark }) => figurePoster(name).notes?.(mark, words, run) ?? [],
	);
	const title = figures
		.flatMap(({ name, mark }) => figurePoster(name).title?.(mark, as) ?? [])
		.map((run) =>
			row(sheet, 'title', [run], width, {
				above: format.caption * 0.9,
				leading: 1.16,
				balanced: true,
			}),
		);
	const rows = notes.map((note, i) =>
		row(sheet, `note ${i}`, [note], width, {
			above: format.caption * (i === 0 ? 1 : 0.35),
			leading: 1.3,
			balanced: true,
		}),
	);
	return [...title, ...rows];
}

/** What explains the marks on the map, a row for each kind that needs it. */
export function legendRows(
	sheet: Sheet,
	{ marks }: Scene,
	words: Story['words'],
	size: number,
	width: number,
): { row: Row; shown: number }[] {
	return kindsIn('map').flatMap((name) => {
		const row = mapPoster(name).legend?.(marks[name], sheet, words, size, width);
		// It comes and goes with the marks it explains.
		return row ? [{ row, shown: Math.max(...marks[name].map(({ shown }) => shown)) }] : [];
	});
}
