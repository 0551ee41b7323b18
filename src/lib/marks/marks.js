/**
 * Every kind of mark, by its folder. The order is that in which a picture's facts are told and, on
 * the map, in which the kinds lie over each other.
 */
export const MARKS = [
	'counter',
	'day',
	'quote',
	'comparison',
	'bars',
	'lines',
	'names',
	'contingents',
	'places',
];
