import { id, list } from '../../reading/shape';
import type { CheckFacet, EntryOf } from '../check';
import type { Line } from './scene';

const keys = { from: id, to: id, fact: id };

const lines: CheckFacet<string[], Line[], Line[], EntryOf<typeof keys>> = {
	said: {
		shape: list(id),
		check(ids, path, refs) {
			refs.reader.refuseTwice(path, ids, 'line');
			const lines = refs.section('lines');
			ids.forEach((id, index) => refs.reader.find([...path, index], id, lines));
		},
	},
	section: {
		...{ name: 'lines', one: 'line', keys },
		check(entries, refs) {
			for (const { path, entry } of entries) {
				refs.reader.find([...path, 'from'], entry.from, refs.map.places);
				refs.reader.find([...path, 'to'], entry.to, refs.map.places);
				refs.factWith('value', [...path, 'fact'], entry.fact);
			}
		},
	},
	tell: ({ entries }, copy) =>
		entries.map(({ id, entry }) => ({ id, ...entry, label: copy.plain('lines', id) })),
	own: (told) => told,
	facts: (ids, told) => told.filter(({ id }) => ids.includes(id)).map(({ fact }) => fact),
	routes: (told) => told,
};

export default lines;
