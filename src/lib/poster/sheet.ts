import type { Colours } from './colours';
import { element } from './svg';
import { around, type Box } from '../parts/box';
import type { Typesetter } from './typesetter';

/** What is read on a sheet, and where: by this it is known that nothing lies over anything else. */
export interface Placed {
	id: string;
	box: Box;
	/** Its ink, a box for each stretch of words. */
	ink: Box[];
}

/** A sheet of shapes in the making, in the order in which they lie over each other. */
export class Sheet {
	readonly placed: Placed[] = [];
	private readonly shapes: string[] = [];
	private readonly definitions: string[] = [];

	constructor(
		readonly width: number,
		readonly height: number,
		readonly colours: Colours,
		readonly set: Typesetter,
		/** Which way its words are read. */
		readonly direction: 'ltr' | 'rtl',
	) {}

	/** Adds an element. */
	add(
		name: string,
		attributes: Record<string, string | number | undefined>,
		children?: string,
	): void {
		this.shapes.push(element(name, attributes, children));
	}

	/** Adds what is drawn meanwhile as one group. */
	group(attributes: Record<string, string | number | undefined>, draw: () => void): void {
		const start = this.shapes.length;
		draw();
		this.shapes.push(element('g', attributes, this.shapes.splice(start).join('')));
	}

	/** Adds a definition and answers with how to refer to it. */
	define(name: string, attributes: Record<string, string | number>, children: string): string {
		const id = `d${this.definitions.length}`;
		this.definitions.push(element(name, { id, ...attributes }, children));
		return `url(#${id})`;
	}

	/** Notes what is read there: words by their ink, anything else by its box. */
	place(id: string, ink: Box[] | Box): void {
		const boxes = Array.isArray(ink) ? ink : [];
		const box = Array.isArray(ink) ? around(ink) : ink;
		if (box) this.placed.push({ id, box, ink: boxes });
	}

	/**
	 * The finished picture.
	 *
	 * @param title its name
	 * @param alt   what it shows, in words
	 */
	toString(title: string, alt: string): string {
		const { width, height } = this;
		const children = [
			element('title', {}, escapeText(title)),
			element('desc', {}, escapeText(alt)),
			...(this.definitions.length > 0 ? [element('defs', {}, this.definitions.join(''))] : []),
			...this.shapes,
		];
		return `${element(
			'svg',
			{
				xmlns: 'http://www.w3.org/2000/svg',
				viewBox: `0 0 ${width} ${height}`,
				width,
				height,
				role: 'img',
				'xml:space': 'preserve',
			},
			children.join('\n'),
		)}\n`;
	}
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
