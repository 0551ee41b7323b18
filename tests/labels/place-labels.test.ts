import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type Candidate, type Label } from '../../src/lib/labels/place-labels';
import { isWithin, overlap, type Box } from '../../src/lib/parts/box';

const room = { frame: box(0, 0, 100, 100), air: 2, beside: 6 };

function box(left: number, top: number, width = 20, height = 10): Box {
	return { left, top, right: left + width, bottom: top + height };
}

function label(id: string, boxes: Box[], more: Partial<Label<Candidate>> = {}): Label<Candidate> {
	return { id, rank: 1, needed: false, candidates: boxes.map((box) => ({ box })), ...more };
}

/** Where each label stands, by id; null where it has no place. */
function placed(labels: Label<Candidate>[], taken: Box[] = []) {
	const all = placeLabels(labels, taken, room);
	return Object.fromEntries(all.map(({ label, place }) => [label.id, place?.box ?? null]));
}

describe('a label', () => {
	const [first, second] = [box(10, 10), box(10, 50)];

	it('stands at the first of its places that is free', () => {
		expect(placed([label('a', [first, second])])).toEqual({ a: first });
		expect(placed([label('a', [first, second])], [box(25, 15)])).toEqual({ a: second });
	});

	it('is placed before those of a higher rank, in whatever order they come', () => {
		const a = label('a', [first, second], { rank: 2 });
		const b = label('b', [first]);
		expect(placed([a, b])).toEqual({ a: second, b: first });
		expect(placed([b, a])).toEqual({ a: second, b: first });
	});

	it('leaves some air to the next', () => {
		expect(placed([label('a', [box(10, 10)]), label('b', [box(10, 21)])]).b).toBeNull();
		expect(placed([label('a', [box(10, 10)]), label('b', [box(10, 22)])]).b).not.toBeNull();
	});

	it('leaves more of it to the one beside', () => {
		const left = (x: number) => placed([label('a', [box(10, 10)]), label('b', [box(x, 10)])]).b;
		expect(left(37)).toBeNull();
		expect(left(38)).not.toBeNull();
	});

	it('that is needed stands at its first place where none is free, and is told of', () => {
		const [only] = placeLabels([label('a', [first], { needed: true })], [first], room);
		expect(only).toMatchObject({ place: { box: first }, roomy: false });
	});

	it('is asked for no more places than it takes', () => {
		function* places() {
			yield { box: first };
			throw new Error('asked for another');
		}
		expect(placed([{ ...label('a', []), candidates: places() }])).toEqual({ a: first });
	});

	it('that is a last resort is placed only where the other has no room', () => {
		const other = label('a', [first]);
		const resort = label('b', [second], { rank: 2, unless: 'a' });
		expect(placed([other, resort])).toEqual({ a: first });
		expect(placed([other, resort], [first])).toEqual({ a: null, b: second });
	});
});

describe('what goes with a label', () => {
	const disc = { x: 50, y: 50, radius: 10 };
	const force = label('force', [box(40, 62)], { rank: 2, body: disc });

	it('is covered by no other label, placed before it or after', () => {
		for (const rank of [1, 3])
			expect(placed([force, label('a', [box(45, 45), box(0, 0)], { rank })])).toEqual({
				force: box(40, 62),
				a: box(0, 0),
			});
	});

	it('is no obstacle once it has gone', () => {
		const a = label('a', [box(45, 45)], { rank: 3 });
		expect(placed([force, a], [box(40, 62)])).toEqual({ force: null, a: box(45, 45) });
	});

	it('goes where a label before it had no place but over it, if that one may', () => {
		const base = { ...label('base', []), candidates: [{ box: box(45, 45), over: true }] };
		expect(placed([force, base])).toEqual({ base: box(45, 45), force: null });
		expect(placed([force, { ...base, rank: 3 }])).toEqual({ force: box(40, 62), base: null });
	});

	it('goes where a label without room leaves a clearing', () => {
		const base = label('base', [], { clearing: { x: 65, y: 50, radius: 8 } });
		expect(placed([force, base]).force).toBeNull();
		const far = { ...base, clearing: { x: 75, y: 50, radius: 8 } };
		expect(placed([force, far]).force).not.toBeNull();
	});
});

it('whatever labels there are, those that stand keep clear of each other, of the frame and of what is there', () => {
	const boxes = fc
		.record({ x: fc.integer({ min: -10, max: 100 }), y: fc.integer({ min: -10, max: 100 }) })
		.map(({ x, y }) => box(x, y));
	const some = fc.array(fc.array(boxes, { maxLength: 4 }), { maxLength: 12 });
	fc.assert(
		fc.property(some, fc.array(boxes, { maxLength: 3 }), (all, taken) => {
			const labels = all.map((boxes, i) => label(String(i), boxes, { rank: (i * 7) % 5 }));
			const stand = Object.values(placed(labels, taken)).filter((box) => box !== null);
			stand.forEach((one, i) => {
				expect(isWithin(one, room.frame)).toBe(true);
				for (const other of [...stand.slice(i + 1), ...taken])
					expect(overlap(one, other, room.air)).toBe(false);
			});
		}),
	);
});
