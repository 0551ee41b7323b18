import { line, scaleLinear, scaleLog } from 'd3';

/**
 * What pages of one size came to.
 *
 * @typedef {{ at: number, rows: import('./results.js').Row[] }} Point
 */

const panel = { width: 300, height: 200, left: 52, top: 40, gap: 30 };

/** Of the three pages, in the order in which they are told. */
const colours = ['#5e5649', '#c9401b', '#1d5fa6'];

/**
 * Draws some figures of every page against its size, a panel a figure. The size grows by doubling, and
 * is drawn so.
 *
 * @param {string} by what the size is counted in
 * @param {string[]} figures names of rows
 * @param {Point[]} points
 */
export function drawPlot(by, figures, points) {
	const sizes = points.map(({ at }) => at);
	const x = scaleLog([Math.min(...sizes), Math.max(...sizes)], [0, panel.width]);
	const across = panel.left + panel.width + panel.gap;
	const panels = figures.map((figure, i) => drawPanel(figure, points, x, across * i + panel.left));
	const [width, height] = [across * figures.length, panel.top + panel.height + 50];
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join('\n')}
<text x="${width / 2}" y="${height - 6}" text-anchor="middle">${by}</text>
</svg>
`;
}

/**
 * @param {string} figure
 * @param {Point[]} points
 * @param {import('d3').ScaleLogarithmic<number, number>} x
 * @param {number} left
 */
function drawPanel(figure, points, x, left) {
	const rows = points.flatMap(({ at, rows }) => {
		const row = rows.find(({ name }) => name === figure);
		return row ? [{ at, row }] : [];
	});
	const pages = Object.keys(rows[0]?.row.pages ?? {});
	const valueOf = (/** @type {string} */ page, /** @type {typeof rows[number]} */ { row }) =>
		row.pages[page]?.median ?? NaN;
	const values = pages.flatMap((page) => rows.map((row) => valueOf(page, row)));
	const y = scaleLinear(
		[0, Math.max(1, ...values.filter(Number.isFinite))],
		[panel.height, 0],
	).nice();
	const ticks = y
		.ticks(4)
		.map(
			(tick) =>
				`<path d="M0,${y(tick)}H${panel.width}" stroke="#ddd"/><text x="-6" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
		);
	const sizes = rows.map(
		({ at }) => `<text x="${x(at)}" y="${panel.height + 16}" text-anchor="middle">${at}</text>`,
	);
	const lines = pages.map((page, i) => {
		const course = line()
			.x(([at]) => x(at))
			.y(([, value]) => y(value))
			.defined(([, value]) => Number.isFinite(value));
		const data = course(rows.map((row) => [row.at, valueOf(page, row)]));
		const name = `<text x="${i * 70}" y="-8" fill="${colours[i]}">${page}</text>`;
		return `<path d="${data ?? ''}" fill="none" stroke="${colours[i]}" stroke-width="2"/>${name}`;
	});
	return `<g transform="translate(${left},${panel.top})"><text y="-24" font-weight="600">${figure}, ${rows[0]?.row.unit ?? ''}</text>${ticks.join('')}${sizes.join('')}${lines.join('')}</g>`;
}
