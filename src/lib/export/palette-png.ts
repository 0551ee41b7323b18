import { crc32, deflateSync } from 'node:zlib';

/** A picture as rows of pixels, four bytes each: red, green, blue, alpha. */
export interface Pixels {
	width: number;
	height: number;
	pixels: Uint8Array;
}

/** What one byte a pixel can name. */
const MOST = 256;

/**
 * Writes an opaque picture as a PNG of at most 256 colours, a third of the bytes of all of them.
 *
 * A poster has a few flat colours and the edges between them: the colours that occur most often
 * stay exactly as they are, and every other, a pixel here and there, takes the nearest of those.
 */
export function writePalettePng({ width, height, pixels }: Pixels): Uint8Array {
	const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
	const counts = new Map<number, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	// Among equals the order must not depend on where in the picture they first stand.
	const colours = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
	const palette = colours.slice(0, MOST);
	const names = new Map(palette.map((colour, i) => [colour, i]));
	for (const colour of colours.slice(MOST)) names.set(colour, nearest(colour, palette));

	const rows = Buffer.alloc((width + 1) * height);
	let at = 0;
	for (let y = 0; y < height; y++) {
		rows[at++] = 0; // not filtered: names of colours have no order
		for (let x = 0; x < width; x++) rows[at++] = names.get(words[y * width + x] ?? 0) ?? 0;
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8); // eight bits, a palette
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap(channels))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** Red, green and blue of a pixel read as one number; every machine Node runs on puts red lowest. */
function channels(colour: number): [number, number, number] {
	return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

function nearest(colour: number, palette: number[]): number {
	const [r, g, b] = channels(colour);
	let [best, least] = [0, Infinity];
	palette.forEach((other, i) => {
		const [s, h, c] = channels(other);
		// The eye tells greens apart best and blues worst.
		const distance = 3 * (r - s) ** 2 + 6 * (g - h) ** 2 + (b - c) ** 2;
		if (distance < least) [best, least] = [i, distance];
	});
	return best;
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}
