import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Island from '../../src/lib/islands/Island.svelte';
import ProgressBar from '../../src/lib/view/ProgressBar.svelte';

test('an island holds its component as Svelte renders it on its own, which is what hydrate expects', () => {
	const props = { read: 0.5 };
	const component = ProgressBar as unknown as Component<Record<string, unknown>>;
	const { body } = render(Island, { props: { id: 'a', component, props } });
	const alone = render(ProgressBar, { props }).body;
	expect(body).toContain(`<story-live id="a">${alone}</story-live>`);
});
