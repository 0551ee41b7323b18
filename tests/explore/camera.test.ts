import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../between';
import type { Camera } from '../../src/lib/geography/geography';
import { FRAME } from '../../src/lib/geography/geography';
import { viewOf } from '../../src/lib/explore/explore-scene';
import { boundsOf, keptIn, panned, showing, zoomed } from '../../src/lib/explore/camera';
import { geography, story } from '../edition';

const bounds = boundsOf(geography, viewOf(geography, story.explore.view));
const number = between(-3 * FRAME, 3 * FRAME);
const width = between(1, 3 * FRAME);
const aims = fc.record({ x: number, y: number, width });
const share = between(-2, 2);

/** Rounding of the computer's own numbers. */
const HAIR = 1e-6;

function expectInside({ x, y, width, height }: Camera) {
	expect(x - width / 2).toBeGreaterThanOrEqual(bounds.left - HAIR);
	expect(x + width / 2).toBeLessThanOrEqual(bounds.right + HAIR);
	expect(y - height / 2).toBeGreaterThanOrEqual(bounds.top - HAIR);
	expect(y + height / 2).toBeLessThanOrEqual(bounds.bottom + HAIR);
	expect(width).toBeGreaterThanOrEqual(bounds.closest - HAIR);
	expect(height / width).toBeCloseTo(bounds.aspect, 10);
}

describe('the camera in the hands of a reader', () => {
	it('has bounds that lie in the frame and hold every view', () => {
		for (const edge of [bounds.left, bounds.top]) expect(edge).toBeGreaterThan(0);
		for (const edge of [bounds.right, bounds.bottom]) expect(edge).toBeLessThan(FRAME);
		for (const view of Object.values(geography.views)) expectInside(keptIn(bounds, view));
	});

	it('stays inside them, whatever is asked of it', () => {
		fc.assert(
			fc.property(aims, share, share, between(0.1, 10), (aim, a, b, factor) => {
				const camera = keptIn(bounds, aim);
				expectInside(camera);
				expectInside(panned(bounds, camera, a, b));
				expectInside(zoomed(bounds, camera, factor));
				expectInside(showing(bounds, camera, aim));
			}),
		);
	});

	it('stays where it is when that is allowed', () => {
		fc.assert(
			fc.property(aims, (aim) => {
				const camera = keptIn(bounds, aim);
				const again = keptIn(bounds, camera);
				for (const key of ['x', 'y', 'width'] as const)
					expect(again[key]).toBeCloseTo(camera[key], 6);
			}),
		);
	});

	it('moves to a point only where that is out of sight', () => {
		const camera = keptIn(bounds, { x: FRAME / 2, y: FRAME / 2, width: 1500 });
		expect(showing(bounds, camera, { x: camera.x + 100, y: camera.y })).toEqual(camera);
		const far = { x: camera.x + 1400, y: camera.y };
		const moved = showing(bounds, camera, far);
		expect(Math.abs(moved.x - far.x)).toBeLessThan(moved.width / 2);
		expect(moved.y).toBe(camera.y);
	});
});
