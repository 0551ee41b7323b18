import type { CheckFacet } from '../mark';

const names: CheckFacet<string[], null> = {
	own: () => null,
	facts: () => [],
};

export default names;
