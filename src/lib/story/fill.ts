/**
 * A pattern with its blanks filled: `{minutes} min read` → `6 min read`. A text may hold whatever
 * `String.replace` would read as a pattern of its own, such as `$&`.
 */
export function fill(pattern: string, blanks: Record<string, string>): string {
	return pattern.replace(/\{([^{}]*)\}/g, (blank, name: string) => blanks[name] ?? blank);
}
