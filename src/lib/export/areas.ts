import type { Format } from '../poster/formats';
import type { Area } from './stage';
import type { Box } from '../parts/box';

/** Below the words and above the foot. */
export function areaBelow(
	{ width, margin, small, caption }: Format,
	top: number,
	bottom: number,
): Area {
	const frame: Box = {
		left: small * 0.8,
		right: width - small * 0.8,
		top: top + small * 0.3,
		bottom: bottom - small * 0.4,
	};
	return {
		frame,
		notes: true,
		safe: { ...frame, left: small * 0.5, right: width - small * 0.5, top: top + small * 0.8 },
		figure: {
			left: margin.side,
			right: width - margin.side,
			top: top + caption * 1.1,
			bottom: bottom - caption * 0.7,
		},
	};
}

/** Beside the words, down to the foot. */
export function areaBeside(format: Format, bottom: number, rtl: boolean): Area {
	const { width, margin, small, column } = format;
	const low = bottom - small * 0.5;
	const [inner, outer] = [margin.side + column, width - small];
	const across = (from: number, to: number) =>
		rtl ? { left: width - to, right: width - from } : { left: from, right: to };
	return {
		notes: false,
		frame: { ...across(inner + small, outer), top: small, bottom: low },
		safe: { ...across(inner + small * 0.4, width - small * 0.4), top: small * 0.6, bottom: low },
		figure: {
			...across(inner + margin.side * 0.8, width - margin.side),
			top: margin.top,
			bottom: bottom - small,
		},
	};
}
