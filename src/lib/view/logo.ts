/** A publisher's mark as a picture in the page: where it is, and its size in CSS pixels. */
export interface Logo {
	src: string;
	width: number;
	height: number;
}
