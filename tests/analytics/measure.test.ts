import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { measure } from '../../src/lib/analytics/analytics';

/* What goes out of the page to whom, and that nothing does where nothing may. */

const fetched = vi.fn((_url: string, _init: RequestInit) => Promise.resolve(new Response()));
const posted = vi.fn();
let page: EventTarget;
let view: Record<string, unknown>;

beforeEach(() => {
	fetched.mockClear();
	posted.mockClear();
	page = new EventTarget();
	view = { parent: { postMessage: posted } };
	vi.stubGlobal('document', page);
	vi.stubGlobal('window', view);
	vi.stubGlobal('location', { href: 'https://paper.org/niger/#coup' });
	vi.stubGlobal('fetch', fetched);
	vi.stubGlobal('navigator', {});
});
afterEach(() => vi.unstubAllGlobals());

const step = { id: 'coup', index: 8, total: 24, direction: 'down', first: true };
const tell = (type: string, detail: object) =>
	page.dispatchEvent(new CustomEvent(type, { detail }));
/** A reader who comes to a step, stays, comes back to it, and reaches the end. */
function read() {
	tell('story:step', step);
	tell('story:linger', { id: 'coup', index: 8, total: 24, seconds: 12 });
	tell('story:step', { ...step, first: false });
	tell('story:complete', { id: 'today', index: 23, total: 24, lingered: 1 });
}

const plausible = { domain: 'paper.org', endpoint: 'https://stats.paper.org/api/event' };

describe('a reading', () => {
	test('goes nowhere by default', () => {
		measure('none');
		read();
		expect([fetched.mock.calls, posted.mock.calls, view.dataLayer]).toEqual([[], [], undefined]);
	});

	test('goes to the page’s own data layer, each step once', () => {
		view.dataLayer = [{ event: 'before' }];
		measure('datalayer');
		read();
		expect(view.dataLayer).toEqual([
			{ event: 'before' },
			{ event: 'story_step', ...step },
			{ event: 'story_linger', id: 'coup', index: 8, total: 24, seconds: 12 },
			{ event: 'story_complete', id: 'today', index: 23, total: 24, lingered: 1 },
		]);
	});

	test('goes to a Plausible without a script of theirs', () => {
		measure({ plausible });
		read();
		expect(fetched.mock.calls.map(([url]) => url)).toEqual(Array(3).fill(plausible.endpoint));
		const [, init] = fetched.mock.calls[0]!;
		expect(init).toMatchObject({ method: 'POST', keepalive: true });
		expect(JSON.parse(init.body as string)).toEqual({
			name: 'Story step',
			domain: 'paper.org',
			url: 'https://paper.org/niger/#coup',
			props: step,
		});
	});

	test('goes to the page that has the story in a frame, and to itself never', () => {
		measure('parent');
		read();
		expect(posted.mock.calls[0]).toEqual([{ type: 'story:step', ...step }, '*']);
		expect(posted).toHaveBeenCalledTimes(3);
		posted.mockClear();
		view.parent = view;
		Object.assign(view, { postMessage: posted });
		read();
		expect(posted).not.toHaveBeenCalled();
	});

	test.each([
		['Do Not Track', { doNotTrack: '1' }],
		['Global Privacy Control', { globalPrivacyControl: true }],
	])('goes nowhere for who asks for that by %s', (_, asked) => {
		vi.stubGlobal('navigator', asked);
		for (const analytics of ['datalayer', 'parent', { plausible }] as const) measure(analytics);
		read();
		expect([fetched.mock.calls, posted.mock.calls, view.dataLayer]).toEqual([[], [], undefined]);
	});
});
