/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';
import { cachePrefix, deleteCaches } from './lib/offline/offline';

/*
 * Keeps the files of one build, all of them or none, in a cache of that build's own. Nothing is
 * written later: what a reader gets without a network is one build whole, never a mix of two. A new
 * build brings a new worker, which fills its own cache and takes over when the last open page of the
 * old one is closed.
 */

const worker = self as unknown as ServiceWorkerGlobalScope;
const folder = worker.registration.scope;
const current = cachePrefix(folder) + version;

/** Their names hold a hash of what is in them: what has been kept under such a name is still right. */
const hashed = new Set([
	...prerendered.filter((path) =>
		// From the story's own folder on: the path it lies under may have such a folder too.
		['fonts/', 'live/', 'brand/'].some((folder) => path.startsWith(`${base}/${folder}`)),
	),
	// SvelteKit bundles no script for browsers here, and then lists its own server's files. Styles
	// stand in the pages themselves.
	...build.filter((path) => path.startsWith(`${base}/_app/`) && !path.endsWith('.css')),
]);

/** The pages. The open data and whatever else lies beside them is for who asks for it. */
const pages = prerendered.filter((path) => [`${base}/`, `${base}/text/`].includes(path));

const kept = new Set([...hashed, ...pages, ...files]);

worker.addEventListener('install', (event) => {
	if (OFFLINE) event.waitUntil(fill());
	else void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(OFFLINE ? settle() : leave());
});

if (OFFLINE)
	worker.addEventListener('fetch', (event) => {
		const path = keptAs(event.request);
		if (path === null) return;
		event.respondWith(
			hashed.has(path) ? fromCacheFirst(event, path) : fromNetworkFirst(event, path),
		);
	});

/** Keeps every file of this build; where one cannot be had, none, and the next visit tries again. */
async function fill(): Promise<void> {
	try {
		const cache = await caches.open(current);
		await Promise.all([...kept].map((path) => keep(cache, path)));
	} catch (error) {
		await caches.delete(current);
		throw error;
	}
}

async function keep(cache: Cache, path: string): Promise<void> {
	// The browser has most of the hashed files from the visit itself. Any other it may have from a
	// build before this one, and a host may still be handing that out.
	const how: RequestInit = { cache: hashed.has(path) ? 'default' : 'no-cache' };
	let answer = await fetch(path, how);
	// Object storage knows files alone: there a page has no other address than its file's.
	if (!answer.ok && pages.includes(path)) answer = await fetch(`${path}index.html`, how);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	if (pages.includes(path)) {
		const marked = /<meta name="story-version" content="([^"]*)"/.exec(await answer.clone().text());
		if (marked && marked[1] !== version) throw new Error(`${path} is of build ${marked[1]}`);
	}
	// What was answered by way of a redirection may not be shown as a page of its own.
	const { redirected, body, headers } = answer;
	await cache.put(path, redirected ? new Response(body, { headers }) : answer);
}

/** Takes over: no page of a build before this one is open any more. */
async function settle(): Promise<void> {
	await deleteCaches(folder, current);
	// The request for a page leaves while the worker is still waking up. Not every browser has it.
	await worker.registration.navigationPreload?.enable();
}

/** Turned off: the last thing a worker of this story does is to clear up after all of them. */
async function leave(): Promise<void> {
	await deleteCaches(folder);
	await worker.registration.unregister();
}

/** Under which path a request is kept; null where it is none of ours. */
function keptAs({ method, url }: Request): string | null {
	const { origin, pathname } = new URL(url);
	if (method !== 'GET' || origin !== worker.location.origin) return null;
	const path = pathname.replace(/\/index\.html$/, '/');
	return [path, `${path}/`].find((path) => kept.has(path)) ?? null;
}

async function fromCache(path: string): Promise<Response | undefined> {
	const cache = await caches.open(current);
	return cache.match(path, { ignoreVary: true });
}

async function fromCacheFirst({ request }: FetchEvent, path: string): Promise<Response> {
	return (await fromCache(path)) ?? fetch(request);
}

async function fromNetworkFirst(event: FetchEvent, path: string): Promise<Response> {
	try {
		const preloaded = (await event.preloadResponse) as Response | undefined;
		const answer = preloaded ?? (await fetch(event.request));
		// A host in trouble is no better than none.
		return answer.status < 500 ? answer : ((await fromCache(path)) ?? answer);
	} catch (error) {
		const answer = await fromCache(path);
		if (answer) return answer;
		throw error;
	}
}
