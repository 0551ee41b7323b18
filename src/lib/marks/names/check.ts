import { id, list } from '../../reading/shape';
import type { CheckFacet } from '../check';

const names: CheckFacet<string[], null> = {
	said: {
		shape: list(id),
		check(ids, path, { reader, map }) {
			reader.refuseTwice(path, ids, 'country');
			ids.forEach((id, index) => reader.find([...path, index], id, map.countries));
		},
	},
	tell: () => null,
	own: () => null,
	isUsed: () => true,
	facts: () => [],
};

export default names;
