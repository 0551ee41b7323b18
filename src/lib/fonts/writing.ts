/**
 * Every text in a story, for knowing which characters it is set in: without what only its data is
 * written with, and the blanks that the page fills in.
 */
export function writingIn(story: unknown): string {
	if (typeof story === 'string') return story.replace(/\{\w+\}/g, '');
	if (typeof story !== 'object' || story === null) return '';
	return Object.values(story).map(writingIn).join('\n');
}
