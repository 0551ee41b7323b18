import { easeCubicInOut, easeLinear } from 'd3-ease';
import { json } from 'd3-fetch';
import { format } from 'd3-format';
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { interpolateNumber } from 'd3-interpolate';
import { select, type BaseType, type Selection } from 'd3-selection';
import { curveCatmullRom, curveCatmullRomClosed, line } from 'd3-shape';
// Gives selections their transitions; from `d3` itself they are shaken out.
import 'd3-transition';
import scrollama from 'scrollama';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Desk, Dots, Figure, Shown } from './desk';

/*
 * The story as a good newsroom makes it by hand: a sticky SVG drawn with d3, and scrollama, which says
 * which step has come. On each step everything goes to its new place by a transition.
 */

type Layer = Selection<SVGGElement, unknown, HTMLElement, unknown>;

const DURATION = 800;
/** The golden angle packs dots as a sunflower packs its seeds. */
const ANGLE = Math.PI * (3 - Math.sqrt(5));

const svg = select<SVGSVGElement, unknown>('#graphic svg');
const [map, lines, marks, names] = ['map', 'lines', 'marks', 'names'].map((name) =>
	svg.select<SVGGElement>(`.${name}`),
) as [Layer, Layer, Layer, Layer];
const veil = svg.select<SVGRectElement>('.veil');
const figure = select<HTMLElement, unknown>('#figure');
const date = select<HTMLElement, unknown>('#date');
const whole = format(',');

interface World extends Topology {
	objects: { countries: GeometryCollection<{ name: string }> };
}

const desk = JSON.parse(document.getElementById('desk')?.textContent ?? '') as Desk;
let [width, height] = [0, 0];
let current = 0;

const colour = (whose: string) => `var(--${whose}, var(--ink))`;

/** Where the map stands when a step has come: its view in the part of the window above the card. */
function placing({ view: [x, y, across] }: Shown) {
	const room = Math.min(width * 0.92, height * 0.5 * 1.25);
	const k = room / across;
	return { k, x: width / 2 - x * k, y: height * 0.34 - y * k };
}

function resize() {
	[width, height] = [window.innerWidth, window.innerHeight];
	svg.attr('viewBox', `0 0 ${width} ${height}`);
	veil.attr('width', width).attr('height', height);
	show(current, 0);
}

function drawMap(world: World) {
	const { projection: settings, width: across, river, lake, disputed } = desk.map;
	const edge = 2 * Math.sin((settings.radius * Math.PI) / 360);
	const projection = geoAzimuthalEqualArea()
		.rotate([-settings.centre[0], -settings.centre[1]])
		.translate([across / 2, across / 2])
		.scale(across / 2 / edge)
		.clipAngle(settings.radius);
	const path = geoPath(projection).digits(0);
	const { countries } = world.objects;
	const isDisputed = (a: unknown, b: unknown) => {
		const [one, other] = [a, b].map(
			(side) => (side as { properties: { name: string } }).properties.name,
		);
		return disputed.some((pair) => pair.includes(one ?? '') && pair.includes(other ?? ''));
	};
	const idOf = new Map(Object.entries(desk.map.countries).map(([id, name]) => [name, id]));
	map
		.selectAll('.country')
		.data(feature(world, countries).features)
		.join('path')
		.attr('class', 'country')
		.attr('data-id', ({ properties }) => idOf.get(properties.name) ?? null)
		.attr('d', path);
	map
		.append('path')
		.attr('class', 'border')
		.attr('d', path(mesh(world, countries, (a, b) => a !== b && !isDisputed(a, b))));
	map
		.append('path')
		.attr('class', 'border disputed')
		.attr('d', path(mesh(world, countries, (a, b) => a !== b && isDisputed(a, b))));
	const point = (at: [number, number]) => projection(at) ?? [0, 0];
	if (river)
		map
			.append('path')
			.attr('class', 'river')
			.attr('d', line().curve(curveCatmullRom)(river.course.map(point)));
	if (lake)
		map
			.append('path')
			.attr('class', 'lake')
			.attr('d', line().curve(curveCatmullRomClosed)(lake.shore.map(point)));
}

