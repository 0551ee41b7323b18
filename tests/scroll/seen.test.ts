import { describe, expect, test } from 'vitest';
import { canStick, isSeen, scrollContainers, type Box } from '../../src/lib/scroll/seen';

/* A window of 390×844 with a story of ten windows in it; the boxes are relative to its top. */

const box = (top: number, height: number, left = 0, width = 390): Box => ({
	...{ left, top, right: left + width, bottom: top + height },
});
const storyAt = (top: number) => box(top, 8440);
const seen = (stage: Box, story: Box, clips: Box[] = []) => isSeen(stage, story, 844, clips);

describe('the live picture is seen', () => {
	test('where it sticks to the top of the window', () => {
		expect(seen(box(0, 844), storyAt(-3000))).toBe(true);
	});

	test('where the story begins below the top of the window, or below the window', () => {
		for (const top of [300, 2000]) expect(seen(box(top, 844), storyAt(top))).toBe(true);
	});

	test('where the story ends above the end of the window, or above the window', () => {
		for (const end of [500, -2000])
			expect(seen(box(end - 844, 844), storyAt(end - 8440))).toBe(true);
	});

	test('where a zoom of the reader’s leaves fractions of a pixel', () => {
		expect(seen(box(0.67, 843.3, 0.4, 389.2), storyAt(-3000.33))).toBe(true);
	});

	test('in a window whose bars have gone since: it is as high as a still, and no higher', () => {
		expect(isSeen(box(0, 750), storyAt(-3000), 750, [])).toBe(true);
	});
});

describe('the live picture is not seen', () => {
	test('where it stands still as the story scrolls, from the first pixels on', () => {
		for (const by of [3, 400, 3000]) expect(seen(box(-by, 844), storyAt(-by))).toBe(false);
	});

	test('where it is moved down, up or aside', () => {
		for (const stage of [box(60, 844), box(-60, 844), box(0, 844, 40), box(0, 844, -40)])
			expect(seen(stage, storyAt(-3000))).toBe(false);
	});

	test('where it is not displayed or not in the document', () => {
		expect(seen(box(0, 0, 0, 0), storyAt(-3000))).toBe(false);
	});

	test('where it is lower than a still, as in a window too low for it', () => {
		expect(isSeen(box(0, 340), storyAt(-3000), 448, [])).toBe(false);
	});

	test('where a box around it cuts any of it off', () => {
		expect(seen(box(0, 844), storyAt(0), [box(0, 200)])).toBe(false);
		expect(seen(box(0, 844), storyAt(0), [box(-10, 900), box(0, 844, 0, 200)])).toBe(false);
		expect(seen(box(0, 844), storyAt(0), [box(-10, 900)])).toBe(true);
	});
});

/** `<html>`, `<body>` and what is in them, by their overflow along both axes. */
const boxes = (...all: string[]) =>
	all.map((overflow) => {
		const [overflowX = '', overflowY = overflowX] = overflow.split(' ');
		return { overflowX, overflowY };
	});

describe('what is sticky', () => {
	test('sticks to the window where nothing around it scrolls or cuts by itself', () => {
		expect(canStick(boxes('visible', 'visible', 'visible', 'clip'))).toBe(true);
	});

	test('does where the window takes over the overflow of html, or else of body', () => {
		for (const overflow of ['hidden', 'auto', 'hidden auto', 'scroll']) {
			expect(canStick(boxes(overflow, 'visible', 'visible'))).toBe(true);
			expect(canStick(boxes('visible', overflow, 'visible'))).toBe(true);
		}
	});

	test('does not where both have one, along whichever axis', () => {
		expect(canStick(boxes('auto', 'auto'))).toBe(false);
		expect(canStick(boxes('hidden auto', 'hidden auto', 'visible'))).toBe(false);
	});

	test('does not in any box further in that hides, scrolls or could', () => {
		for (const overflow of ['hidden', 'auto', 'scroll', 'auto hidden']) {
			expect(canStick(boxes('visible', 'visible', overflow, 'visible'))).toBe(false);
			expect(canStick(boxes('hidden', 'hidden', overflow))).toBe(false);
		}
	});

	test('may yet where the page is locked', () => {
		expect(canStick(boxes('hidden', 'hidden', 'visible'))).toBe(null);
	});
});

test('the boxes that scroll by themselves are found from the outermost inwards', () => {
	const [page, body, outer, between, inner] = boxes('auto', 'hidden', 'auto', 'visible', 'scroll');
	expect(scrollContainers([page!, body!, outer!, between!, inner!])).toEqual([body, outer, inner]);
});
