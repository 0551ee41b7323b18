import { fill } from '../../story/fill';
import { block, drawBlock, type Block, type Run } from '../../poster/block';
import { statusRun } from '../../poster/status-run';
import type { FigurePoster } from '../poster';
import type { QuoteMark } from './scene';

/** A quotation fills its place: the most a letter may measure, as a share of the headline's. */
const LARGEST = { above: 1.12, beside: 0.92 };

const quote: FigurePoster<QuoteMark> = {
	// As large as its place allows.
	draw(quote, { sheet, words, format }, place) {
		const { ink, 'ink-2': second } = sheet.colours;
		const indent = format.caption * 1.1;
		const width = place.right - place.left - indent;
		const height = place.bottom - place.top;
		const small = (text: string, strong: boolean): Run => ({
			text,
			type: { face: 'sans', strong, size: format.caption * 0.94 },
			colour: strong ? ink : second,
		});
		const speaker = block(
			sheet.set,
			[small(quote.caption, true), ...statusRun(sheet, words, quote.status, format.caption * 0.94)],
			width,
			{ leading: 1.3, balanced: true },
		);
		const note = quote.translated
			? block(sheet.set, [small(words.translation ?? '', false)], width, { leading: 1.3 })
			: null;
		const below = format.caption * 0.95 + speaker.height + (note?.height ?? 0);

		const marked = fill(words.quotation ?? '', { quote: quote.text });
		let size = format.headline * LARGEST[format.layout];
		let said: Block;
		do {
			const type = { face: 'display' as const, size, spacing: -0.008 };
			const runs = [{ text: marked, type, colour: ink }];
			said = block(sheet.set, runs, width, { leading: 1.22, balanced: true });
			size -= 1;
		} while (size > format.small && said.height + below > height);

		const top = place.top + Math.max(0, (height - said.height - below) / 2);
		const rtl = sheet.direction === 'rtl';
		const x = rtl ? place.right - indent : place.left + indent;
		sheet.add('rect', {
			...{ x: rtl ? place.right - 5 : place.left, y: top + said.size * 0.1, width: 5 },
			...{ height: said.height + below - said.size * 0.1, fill: ink },
		});
		drawBlock(sheet, 'quote', said, x, top);
		const next = top + said.height + format.caption * 0.95;
		drawBlock(sheet, 'speaker', speaker, x, next);
		if (note) drawBlock(sheet, 'translation', note, x, next + speaker.height);
	},
};

export default quote;
