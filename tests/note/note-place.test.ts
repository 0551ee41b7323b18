import fc from 'fast-check';
import { expect, it } from 'vitest';
import { notePlace } from '../../src/lib/note/note-place';

const window = { width: 390, height: 844, offset: 5000 };
const card = { left: 18, top: 500, width: 354, height: 280 };

function read(style: string) {
	const value = (name: string) =>
		parseFloat(new RegExp(`${name}:(-?[\\d.]+)`).exec(style)?.[1] ?? '');
	return {
		top: value('top') - window.offset,
		left: value('left'),
		width: value('width'),
		room: value('max-height'),
		above: style.includes('-100%'),
	};
}

it('stands above words that are low in the window, below those that are high', () => {
	expect(read(notePlace({ left: 40, top: 600, width: 90, height: 24 }, card, window)).above).toBe(
		true,
	);
	expect(read(notePlace({ left: 40, top: 120, width: 90, height: 24 }, card, window)).above).toBe(
		false,
	);
});

it('never covers the words, and never leaves the window', () => {
	const words = fc.record({
		left: fc.integer({ min: 0, max: 300 }),
		top: fc.integer({ min: 0, max: 800 }),
		width: fc.integer({ min: 5, max: 300 }),
		height: fc.integer({ min: 14, max: 44 }),
	});
	fc.assert(
		fc.property(
			words,
			fc.integer({ min: 0, max: 370 }),
			fc.integer({ min: 20, max: 700 }),
			(box, left, width) => {
				const note = read(notePlace(box, { ...card, left, width }, window));
				const [top, bottom] = note.above
					? [note.top - note.room, note.top]
					: [note.top, note.top + note.room];
				expect(bottom <= box.top || top >= box.top + box.height).toBe(true);
				expect(top).toBeGreaterThanOrEqual(0);
				expect(bottom).toBeLessThanOrEqual(window.height);
				expect(note.left).toBeGreaterThanOrEqual(0);
				expect(note.left + note.width).toBeLessThanOrEqual(window.width);
			},
		),
	);
});
