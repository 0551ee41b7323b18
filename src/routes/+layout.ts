// Every page is written at build time and needs nothing of the server that sends it.
export const prerender = true;
export const trailingSlash = 'always';
// SvelteKit's own script would hydrate every word of a page that never changes; see live.ts.
export const csr = false;
