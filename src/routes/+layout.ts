// Every page is written at build time and needs nothing of the server that sends it.
export const prerender = true;
export const trailingSlash = 'always';
