/**
 * The scripts that browsers are sent, each with its source from the root of the project. Only the
 * story's own has parts that are loaded late. The others are classic scripts in one file: they run in
 * sandboxed frames, where a plain host refuses a module, and in the pages of others.
 */
export const ISLANDS = {
	live: { source: 'src/routes/(story)/live.ts', format: 'es' },
	embed: { source: 'src/lib/embed/embed.ts', format: 'iife' },
	frames: { source: 'src/lib/embed/frames.ts', format: 'iife' },
	reuse: { source: 'src/lib/embed/reuse.ts', format: 'iife' },
} as const;

export type IslandName = keyof typeof ISLANDS;

export const islandNames = Object.keys(ISLANDS) as IslandName[];
