/** In hundredths of a view's width. */
const moved = (...ways: number[]) =>
	`translate: ${ways.map((way) => `${(Math.round(way * 100) / 100 + 0).toFixed(2)}cqw`).join(' ')};`;

/**
 * A picture without what tells a live one from a still one, which no reader sees: a still has its marks
 * in per cent of the view, which is five wide and four high, a live one moves them from its middle.
 */
export const inside = (picture: string) =>
	picture
		.replace(/^<div[^>]*>/, '')
		.replace(/left: ([\d.-]+)%; top: ([\d.-]+)%;/g, (_, x, y) =>
			moved(Number(x) - 50, (Number(y) - 50) * 0.8),
		)
		.replace(
			/(class="head[^"]*" style=")left: ([\d.-]+)%;/g,
			(_, start, x) => start + moved(Number(x)),
		)
		.replace(/translate: ([\d.-]+)cqw(?: ([\d.-]+)cqw)?;/g, (_, x, y) =>
			moved(...[x, y].flatMap((way: string | undefined) => (way === undefined ? [] : Number(way)))),
		);
