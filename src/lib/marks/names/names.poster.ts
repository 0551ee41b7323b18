import type { MapPoster } from '../poster';
import type { Name } from './scene';

/** All that is seen of a name is its label. */
const names: MapPoster<Name> = {};

export default names;
