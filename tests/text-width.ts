import { posterFonts } from '../src/lib/fonts/poster-faces';
import { writingIn } from '../src/lib/fonts/writing';
import type { TextWidth } from '../src/lib/labels/page-box';
import { story } from './edition';

const { set } = await posterFonts(writingIn(story));

/** Widths of texts in the page's own face, as a browser has them. */
export const textWidth: TextWidth = (text, strong) =>
	set(text, { face: 'sans', strong, size: 100 }).width / 100;
