declare module 'archieml' {
	const archieml: {
		/** Never fails: a line it cannot make sense of is left out in silence. */
		load(input: string): Record<string, unknown>;
	};
	export default archieml;
}
