import { describe, expect, it } from 'vitest';
import { oembed, oembedAddress } from '../../src/lib/embed/oembed';
import { story } from '../edition';

/* What https://oembed.com asks of an answer: section 2.3.4, and 2.3.4.4 for the type "rich". */

const answers = [undefined, ...story.steps].map((step) => ({
	name: step?.id ?? 'the story',
	step,
	answer: oembed(story, step),
}));

describe.each(answers)('$name', ({ step, answer }) => {
	it('says what every answer has to', () => {
		expect(answer).toMatchObject({ type: 'rich', version: '1.0' });
		expect(answer.html).toMatch(/^<iframe .*<\/iframe>$/);
		for (const size of [answer.width, answer.height]) expect(size).toSatisfy(Number.isInteger);
	});

	it('has a thumbnail with both its sizes, and whole addresses', () => {
		const { thumbnail_width, thumbnail_height } = answer;
		expect({ thumbnail_width, thumbnail_height }).toEqual({
			thumbnail_width: 1200,
			thumbnail_height: 630,
		});
		for (const address of [answer.thumbnail_url, answer.provider_url])
			expect(String(address)).toMatch(/^https:\/\//);
	});

	it('is named for what it shows and who publishes it', () => {
		expect(answer.title).toContain(story.title);
		expect(answer.title).toContain(step?.kicker ?? '');
		expect(answer.provider_name).toBe(story.newsroom.publisher.name);
	});

	it('brings no script into a page that did not ask for one', () => {
		expect(answer.html).not.toContain('<script');
	});
});

it('is found where the newsroom has its story', () => {
	const home = story.newsroom.address;
	expect(oembedAddress(story)).toBe(`${home}oembed/story.json`);
	expect(oembedAddress(story, 'storm')).toBe(`${home}oembed/storm.json`);
});
