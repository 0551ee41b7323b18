import type { LabelFacet } from '../labels';
import type { Name } from './scene';

const names: LabelFacet<Name> = {
	thing: 'country',
	labels: (name, { at }) => [
		{
			rank: name.quiet ? 'orientation' : 'country',
			needed: !name.quiet,
			// A line a word.
			lines: name.text.split(' ').map((word) => ({
				text: word.toUpperCase(),
				...(name.quiet
					? { scale: 0.9, spacing: 0.14, tone: 'quiet' }
					: { scale: 1, spacing: 0.08, tone: 'loud', strong: true }),
			})),
			ways: [{ at: { ...at(name), align: 'middle', stands: 'middle' } }],
			without: null,
		},
	],
};

export default names;
