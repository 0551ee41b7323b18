import { fromBuffer } from '@capsizecss/unpack';
import type { Face } from '../story/newsroom';

/** A font most readers have: how it is called, and its measures as capsize has them. */
interface Device {
	name: string;
	locals: string[];
	unitsPerEm: number;
	/** The mean width of a letter, each as often as it is written. */
	xWidthAvg: number;
}

const GEORGIA: Device = { name: 'Georgia', locals: ['Georgia'], unitsPerEm: 2048, xWidthAvg: 913 };
const TIMES: Device = {
	name: 'Times',
	locals: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'],
	unitsPerEm: 2048,
	xWidthAvg: 832,
};
/** Android's. */
const NOTO: Device = {
	name: 'Noto',
	locals: ['Noto Serif', 'NotoSerif-Regular'],
	unitsPerEm: 1000,
	xWidthAvg: 481,
};
const ARIAL: Device = {
	name: 'Arial',
	locals: ['Arial', 'ArialMT', 'Liberation Sans'],
	unitsPerEm: 2048,
	xWidthAvg: 913,
};
const ROBOTO: Device = {
	name: 'Roboto',
	locals: ['Roboto Regular', 'Roboto-Regular', 'Roboto'],
	unitsPerEm: 2048,
	xWidthAvg: 911,
};

/** Which of them stand in for which face, by the names theme.css calls them by. */
const DEVICES: Record<Face, Device[]> = {
	serif: [GEORGIA, TIMES, NOTO],
	display: [GEORGIA, TIMES, NOTO],
	sans: [ARIAL, ROBOTO],
};

/**
 * The reader's own fonts, given the measures of a face, so that nothing moves when it arrives:
 * @font-face rules for `Story Serif Georgia` and its like. The arithmetic is capsize's.
 *
 * @param font The face as it is cut.
 */
export async function fallbacksOf(face: Face, family: string, font: Uint8Array): Promise<string> {
	const { ascent, descent, lineGap, unitsPerEm, xWidthAvg } = await fromBuffer(Buffer.from(font));
	return DEVICES[face]
		.map((device) => {
			const size = xWidthAvg / unitsPerEm / (device.xWidthAvg / device.unitsPerEm);
			const override = (measure: number) => percent(measure / (unitsPerEm * size));
			return (
				`@font-face{font-family:'${family} ${device.name}';` +
				`src:${device.locals.map((name) => `local('${name}')`).join(',')};` +
				`ascent-override:${override(ascent)};descent-override:${override(-descent)};` +
				`line-gap-override:${override(lineGap)};size-adjust:${percent(size)}}`
			);
		})
		.join('');
}

function percent(share: number): string {
	return `${Number((share * 100).toFixed(4))}%`;
}
