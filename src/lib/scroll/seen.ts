/** Where something stands, in pixels of one frame of reference. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Pixels by which two boxes may differ that are laid out to be alike: fractions, at a zoom of the reader's. */
const NEARLY = 2;

/**
 * Whether the live picture is where its reader looks. It replaces the still pictures only as long as
 * it covers what a still covers that sticks to the top of the window: the width of the story, from the
 * top of the window or as near to that as the story's own ends allow. The same holds above the story
 * and below it, so that nothing changes where the story merely leaves the window.
 *
 * @param stage  the live picture; without extent where it is not displayed or not in the document
 * @param story  what the pictures stand in, relative to the top of the window as all are
 * @param height of a still picture: more than the stage's in a window too low for a live one
 * @param clips  boxes beyond whose edges nothing is shown of the stage, though a still would be
 */
export function isSeen(stage: Box, story: Box, height: number, clips: Box[]): boolean {
	const top = Math.max(story.top, Math.min(0, story.bottom - height));
	const shown = [stage, ...clips];
	return shown.every(
		(box) =>
			box.left <= story.left + NEARLY &&
			box.right >= story.right - NEARLY &&
			box.top <= top + NEARLY &&
			box.bottom >= top + height - NEARLY,
	);
}

/** Computed values of an element. */
export interface Overflow {
	overflowX: string;
	overflowY: string;
}

/**
 * Finds the boxes that scroll, or clip as if they did, by themselves. What is sticky in one of them
 * sticks to that and not to the window, whether or not it can be scrolled.
 *
 * The window takes over the overflow of `<html>` or, where that has none, of `<body>`; `clip` makes no
 * scroll container.
 *
 * @param boxes from the outermost, `<html>`, inwards
 */
export function scrollContainers<Box extends Overflow>(boxes: Box[]): Box[] {
	const visible = ({ overflowX, overflowY }: Overflow) =>
		overflowX === 'visible' && overflowY === 'visible';
	const ofWindow = boxes[0] && visible(boxes[0]) ? 1 : 0;
	return boxes.filter(
		({ overflowX, overflowY }, i) =>
			i > ofWindow && /auto|scroll|hidden/.test(`${overflowX} ${overflowY}`),
	);
}

/**
 * Whether what is sticky can stay in the window. Null where nobody can tell yet: a page that is locked,
 * as for a question of consent, has `<html>` and `<body>` hide what overflows. It scrolls for nobody
 * as long as that lasts, and mostly does once it is over.
 *
 * @param boxes around what is sticky, from the outermost, `<html>`, inwards
 */
export function canStick(boxes: Overflow[]): boolean | null {
	const containers = scrollContainers(boxes);
	const [page, body] = boxes;
	const isLocked = page?.overflowY === 'hidden' && body?.overflowY === 'hidden';
	if (isLocked && containers.every((box) => box === body)) return null;
	return containers.length === 0;
}
