/** What a source imports for its code, as written there. Whoever wants types says `import type`. */
export function importsOf(source: string): string[] {
	const found = source.matchAll(
		/^\s*(?:import|export)\s(?!type\b)(?:[^'";]*?\bfrom\s)?'([^']+)'/gm,
	);
	return [...found].map(([, specifier = '']) => specifier);
}
