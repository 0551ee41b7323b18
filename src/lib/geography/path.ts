import {
	geoIdentity,
	geoPath,
	type GeoContext,
	type GeoIdentityTransform,
	type GeoPermissibleObjects,
} from 'd3';

/** Path data of a shape of the frame. */
export function drawWhole(shape: GeoPermissibleObjects): string {
	return draw(shape, null, new PathData());
}

/** Path data of what of a shape lies in a box of the frame. */
export function drawNear(shape: GeoPermissibleObjects, box: Part['extent']): string {
	return draw(shape, geoIdentity().clipExtent(box), new PathData());
}

/** A part of the frame on a picture. */
export interface Part {
	/** Pixels of the picture that a unit of the frame takes. */
	scale: number;
	/** Where the frame's corner is on the picture, in pixels. */
	translate: [x: number, y: number];
	/** What is seen of the picture, in pixels. */
	extent: [[left: number, top: number], [right: number, bottom: number]];
}

/** Pixels are written to the tenth. */
const TENTHS = 10;

/** How far a point may lie from the one before and still be left out, in tenths of a pixel. */
const FINEST = 7;

/** Path data in pixels of what is seen of a shape. */
export function drawPart(shape: GeoPermissibleObjects, { scale, translate, extent }: Part): string {
	const identity = geoIdentity().scale(scale).translate(translate).clipExtent(extent);
	return draw(shape, identity, new PathData(TENTHS, FINEST));
}

function draw(
	shape: GeoPermissibleObjects,
	projection: GeoIdentityTransform | null,
	data: PathData,
): string {
	geoPath(projection, data)(shape);
	return data.toString();
}

/**
 * Draws for d3 into SVG path data, rounded, each point told from the one before: a third of the bytes
 * of absolute decimals.
 */
export class PathData implements GeoContext {
	#data = '';
	#x = 0;
	#y = 0;
	#drawing = '';

	/**
	 * @param parts  of a unit that are written: 1 for whole numbers, 10 for tenths
	 * @param finest a point that lies nearer to the one before is left out, in these parts
	 */
	constructor(
		readonly parts = 1,
		readonly finest = 1,
	) {}

	moveTo(x: number, y: number) {
		// After "z" the pen is back at the ring's start; an absolute move does not need to know where.
		[this.#x, this.#y] = this.#round(x, y);
		this.#data += `M${this.#x / this.parts},${this.#y / this.parts}`;
		this.#drawing = 'M';
	}

	lineTo(x: number, y: number) {
		const [nextX, nextY] = this.#round(x, y);
		const [dx, dy] = [nextX - this.#x, nextY - this.#y];
		if (Math.hypot(dx, dy) < this.finest) return;
		// A letter is needed only where the command changes, a comma only where no minus parts the numbers.
		const before = this.#drawing === 'l' ? (dx < 0 ? '' : ' ') : 'l';
		this.#data += `${before}${dx / this.parts}${dy < 0 ? '' : ','}${dy / this.parts}`;
		this.#drawing = 'l';
		[this.#x, this.#y] = [nextX, nextY];
	}

	#round(x: number, y: number): [number, number] {
		return [Math.round(x * this.parts), Math.round(y * this.parts)];
	}

	closePath() {
		this.#data += 'z';
		this.#drawing = 'z';
	}

	beginPath() {
		this.#data = '';
		this.#drawing = '';
	}

	/** d3 calls this for points only; the map has none. */
	arc() {
		throw new Error('the map draws lines and areas; a point has no path');
	}

	toString() {
		return this.#data;
	}
}
