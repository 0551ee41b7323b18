import { interpolateNumber } from 'd3';
import type { Point } from '../geography/geography';

/** Whether two points are the same. */
export function isSame(from: Point, to: Point): boolean {
	return from.x === to.x && from.y === to.y;
}

/** A point on the straight way from one to another. */
export function pointBetween(from: Point, to: Point, t: number): Point {
	return { x: interpolateNumber(from.x, to.x)(t), y: interpolateNumber(from.y, to.y)(t) };
}
