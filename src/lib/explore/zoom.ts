import { pointer, select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Camera, Point } from '../geography/geography';

/** A camera before it is known how high it is. */
type Aim = Pick<Camera, 'x' | 'y' | 'width'>;

/** What the map's size is, what is allowed, and what to do with what the reader does. */
export interface Hands {
	/** Of the surface and of the map under it, in pixels; `fit` is how many a view's width takes. */
	size: () => { width: number; height: number; fit: number };
	/** The closest and the widest view, as widths. */
	widths: [number, number];
	/** The camera nearest to the one asked for that is allowed. */
	keep: (aim: Aim) => Camera;
	/** The camera has moved; `still` when nothing holds it any more, `byHand` when the reader did it. */
	move: (camera: Camera, still: boolean, byHand: boolean) => void;
	/** The map was tapped, so many pixels from its middle. */
	tap: (at: Point) => void;
}

/**
 * Puts the map into the reader's hands: pinch, drag, double tap, and the wheel with Ctrl or Cmd.
 * The one door for d3-zoom, and the only file of the explored map that knows an element. Nothing is
 * ever animated, so that there is nothing to reduce for those who ask for less motion.
 *
 * @param surface what is touched: as large as the map, and above it
 */
export function handOver(surface: HTMLElement, { size, widths, keep, move, tap }: Hands) {
	const cameraOf = ({ x, y, k }: ZoomTransform): Camera => {
		const { width, height, fit } = size();
		return keep({ x: (width / 2 - x) / k, y: (height / 2 - y) / k, width: fit / k });
	};
	const transformOf = (camera: Aim): ZoomTransform => {
		const { width, height, fit } = size();
		return zoomIdentity
			.translate(width / 2, height / 2)
			.scale(fit / camera.width)
			.translate(-camera.x, -camera.y);
	};

	const behaviour = zoom<HTMLElement, unknown>()
		.duration(0)
		.extent(() => [
			[0, 0],
			[size().width, size().height],
		])
		// A wheel without a modifier is somebody scrolling; a second button, or Ctrl on a Mac, a menu.
		.filter(({ type, ctrlKey, metaKey, button }: MouseEvent) =>
			type === 'wheel' ? ctrlKey || metaKey : !button && !ctrlKey,
		)
		.constrain((transform) => transformOf(cameraOf(transform)))
		.on('zoom end', ({ type, transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) =>
			move(cameraOf(transform), type === 'end', Boolean(sourceEvent)),
		);

	const held = select(surface);
	held.call(behaviour).on('click', (event: MouseEvent) => {
		const [x, y] = pointer(event, surface);
		const { width, height } = size();
		tap({ x: x - width / 2, y: y - height / 2 });
	});

	return {
		/** Shows a camera at once; also after the surface has changed its size. */
		show(camera: Camera) {
			const { fit } = size();
			// Not laid out yet, as for a quick hand: it is shown again once it is.
			if (fit === 0) {
				move(keep(camera), true, false);
				return;
			}
			const [closest, widest] = widths;
			behaviour.scaleExtent([fit / widest, fit / closest]);
			held.call(behaviour.transform, transformOf(keep(camera)));
		},
		/** Takes the map out of the reader's hands. */
		end() {
			held.on('.zoom', null).on('click', null);
		},
	};
}
