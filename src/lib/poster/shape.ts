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
	/** Whether it is seen as in a mirror, where reading goes from right to left. */
	mirrored?: boolean;
}

/**
 * Draws a component that the page uses too. It draws the inside of an `<svg>`, takes its colours as
 * props and has no styles: X.shape.svelte, see eslint.architecture.js.
 */
export function drawShape<Props extends Record<string, unknown>>(
	sheet: Sheet,
	shape: Component<Props>,
	props: Props,
	{ x, y, unit = 1, shown = 1, mirrored = false }: Standing,
): void {
	const scale = `${mirrored ? -precise(unit) : precise(unit)} ${precise(unit)}`;
	sheet.add(
		'g',
		{
			transform: `translate(${precise(x)} ${precise(y)}) scale(${scale})`,
			opacity: seen(shown),
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
