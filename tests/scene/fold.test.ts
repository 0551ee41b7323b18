import { expect, it } from 'vitest';
import { fold } from '../../src/lib/scene/fold';
import type { Change, Step } from '../../src/lib/story/story';

function steps(...changes: Change[]): Step[] {
	return changes.map((change, i) => ({
		id: `s${i}`,
		chapter: 'c',
		kicker: '',
		text: [],
		alt: '',
		change,
	}));
}

it('keeps what a step does not mention', () => {
	const [, second] = fold(
		steps({ view: 'near', focus: ['niger'], figure: 'toll' }, { view: 'far' }),
	);
	expect(second).toMatchObject({ view: 'far', focus: ['niger'], marks: { bars: 'toll' } });
});

it('takes a figure away when a step says null', () => {
	expect(fold(steps({ figure: 'toll' }, { figure: null }))[1]?.marks.bars).toBeNull();
});

it('changes only the contingents a step names', () => {
	const [, second] = fold(
		steps(
			{ contingents: { french: 'present', us: 'present' } },
			{ contingents: { french: 'gone' } },
		),
	);
	expect(second?.marks.contingents).toEqual({ french: 'gone', us: 'present' });
});

it('does not change an earlier step by folding a later one', () => {
	const [first] = fold(
		steps({ contingents: { us: 'present' } }, { contingents: { us: 'hidden' } }),
	);
	expect(first?.marks.contingents).toEqual({ us: 'present' });
});
