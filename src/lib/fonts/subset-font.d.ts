declare module 'subset-font' {
	/** Cuts a font down to the characters of a text; see the package's README. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'woff2' | 'sfnt';
			variationAxes: Record<string, number | { min: number; max: number }>;
			noHinting?: boolean;
			/** All where undefined. */
			keepFeatures?: string[] | undefined;
		},
	): Promise<Buffer>;
}
