import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rollup } from 'vite';
import { root } from '../../scripts/command.js';
import { pace, stepped } from '../../src/lib/scene/pace';
import type { Scene } from '../../src/lib/scene/scene';
import { sceneAt } from '../../src/lib/scene/scene-at';
import type { Story } from '../../src/lib/story/story';
import { cssHash } from '../../src/lib/styles/style-scope.js';
import { frames, story } from '../edition';

/** What the bundle below gives out. */
interface Drawer {
	Stage: unknown;
	render: (component: unknown, options: { props: object }) => { body: string };
}

interface Props {
	scene: Scene;
	words: Story['words'];
	dates: Story['dates'];
}

/** Markup of the whole stage at a place in the story. */
export type Drawn = (progress: number, calm: boolean) => string;

/**
 * The picture as a pure function of the place, without a page: the scene is worked out here, and the
 * stage itself is written as markup the way the build does it. What a browser shows must be this,
 * whatever its reader did before.
 */
export async function pictures(): Promise<Drawn> {
	const { Stage, render } = await drawer();
	const scene = sceneAt(story, frames);
	const { words, dates } = story;
	return (progress, calm) => {
		const props: Props = {
			scene: scene(calm ? stepped(pace(progress)) : pace(progress)),
			words,
			dates,
		};
		return render(Stage, { props }).body;
	};
}

/** The component that draws, compiled for a program without a page, whole in one piece. */
async function drawer(): Promise<Drawer> {
	const entry = '\0drawer';
	const result = (await build({
		configFile: false,
		root,
		mode: 'production',
		logLevel: 'error',
		publicDir: false,
		plugins: [
			svelte({ configFile: false, compilerOptions: { cssHash } }),
			{
				name: 'drawer',
				resolveId: (id) => (id === entry ? id : null),
				load: (id) =>
					id === entry
						? `export { render } from 'svelte/server';
						export { default as Stage } from ${JSON.stringify(resolve(root, 'src/lib/view/Stage.svelte'))};`
						: null,
			},
		],
		ssr: { noExternal: true },
		build: { write: false, ssr: true, rollupOptions: { input: entry } },
	})) as Rollup.RollupOutput;
	const { code } = result.output[0];
	return (await import(
		`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
	)) as Drawer;
}
