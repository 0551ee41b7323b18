import { block, type Block, type Run } from '../poster/block';
import type { Format } from '../poster/formats';
import type { PosterContent } from './poster-content';
import type { Sheet } from '../poster/sheet';
import { figuresOf } from '../marks/slots';

/** Who and when, broken only between its parts; the date first where no strip and no figure shows it. */
export function creditBlocks(
	sheet: Sheet,
	{ scene, credit }: PosterContent,
	format: Format,
): Block[] {
	const { ink, 'ink-2': second } = sheet.colours;
	const type = { face: 'sans' as const, size: format.small * 0.94 };
	const { text: date } = scene.date;
	const dated =
		format.strip ||
		credit.some((part) => part.includes(date)) ||
		figuresOf(scene).some(({ mark }) => 'text' in mark && mark.text === date);
	const parts: Run[] = [
		...(dated ? [] : [{ text: scene.date.text, type: { ...type, strong: true }, colour: ink }]),
		...credit.map((text, i) => ({
			...{ text, colour: i === 0 ? ink : second },
			type: { ...type, strong: i === 0 },
		})),
	];
	const width = format.width - format.margin.side * 2;
	const set = (runs: Run[]) => block(sheet.set, runs, width, { leading: 1.4 });
	const lines: Run[][] = [];
	for (const part of parts) {
		const last = lines.at(-1);
		const longer = last && [...last, { text: '·', type, colour: second }, part];
		if (longer && set(longer).lines.length === 1) lines.splice(-1, 1, longer);
		else lines.push([part]);
	}
	return lines.map(set);
}
