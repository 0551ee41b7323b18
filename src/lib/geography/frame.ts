import { geoAzimuthalEqualArea, type GeoProjection } from 'd3';
import { FRAME } from './geography';

/** Mean radius of the Earth in kilometres (IUGG). */
export const EARTH = 6371.0088;

/**
 * The one projection: azimuthal equal-area around `centre`, so that areas are true and north is
 * up in the middle, filling the frame with what lies within `radius` degrees.
 *
 * @param centre longitude and latitude in degrees
 * @param radius in degrees, above 0 and below 180
 */
export function frameProjection(centre: [number, number], radius: number): GeoProjection {
	const half = FRAME / 2;
	// The projection sends an angle θ from its centre to 2·sin(θ/2), times its scale.
	const edge = 2 * Math.sin((radius * Math.PI) / 360);
	return geoAzimuthalEqualArea()
		.rotate([-centre[0], -centre[1]])
		.translate([half, half])
		.scale(half / edge)
		.clipAngle(radius)
		.precision(0.5);
}
