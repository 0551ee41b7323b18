import { describe, expect, it } from 'vitest';
import { usedTokens } from '../../src/lib/content/used-tokens';

describe('the tokens a style sheet uses', () => {
	it('stay, the others go', () => {
		const theme = ':root{color-scheme:light dark;--ink:#000;--sea:#00f;--paper:#fff}';
		expect(usedTokens(theme, 'p{color:var(--ink);background:var( --paper )}')).toBe(
			':root{color-scheme:light dark;--ink:#000;--paper:#fff}',
		);
	});

	it('bring with them the tokens they are made of', () => {
		const theme = ':root{--a:var(--b);--b:var(--c, red);--c:blue;--d:1}';
		expect(usedTokens(theme, 'p{color:var(--a)}')).toBe(
			':root{--a:var(--b);--b:var(--c, red);--c:blue;}',
		);
	});

	it('are found under every condition the theme makes', () => {
		const theme = '@media (prefers-contrast: more){:root{--ink:#000;--sea:#00f}}';
		expect(usedTokens(theme, 'p{color:var(--ink)}')).toBe(
			'@media (prefers-contrast: more){:root{--ink:#000;}}',
		);
	});

	it('are not taken for those whose name they begin with', () => {
		expect(usedTokens(':root{--ink:#000;--ink-2:#666}', 'p{color:var(--ink-2)}')).toBe(
			':root{--ink-2:#666}',
		);
	});
});
