import type { CheckFacet } from '../mark';

const names: CheckFacet<string[], null> = {
	own: () => null,
	isUsed: () => true,
	facts: () => [],
};

export default names;