/** Brings the graphic to a step. */
function show(index: number, duration = DURATION) {
	const step = desk.steps[index];
	if (!step) return;
	current = index;
	const at = placing(step);
	const onMap = ({ x, y }: { x: number; y: number }) =>
		`translate(${x * at.k + at.x},${y * at.k + at.y})`;

	map
		.transition()
		.duration(duration)
		.ease(easeCubicInOut)
		.attr('transform', `translate(${at.x},${at.y}) scale(${at.k})`);
	map.selectAll<SVGPathElement, unknown>('.country').classed('focus', function () {
		return step.focus.includes(this.dataset.id ?? '');
	});
	veil.transition().duration(duration).style('opacity', step.veil);
	for (const layer of [names, marks, lines])
		layer
			.transition()
			.duration(duration)
			.style('opacity', 1 - step.veil);

	names
		.selectAll<SVGTextElement, Shown['names'][number]>('text')
		.data(step.names, ({ id }) => id)
		.join(
			(enter) => enter.append('text').attr('transform', onMap).style('opacity', 0),
			(update) => update,
			leave(duration),
		)
		.attr('class', ({ quiet }) => (quiet ? 'name quiet' : 'name'))
		.text(({ text }) => text)
		.transition()
		.duration(duration)
		.ease(easeCubicInOut)
		.attr('transform', onMap)
		.style('opacity', 1);

	const places = marks
		.selectAll<SVGGElement, Shown['places'][number]>('.place')
		.data(step.places, ({ id }) => id)
		.join(
			(enter) => {
				const place = enter.append('g').attr('class', 'place').attr('transform', onMap);
				place.style('opacity', 0).append('circle').attr('r', 5);
				place.append('text').attr('class', 'label').attr('x', 9).attr('y', 4);
				place.append('text').attr('class', 'note').attr('x', 9).attr('y', 19);
				return place;
			},
			(update) => update,
			leave(duration),
		);
	places.select('.label').text(({ text }) => text);
	places.select('.note').text(({ note }) => note);
	places
		.transition()
		.duration(duration)
		.ease(easeCubicInOut)
		.attr('transform', onMap)
		.style('opacity', 1);

	lines
		.selectAll<SVGGElement, Shown['lines'][number]>('.line')
		.data(step.lines, ({ id }) => id)
		.join(
			(enter) => {
				const drawn = enter.append('g').attr('class', 'line').style('opacity', 0);
				drawn.append('path').attr('vector-effect', 'non-scaling-stroke');
				return drawn;
			},
			(update) => update,
			leave(duration),
		)
		.classed('open', ({ open }) => open)
		.call((drawn) => drawn.select('path').attr('d', ({ points }) => line()(points)))
		.transition()
		.duration(duration)
		.ease(easeCubicInOut)
		.attr('transform', `translate(${at.x},${at.y}) scale(${at.k})`)
		.style('opacity', 1);

	const dots = marks
		.selectAll<SVGGElement, Dots>('.dots')
		.data(step.dots, ({ id }) => id)
		.join(
			(enter) => {
				const group = enter.append('g').attr('class', 'dots').attr('transform', onMap);
				group.style('opacity', 0).each(function ({ count, whose }) {
					drawDots(select(this), count, whose);
				});
				return group;
			},
			(update) => update,
			leave(duration),
		)
		.classed('open', ({ open }) => open)
		.classed('gone', ({ gone }) => gone);
	dots
		.selectAll<SVGTextElement, string>('text')
		.data(({ lines }) => lines)
		.join('text')
		.attr('class', 'name')
		.attr('y', (_, i) => 30 + i * 14)
		.text((words) => words);
	dots
		.transition()
		.duration(duration)
		.ease(easeCubicInOut)
		.attr('transform', onMap)
		.style('opacity', 1);

	date.text(step.date);
	showFigure(step.figure, duration);
}

/** What has gone fades. */
function leave(duration: number) {
	return <Element extends BaseType, Datum>(
		exit: Selection<Element, Datum, SVGGElement, unknown>,
	): void => {
		exit
			.transition()
			.duration(duration / 2)
			.ease(easeLinear)
			.style('opacity', 0)
			.remove();
	};
}

