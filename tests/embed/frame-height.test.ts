import { describe, expect, it } from 'vitest';
import { asksForHeight, heightMessages, pymParent } from '../../src/lib/embed/frame-height';

const home = 'https://partner.example';
const pym = { child: 'map', origin: home };

describe('a parent of pym.js', () => {
	it('is known by the name it gave the frame and by where it says it is', () => {
		const search = '?initialWidth=640&childId=pym-0-x1&parentUrl=https%3A%2F%2Fpartner.example%2Fa';
		expect(pymParent(search)).toEqual({ child: 'pym-0-x1', origin: home });
	});

	it('need not say where it is', () => {
		expect(pymParent('?childId=map')).toEqual({ child: 'map', origin: null });
		expect(pymParent('?childId=map&parentUrl=nowhere')).toEqual({ child: 'map', origin: null });
	});

	it('is known to browsers that cannot ask whether an address is one', () => {
		const { canParse } = URL;
		Reflect.deleteProperty(URL, 'canParse');
		try {
			expect(pymParent(`?childId=map&parentUrl=${home}/a`)).toEqual(pym);
		} finally {
			Object.assign(URL, { canParse });
		}
	});

	it.each(['', '?childId=', '?childId=a%20b', '?childId=mapxPYMxheight', '?childId=%3Cb%3E'])(
		'is none where the address has no name of that shape: %s',
		(search) => expect(pymParent(search)).toBeNull(),
	);
});

describe('the height', () => {
	it('is told in the language of AMP and @newswire/frames', () => {
		expect(heightMessages(810, null)).toEqual([
			{ sentinel: 'amp', type: 'embed-size', height: 810 },
		]);
	});

	it('is told in that of pym.js as well, to who speaks it', () => {
		expect(heightMessages(810, pym)).toContain('pymxPYMxmapxPYMxheightxPYMx810');
	});
});

describe('the question', () => {
	it.each([{ sentinel: 'amp', type: 'frames-init' }, 'pymxPYMxmapxPYMxwidthxPYMx640'])(
		'is understood: %j',
		(data) => expect(asksForHeight(data, home, pym)).toBe(true),
	);

	it.each([
		null,
		undefined,
		7,
		'',
		[],
		{},
		{ sentinel: 'amp' },
		{ sentinel: 'amp', type: 'embed-size', height: 9 },
		{ sentinel: 'AMP', type: 'frames-init' },
		'width',
		'pymxPYMxmapxPYMxwidthxPYMx',
		'pymxPYMxmapxPYMxwidthxPYMx640; drop',
		'pymxPYMxmapxPYMxwidthxPYMx<img>',
		'pymxPYMxotherxPYMxwidthxPYMx640',
		'pymxPYMxmapxPYMxnavigateToxPYMxhttps://evil.example',
		'xpymxPYMxmapxPYMxwidthxPYMx640',
	])('is not taken for one: %j', (data) => expect(asksForHeight(data, home, pym)).toBe(false));

	it('of pym.js is answered only where it comes from the page it says it does', () => {
		const asked = 'pymxPYMxmapxPYMxwidthxPYMx640';
		expect(asksForHeight(asked, 'https://other.example', pym)).toBe(false);
		expect(asksForHeight(asked, 'https://other.example', { ...pym, origin: null })).toBe(true);
		expect(asksForHeight(asked, home, null)).toBe(false);
	});
});
