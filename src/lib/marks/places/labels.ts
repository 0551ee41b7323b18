import { anchorBeside, type Anchor, type Disc, type LabelGround } from '../../labels/label';
import type { LabelFacet } from '../labels';
import type { PlaceMark } from './scene';

const SIDES = ['above', 'below', 'before', 'after'] as const;

const places: LabelFacet<PlaceMark> = {
	thing: 'place',
	shape: symbolOf,
	labels(place, ground) {
		const { fit, size } = ground;
		const isBase = place.kind === 'base';
		const sides = [place.label, ...SIDES.filter((side) => side !== place.label)];
		const ways = sides.map((label, i) => ({
			at: anchorOf(place, label, ground),
			change: { label },
			// The name of a base has its side before any dots.
			over: isBase && i === 0,
		}));
		return [
			{
				rank: isBase ? 'base' : 'place',
				needed: true,
				lines: [
					{ text: place.text, scale: 1.15, strong: true, tone: 'loud' },
					...(place.note
						? [{ text: place.note, status: place.status, scale: 1.06, tone: 'note' as const }]
						: []),
				],
				width: Math.min(size * 1.15 * 15, fit * 0.55),
				ways: place.text ? ways : [],
				without: { text: '', note: '' },
				// Dots beside the mark of a base without a name would say that they are there.
				...(isBase ? { clearing: { ...ground.at(place), radius: size * 2 } } : {}),
			},
		];
	},
};

/** The disc around the symbol of a place. */
export function symbolOf(place: PlaceMark, { at, size }: Pick<LabelGround, 'at' | 'size'>): Disc {
	return { ...at(place), radius: size * (place.kind === 'returned' ? 0.7 : 0.52) };
}

/** Where its words stand on a side of its symbol; Places.svelte says the same. */
function anchorOf(place: PlaceMark, side: PlaceMark['label'], { at, size }: LabelGround): Anchor {
	return anchorBeside(at(place), side, size * 0.94, size * 1.02, 'first line');
}

export default places;
