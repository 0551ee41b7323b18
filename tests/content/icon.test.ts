import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { iconAddress } from '../../src/lib/content/icon';

it('the icon in its address is that of the file, and ends neither an attribute nor itself', () => {
	const address = iconAddress();
	expect(address).not.toMatch(/["<>#&\n]/);
	const drawn = decodeURIComponent(address.replace('data:image/svg+xml,', ''));
	const bare = (svg: string) => svg.replace(/\s+/g, '').replaceAll('"', "'");
	expect(bare(drawn)).toBe(bare(readFileSync('static/favicon.svg', 'utf8')));
	expect(decodeURIComponent(iconAddress('<svg width="50%"/>'))).toContain("width='50%'");
});
