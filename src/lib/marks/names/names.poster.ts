import { mix } from '../../poster/colours';
import { labelRun, stacked } from '../../poster/on-map';
import type { MapPoster } from '../poster';
import type { Name } from './scene';

const names: MapPoster<Name> = {
	label(name, on) {
		const { x, y } = on.window.at(name);
		const { ink, 'ink-2': second, land } = on.sheet.colours;
		const { type, ...run } = labelRun(on, '', !name.quiet, name.quiet ? 0.9 : 1);
		// A line a word, as on the page.
		const words = name.text.split(' ').map((word) => [
			{
				...run,
				text: word.toUpperCase(),
				type: { ...type, spacing: name.quiet ? 0.14 : 0.08 },
				colour: name.quiet ? mix(ink, second, 0.3) : ink,
			},
		]);
		const block = stacked(on, words, on.frame.right - on.frame.left);
		return {
			id: name.id,
			rank: name.quiet ? 5 : 4,
			block,
			places: [{ x, y: y - block.height / 2, align: 'middle' }],
			needed: !name.quiet,
			halo: land,
			opacity: name.shown,
		};
	},
};

export default names;
