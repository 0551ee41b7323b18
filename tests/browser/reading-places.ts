import { faultsOfLayout } from './faults';
import type { StoryPage } from './story';

/* Where there is room, a step is read in one place: picture and words together. In a small window it
   is read in two: the picture first and then the card, or the title first and then the picture. In a
   low one the picture itself is higher than the window and scrolled like a text. */

const FOOT = '.foot [data-label], .foot[data-label], .strip [data-label]';

const WORDS = '(?:card|masthead)';
const RUNS_ON = new RegExp(
	`^${WORDS} leaves the window|^(?:chapters|display|date|strip .*) lies over ${WORDS}|^${WORDS} lies over (?:chapters|display|date|strip)`,
);

/**
 * What is wrong with the layout of a step in the place, or the places, in which it is read.
 *
 * @param enlarged whether the type is larger than the layout was made for: words may then be too long
 * for their room, and run on below the window
 */
export async function faultsAt(
	story: StoryPage,
	step: string,
	enlarged = false,
): Promise<string[]> {
	const { page } = story;
	await story.jump(step);
	const place = await page.evaluate(placeOf, step);
	const together = await page.evaluate(faultsOfLayout, {});
	if (place.kind === 'together' || (place.kind === 'long' && !enlarged)) return together;

	// Words too long for their room run on below the window, over its foot and nothing else.
	const faults: string[] =
		place.kind === 'long' ? together.filter((fault) => !RUNS_ON.test(fault)) : [];
	const look = async (frame: Parameters<typeof faultsOfLayout>[0]) =>
		faults.push(...(await page.evaluate(faultsOfLayout, frame)));

	if (place.opening && place.kind !== 'long') await story.by(place.toPicture);
	if (place.kind === 'still') await look({ within: `figure[data-scene="${step}"]` });
	else if (place.kind === 'apart')
		await look({ only: '[data-stage] [data-label], .foot [data-label]' });

	await story.jump(step);
	await story.by((await page.evaluate(placeOf, step)).toWords);
	const words = `section[id="${step}"] > [data-label]`;
	const found = await page.evaluate(faultsOfLayout, { only: `${words}, ${FOOT}` });
	// Words higher than the window begin above it: they are read on the way. The years are in the
	// still picture, which here belongs to the step before or after as well.
	faults.push(...found.filter((fault) => !/^(strip|date)?.*leaves the window$/.test(fault)));
	if ((await page.evaluate(placeOf, step)).asideBy > 1) faults.push('the words leave the window');
	return faults;
}

/** Runs in the page, the step's top at the window's or a way below. */
function placeOf(step: string) {
	const section = document.getElementById(step)!;
	const words = section.querySelector(':scope > [data-label]')!;
	const picture = section.querySelector('figure')!;
	const box = words.getBoundingClientRect();
	const opening = words.getAttribute('data-label') === 'masthead';
	const covers = getComputedStyle(words).backgroundColor !== 'rgba(0, 0, 0, 0)';
	const apart = opening ? covers : box.top > innerHeight - 1;
	const still = getComputedStyle(picture.querySelector('.stage')!).display !== 'none';
	const date = [...document.querySelectorAll('[data-label="date"]')].find(
		(date) => date.closest('[data-stage]') || section.contains(date),
	);
	const foot = still
		? picture.querySelector('.strip')!.getBoundingClientRect().height
		: innerHeight - date!.getBoundingClientRect().top;
	return {
		kind: still
			? ('still' as const)
			: apart
				? ('apart' as const)
				: box.bottom > innerHeight - foot + 2
					? ('long' as const)
					: ('together' as const),
		opening,
		/** How far to scroll on until the picture stands alone in the window. */
		toPicture: section.getBoundingClientRect().bottom - innerHeight,
		/** How far until the end of the words stands clear of the foot of the window. */
		toWords: Math.max(0, box.bottom + foot + 2 - innerHeight),
		/** How far they stand out to a side. */
		asideBy: Math.max(-box.left, box.right - document.documentElement.clientWidth),
	};
}