/** One circle a dot, from the middle outwards. */
function drawDots(
	group: Selection<SVGGElement, unknown, BaseType, unknown>,
	count: number,
	whose: string,
	spacing = 2.4,
) {
	group
		.style('color', colour(whose))
		.selectAll('circle')
		.data(Array.from({ length: count }, (_, i) => i))
		.join('circle')
		.attr('r', spacing * 0.55)
		.attr('cx', (i) => spacing * Math.sqrt(i + 0.5) * Math.cos(i * ANGLE))
		.attr('cy', (i) => spacing * Math.sqrt(i + 0.5) * Math.sin(i * ANGLE));
}

function showFigure(shown: Figure | null, duration: number) {
	const box = figure
		.selectAll<HTMLElement, Figure>('.figure')
		.data(shown ? [shown] : [], ({ id }) => id)
		.join(
			(enter) => {
				const added = enter.append('div').attr('class', 'figure').style('opacity', 0);
				added.each(function (shown) {
					drawFigure(select(this), shown, duration);
				});
				return added;
			},
			(update) => update,
			(exit) =>
				exit
					.transition()
					.duration(duration / 2)
					.style('opacity', 0)
					.remove(),
		);
	box.transition().duration(duration).style('opacity', 1);
}

function drawFigure(
	box: Selection<HTMLDivElement, unknown, null, undefined>,
	shown: Figure,
	duration: number,
) {
	const plot = () =>
		box
			.append('svg')
			.attr('class', 'plot')
			.attr('viewBox', `0 0 ${width} ${height * 0.36}`);
	if (shown.kind === 'words') box.append('p').attr('class', 'quote').text(shown.text);
	else if (shown.kind === 'counter') {
		const value = box.append('p').attr('class', 'value').classed('open', shown.open);
		const { before, after } = shown;
		value
			.style('color', colour(shown.whose))
			.transition()
			.duration(duration)
			.tween('text', function () {
				const counted = interpolateNumber(0, shown.value);
				return (t) => {
					const number = whole(Math.round(counted(t)));
					this.textContent = `${before} ${number} ${after}`.trim();
				};
			});
	} else if (shown.kind === 'comparison') {
		const group = plot()
			.selectAll<SVGGElement, unknown>('g')
			.data(shown.groups)
			.join('g')
			.attr('transform', (_, i) => `translate(${width * (0.3 + i * 0.4)},${height * 0.15})`)
			.classed('open', ({ open }) => open);
		group.each(function ({ count, whose }) {
			drawDots(select(this), count, whose);
		});
		group
			.append('text')
			.attr('class', 'name')
			.attr('y', height * 0.13)
			.text(({ text }) => text);
	} else {
		box.append('p').attr('class', 'title').text(shown.title);
		const [across, down] = [width * 0.9, height * 0.3];
		const bars = plot();
		const bar = bars
			.selectAll('g')
			.data(shown.bars)
			.join('g')
			.classed('open', ({ open }) => open);
		bar
			.append('rect')
			.style('color', ({ whose }) => colour(whose))
			.attr('x', ({ x }) => x * across)
			.attr('width', ({ width }) => width * across)
			.attr('y', down)
			.attr('height', 0)
			.transition()
			.duration(duration)
			.attr('y', ({ height }) => down * (1 - height))
			.attr('height', ({ height }) => down * height);
		bar
			.append('text')
			.attr('class', 'name')
			.attr('x', ({ x, width }) => (x + width / 2) * across)
			.attr('y', ({ height }) => down * (1 - height) - 4)
			.text(({ text }) => text);
		bars
			.selectAll('.year')
			.data(shown.years)
			.join('text')
			.attr('class', 'name year')
			.attr('x', ({ x }) => x * across)
			.attr('y', down + 16)
			.text(({ text }) => text);
	}
	box.append('p').attr('class', 'caption').text(shown.caption);
}

const world = await json<World>('map.json');
if (world) drawMap(world);
resize();
const scroller = scrollama();
scroller.setup({ step: '.step', offset: 0.6 }).onStepEnter(({ index }) => show(index));
addEventListener('resize', () => {
	resize();
	scroller.resize();
});
