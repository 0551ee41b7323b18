/** A file of a pack. */
export interface PackFile {
	/** From the top of the pack, with slashes. */
	path: string;
	bytes: Uint8Array;
}
