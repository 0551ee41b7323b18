import { expect, it } from 'vitest';
import { embedCode, type Embedded } from '../../src/lib/embed/embed-code';

const sample: Embedded = {
	address: 'https://paper.example/story/',
	step: { id: 'coup', kicker: 'A coup', alt: 'A map.' },
	title: 'Same base',
	publisher: 'The Paper',
	card: true,
	height: 812.4,
	script: false,
};

it('is a frame with the picture, its words and the way to the story in it', () => {
	expect(embedCode(sample)).toBe(
		'<iframe src="https://paper.example/story/embed/coup/" title="A coup · Same base · The Paper" ' +
			'width="100%" height="812" loading="lazy" style="border:0">' +
			'<a href="https://paper.example/story/#coup">' +
			'<img src="https://paper.example/story/cards/coup.png" alt="A map." width="1200" height="630">' +
			'</a></iframe>',
	);
});

it('has its name in it where there is no picture', () => {
	expect(embedCode({ ...sample, card: false })).toMatch(
		/<a href="[^"]*">A coup · Same base · The Paper<\/a><\/iframe>$/,
	);
});

it('brings one script along where one is wanted', () => {
	const [frame, script, ...more] = embedCode({ ...sample, script: true }).split('\n');
	expect(frame).toBe(embedCode(sample));
	expect(script).toBe('<script async src="https://paper.example/story/embed/frames.js"></script>');
	expect(more).toEqual([]);
});

it('shows the whole story under the name of the story', () => {
	const code = embedCode({ ...sample, whole: true });
	expect(code).toContain('src="https://paper.example/story/embed/" title="Same base · The Paper"');
	expect(code).toContain('<a href="https://paper.example/story/">');
});

it('lets no value end the attribute or the frame it stands in', () => {
	const evil = '"></iframe><script>alert(1)</script>&amp;\n';
	const step = { id: 'coup', kicker: evil, alt: evil };
	const code = embedCode({ ...sample, step, title: evil, publisher: evil });
	expect(code.match(/</g)).toHaveLength(embedCode(sample).match(/</g)!.length);
	expect(code.match(/"/g)).toHaveLength(embedCode(sample).match(/"/g)!.length);
	expect(code).toContain('&amp;amp;');
	expect(code.split('\n')).toHaveLength(1);
});
