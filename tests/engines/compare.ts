import type { PNG } from 'pngjs';
import { coloursIn, differences, nearest, shareOf, type Colour } from './pixels';
import type { Part, Picture } from './seen';

/** How far apart two colours may be that were worked out in different ways. */
const A_SHADE = 3;

/** How far a mark may stand from its place, and how much longer or shorter a bar may be, in shares. */
const A_HAIR = 0.02;

/** How far words may stand from their place: lines of them break at other places. */
const A_WORD = 0.06;

/** How near a pixel has to come to the colour of a thin or small mark, which is smoothed at its edges. */
const BLENDED = 70;

/** A picture as it is found in a window. */
export interface Look {
	/** What the page says of it; null where there is none. */
	picture: Picture | null;
	window: { width: number; height: number };
	/** Its pixels, with nothing drawn over them, where they were looked at. */
	shown: PNG | null;
}

/**
 * What is wrong with a picture beside the same one in a browser of today: parts that are not seen, in
 * another colour, drawn in another manner, at another place of the map or of another length, and
 * what its pixels say.
 */
export function complaints({ picture, window, shown }: Look, reference: Look): string[] {
	const today = reference.picture!;
	if (!picture || picture.box.width < 0.8 * Math.min(window.width, today.box.width))
		return ['there is no picture'];
	if (picture.box.height < 0.25 * window.height)
		return [`the picture is ${Math.round(picture.box.height)} pixels high`];

	const found: string[] = [];
	const indices = new Set([...Object.keys(today.parts), ...Object.keys(picture.parts)].map(Number));
	for (const index of indices) {
		const [ours, theirs] = [picture.parts[index], today.parts[index]];
		if (!ours) found.push(`${theirs!.name} is not seen`);
		else if (!theirs) found.push(`${ours.name} is seen`);
		else found.push(...partComplaints(ours, theirs, picture, today));
	}

	if (shown && reference.shown)
		found.push(...pixelComplaints(picture, shown, today, reference.shown));
	return [...new Set(found)];
}

function pixelComplaints(picture: Picture, shown: PNG, today: Picture, reference: PNG): string[] {
	const found: string[] = [];
	const [pixels, theirs] = [coloursIn(shown, picture.box), coloursIn(reference, today.box)];
	found.push(...differences(pixels, theirs).map((what) => `in pixels: ${what}`));
	const black = shareOf([0, 0, 0], pixels, 20) - shareOf([0, 0, 0], theirs, 20);
	if (black > 0.02) found.push(`in pixels: ${(black * 100).toFixed(0)} % more of it are black`);
	for (const part of Object.values(picture.parts)) {
		if (part.share === null || part.opacity < 0.95) continue;
		// What is cut away by the window's edge, or a single line of pixels, need not be in its colour.
		if (part.box.width < 3 || part.box.height < 3 || !within(part, shown)) continue;
		for (const [what, [r, g, b, alpha]] of Object.entries(part.paint)) {
			if (alpha < 0.95) continue;
			const off = nearest(shown, part.box, [r, g, b]);
			if (off > BLENDED)
				found.push(`in pixels: ${part.name} has nothing of its ${what} rgb(${r},${g},${b})`);
		}
	}
	return found;
}

const within = ({ box }: Part, { width, height }: PNG) =>
	box.left >= 0 && box.top >= 0 && box.left + box.width <= width && box.top + box.height <= height;

function partComplaints(ours: Part, theirs: Part, picture: Picture, today: Picture): string[] {
	const found: string[] = [];
	const { name } = ours;
	for (const what of new Set([...Object.keys(ours.paint), ...Object.keys(theirs.paint)])) {
		const [is, should] = [ours.paint[what], theirs.paint[what]];
		if (!is || !should || far(is, should))
			found.push(`${name} has ${what} ${say(is)} for ${say(should)}`);
	}
	for (const what of new Set([...Object.keys(ours.manner), ...Object.keys(theirs.manner)]))
		if (ours.manner[what] !== theirs.manner[what])
			found.push(`${name}: ${what} is ${ours.manner[what]} for ${theirs.manner[what]}`);
	if (Math.abs(ours.opacity - theirs.opacity) > 0.05)
		found.push(`${name} has opacity ${ours.opacity} for ${theirs.opacity}`);
	if (ours.at && theirs.at) {
		// In units of the map, which are as large as the part of it that is shown.
		const reach = (ours.share ? A_HAIR : A_WORD) * Math.max(spread(picture), spread(today));
		const off = Math.hypot(ours.at[0] - theirs.at[0], ours.at[1] - theirs.at[1]);
		if (off > reach)
			found.push(
				`${name} stands at ${ours.at.map(Math.round).join()} of the map for ${theirs.at.map(Math.round).join()}`,
			);
	}
	if (ours.share && theirs.share && !ours.at) {
		const off = ours.share.map((share, i) => Math.abs(share - theirs.share![i]!));
		if (Math.max(...off.slice(2)) > A_HAIR)
			found.push(`${name} is ${percent(ours.share)} of what holds it for ${percent(theirs.share)}`);
	}
	const { box } = ours;
	const outside =
		box.left + box.width / 2 < picture.box.left ||
		box.left + box.width / 2 > picture.box.left + picture.box.width ||
		box.top + box.height / 2 < picture.box.top ||
		box.top + box.height / 2 > picture.box.top + picture.box.height;
	if (outside && Object.keys(ours.paint).includes('color'))
		found.push(`${name} is off the picture`);
	return found;
}

const percent = (share: number[]) =>
	share
		.slice(2)
		.map((part) => `${(part * 100).toFixed(0)} %`)
		.join(' by ');

const say = (colour?: number[]) =>
	colour ? `rgba(${colour.map((part) => Math.round(part * 100) / 100).join()})` : 'none';

const far = (a: number[], b: number[]) =>
	(a as Colour | number[]).some((part, i) => Math.abs(part - b[i]!) > (i === 3 ? 0.03 : A_SHADE));

/** How far apart what stands on a map is, at most. */
function spread({ parts }: Picture): number {
	const at = Object.values(parts).flatMap(({ at }) => (at ? [at] : []));
	const side = (i: 0 | 1) => Math.max(...at.map((p) => p[i])) - Math.min(...at.map((p) => p[i]));
	return at.length > 1 ? Math.max(side(0), side(1)) : 100;
}
