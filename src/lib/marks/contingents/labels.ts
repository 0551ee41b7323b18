import {
	anchorBeside,
	type Anchor,
	type Disc,
	type LabelGround,
	type Line,
} from '../../labels/label';
import { isOpen } from '../../story/status';
import type { LabelFacet, MarkLabel } from '../labels';
import type { ContingentMark } from './scene';

const SIDES = ['below', 'above', 'after', 'before'] as const;
type Side = (typeof SIDES)[number];

/** A force of which nothing is seen but, where it has it, the name of its country. */
const WITHOUT_DOTS: Partial<ContingentMark> = {
	...{ count: 0, radius: 0, gone: 0, there: '', departed: '', label: '', note: '' },
	status: 'confirmed',
};

const contingents: LabelFacet<ContingentMark> = {
	thing: 'force',
	shape: (mark, ground) => (mark.count > 0 ? discOf(mark, ground) : null),
	goes: true,
	legend: (marks, words) => {
		const gone = marks.some((mark) => mark.gone > 0);
		return [words['legend-dot'] ?? '', ...(gone ? [words.gone ?? ''] : [])];
	},
	labels: (mark, ground) => [
		...(mark.label || mark.note ? [wordsOf(mark, ground)] : []),
		...(mark.country ? [nameOf(mark, ground)] : []),
	],
};

/** What is said of a force, with the name of its country where it has that. */
function wordsOf(mark: ContingentMark, ground: LabelGround): MarkLabel<ContingentMark> {
	const { country, count, gone, label, note, status } = mark;
	// Beside its dots the name of a country would come to stand in the next; and so would the news that
	// a force has gone, or that nobody has counted it.
	const own: Side = mark.side ?? 'below';
	const sides = SIDES.slice(0, country || gone || count === 0 ? 2 : 4).filter(
		(side) => side !== own,
	);
	const said: Line[] = [
		...(label ? [{ text: label, status, scale: 1, strong: true, tone: 'loud' as const }] : []),
		...(note
			? [{ text: note, status: label ? 'confirmed' : status, scale: 1, tone: 'note' as const }]
			: []),
	];
	const named = country ? [countryLine(country)] : [];
	const way = (side: Side) => ({
		at: anchorOf(mark, side, ground),
		change: { side: side === 'below' ? undefined : side },
	});
	return {
		// Larger forces first; those that are there before those that have gone.
		rank: count > 0 ? 'force' : country ? 'country' : 'unrecorded',
		order: (gone - count / 1e6) / 2,
		needed: true,
		inFocus: true,
		lines: [...named, ...said],
		ways: [
			...[own, ...sides].map(way),
			// Without the name of its country: only that there is no count is worth less than the name.
			...(country && count > 0 ? [{ ...way(own), change: { country: '' }, lines: said }] : []),
		],
		without: WITHOUT_DOTS,
	};
}

/** The name of its country, where there is no room for more. */
function nameOf(mark: ContingentMark, ground: LabelGround): MarkLabel<ContingentMark> {
	const bare = { ...mark, radius: mark.label || mark.note ? 0 : mark.radius };
	return {
		rank: 'country',
		order: 0.1,
		needed: false,
		fallback: Boolean(mark.label || mark.note),
		lines: [countryLine(mark.country)],
		ways: [{ at: anchorOf(bare, 'below', ground) }],
		without: { country: '' },
	};
}

function countryLine(country: string): Line {
	return { text: country.toUpperCase(), scale: 0.95, spacing: 0.08, strong: true, tone: 'loud' };
}

/** The disc of its dots, with the outline around those that are not verified. */
export function discOf(mark: ContingentMark, { at, dot, size }: LabelGround): Disc {
	return { ...at(mark), radius: mark.radius * dot + (isOpen(mark.status) ? size * 0.25 : 0) };
}

/** Where its words stand on a side of its dots; Contingents.svelte says the same. */
function anchorOf(mark: ContingentMark, side: Side, ground: LabelGround): Anchor {
	const radius = mark.radius * ground.dot;
	const [away, beside] = [radius + ground.size * 0.26, radius + ground.size * 0.4];
	return anchorBeside(ground.at(mark), side, away, beside, 'middle');
}

export default contingents;
