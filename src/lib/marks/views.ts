import type { Component } from 'svelte';
import type { MarkName, States } from './kinds';
import legends from './manifest/legend';
import views from './manifest/view';
import type { FigureProps, LegendProps, Mark, MapProps } from './mark';

/** Every component takes the marks of its own kind. */
const components: {
	[Name in MarkName]: Component<MapProps<States[Name]>> | Component<FigureProps<States[Name]>>;
} = views;

/** The component of a kind that stands on the map. */
export function mapView(name: MarkName) {
	return components[name] as Component<MapProps<Mark>>;
}

/** The component of a kind that stands in the figure. */
export function figureView(name: MarkName) {
	return components[name] as Component<FigureProps<Mark>>;
}

/** The kinds that have a legend, each with its component. */
export const legendViews = Object.entries(legends) as [MarkName, Component<LegendProps<Mark>>][];
