import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { seen } from '../parts/placement';
import type { Sheet } from './sheet';

/** Where the origin of a shape stands on a sheet, how large a unit of it is, and how much is seen. */
interface Standing {
	x: number;
	y: number;
	unit?: number;
	shown?: number;
	/** Pixels of the type in which it tells its lengths in em, if it does. */
	size?: number;
}

/**
 * Draws a component that the page uses too. It draws the inside of an `<svg>`, takes its colours as
 * props and has no styles: X.shape.svelte, see eslint.architecture.js.
 */
export function drawShape<Props extends Record<string, unknown>>(
	sheet: Sheet,
	shape: Component<Props>,
	props: Props,
	{ x, y, unit = 1, shown = 1, size }: Standing,
): void {
	sheet.add(
		'g',
		{
			transform: `translate(${precise(x)} ${precise(y)}) scale(${precise(unit)})`,
			opacity: seen(shown),
			'font-size': size && String(precise(size / unit)),
		},
		markup(shape, props),
	);
}

/** Without the comments by which Svelte finds its blocks again: in text and attributes < is escaped. */
function markup<Props extends Record<string, unknown>>(
	shape: Component<Props>,
	props: Props,
): string {
	return render(shape as Component, { props }).body.replaceAll(/<!--.*?-->/g, '');
}

/** It is multiplied by what the shape measures. */
function precise(length: number): number {
	return Math.round(length * 1000) / 1000;
}
