/** What of a story is shown elsewhere. */
export interface Embedded {
	/** Where the story's page is, whole, with a slash at the end. */
	address: string;
	/** One step; or its first, where the whole story is shown as cards. */
	step: { id: string; kicker: string; alt: string };
	/** Whether all of the story is shown. */
	whole?: boolean;
	title: string;
	publisher: string;
	/** Whether there is a picture of it: not where the edition's letters cannot be drawn. */
	card: boolean;
	/** In pixels, in a narrow column: without script a frame keeps it at any width. */
	height: number;
	/** Whether a script of the story's comes along, which keeps the frame as high as what is in it. */
	script: boolean;
}

/** The size of the pictures in `cards/`. */
export const CARD = { width: 1200, height: 630 } as const;

/** Where the page for other sites is, whole. */
export function embedAddress({
	address,
	step,
	whole,
}: Pick<Embedded, 'address' | 'step' | 'whole'>) {
	return `${address}embed/${whole ? '' : `${step.id}/`}`;
}

/** Where the picture of a step, or of the story, is, whole. */
export function cardAddress({
	address,
	step,
	whole,
}: Pick<Embedded, 'address' | 'step' | 'whole'>): string {
	return `${address}cards/${whole ? 'story' : step.id}.png`;
}

/**
 * The markup by which another site shows a step or the story. What takes frames out of a page, as
 * feeds and mail do, finds the picture in it, with its words and a link to the story.
 */
export function embedCode(embedded: Embedded): string {
	const { address, step, whole, title, publisher, card, height, script } = embedded;
	const name = [whole ? '' : step.kicker, title, publisher].filter(Boolean).join(' · ');
	const story = whole ? address : `${address}#${step.id}`;
	const picture = tag('img', {
		src: cardAddress(embedded),
		alt: step.alt,
		width: CARD.width,
		height: CARD.height,
	});
	const frame = tag('iframe', {
		src: embedAddress(embedded),
		title: name,
		width: '100%',
		height: Math.round(height),
		loading: 'lazy',
		style: 'border:0',
	});
	return [
		`${frame}${tag('a', { href: story })}${card ? picture : escaped(name)}</a></iframe>`,
		...(script
			? [`${tag('script', { async: '', src: `${address}embed/frames.js` })}</script>`]
			: []),
	].join('\n');
}

function tag(name: string, attributes: Record<string, string | number>): string {
	const written = Object.entries(attributes).map(([key, value]) =>
		value === '' ? ` ${key}` : ` ${key}="${escaped(String(value))}"`,
	);
	return `<${name}${written.join('')}>`;
}

function escaped(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
}
