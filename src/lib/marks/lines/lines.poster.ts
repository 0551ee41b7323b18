import { drawShape } from '../../poster/shape';
import { isOpen } from '../../story/status';
import type { MapPoster } from '../poster';
import Path from './Path.shape.svelte';
import type { LineMark } from './scene';

const lines: MapPoster<LineMark> = {
	draw({ points, status, shown }, { sheet, window: { at, fit, camera }, size }) {
		const { ink, focus: ground } = sheet.colours;
		const unit = fit / 1000;
		const props = { points, camera, open: isOpen(status), ink, ground };
		drawShape(sheet, Path, props, { ...at(camera), unit, shown, size });
	},
};

export default lines;
