import type { GeoContext } from 'd3';

/**
 * Draws for d3 into SVG path data of whole numbers, each point told from the one before: a third
 * of the bytes of absolute decimals, and exact to one unit of the frame.
 */
export class PathData implements GeoContext {
	#data = '';
	#x = 0;
	#y = 0;
	#drawing = '';

	moveTo(x: number, y: number) {
		// After "z" the pen is back at the ring's start; an absolute move does not need to know where.
		[this.#x, this.#y] = [Math.round(x), Math.round(y)];
		this.#data += `M${this.#x},${this.#y}`;
		this.#drawing = 'M';
	}

	lineTo(x: number, y: number) {
		const [dx, dy] = [Math.round(x) - this.#x, Math.round(y) - this.#y];
		if (dx === 0 && dy === 0) return;
		// A letter is needed only where the command changes, a comma only where no minus parts the numbers.
		const before = this.#drawing === 'l' ? (dx < 0 ? '' : ' ') : 'l';
		this.#data += `${before}${dx}${dy < 0 ? '' : ','}${dy}`;
		this.#drawing = 'l';
		this.#x += dx;
		this.#y += dy;
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
