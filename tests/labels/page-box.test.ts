import { describe, expect, it } from 'vitest';
import type { Anchor, Line } from '../../src/lib/labels/label';
import { pageBox } from '../../src/lib/labels/page-box';

/** Letters half as wide as high; heavy ones a little wider. */
const type = {
	size: 10,
	words: { attributed: 'says one', confirmed: 'sure' },
	textWidth: (text: string, strong: boolean) => text.length * (strong ? 0.6 : 0.5),
};
const below: Anchor = { x: 100, y: 50, align: 'left', stands: 'below' };
const line = (text: string, more: Partial<Line> = {}): Line => ({
	...{ text, scale: 1, tone: 'loud' },
	...more,
});
const sizeOf = (lines: Line[], width?: number) => {
	const { left, top, right, bottom } = pageBox(type, lines, below, width);
	return { width: right - left, height: bottom - top };
};

describe('the box of a label on the page', () => {
	it('is as wide as its widest line, and as high as all of them', () => {
		expect(sizeOf([line('four'), line('sixteen')])).toEqual({ width: 35, height: 25 });
		expect(sizeOf([line('four', { scale: 2 })])).toEqual({ width: 40, height: 25 });
	});

	it('knows heavy letters and letters set apart', () => {
		expect(sizeOf([line('four', { strong: true })]).width).toBeCloseTo(24);
		expect(sizeOf([line('four', { spacing: 0.1 })]).width).toBeCloseTo(24);
	});

	it('has room for the word of what is not confirmed', () => {
		expect(sizeOf([line('four', { status: 'attributed' })]).width).toBeCloseTo(65);
		expect(sizeOf([line('four', { status: 'confirmed' })]).width).toBeCloseTo(20);
	});

	it('is broken where it would be too wide, but a word alone is not', () => {
		expect(sizeOf([line('four four four')], 50)).toEqual({ width: 45, height: 25 });
		expect(sizeOf([line('four')], 10)).toEqual({ width: 20, height: 12.5 });
	});

	it('stands by its point as it is anchored', () => {
		const at = (anchor: Partial<Anchor>) =>
			pageBox(type, [line('four'), line('two')], { ...below, ...anchor });
		expect(at({})).toEqual({ left: 100, right: 120, top: 50, bottom: 75 });
		expect(at({ align: 'right', stands: 'above' })).toMatchObject({ right: 100, bottom: 50 });
		expect(at({ align: 'middle', stands: 'middle' })).toMatchObject({ left: 90, top: 37.5 });
		expect(at({ stands: 'first line' })).toMatchObject({ top: 43.75 });
	});
});
