/*
 * The story kept for reading without a network. The worker, src/service-worker.ts, does the keeping;
 * here the page asks for it, or takes all of it back where the newsroom has turned it off.
 */

/**
 * What the names of this story's caches begin with. Caches belong to a whole site, which may hold
 * other stories and the newsroom's own pages: only ours are ever looked at.
 *
 * @param folder absolute address of the folder the story lies in, a slash at its end
 */
export function cachePrefix(folder: string): string {
	return `story ${new URL(folder).pathname} `;
}

/** Deletes what is kept for the story in this folder, all of it or all but one cache. */
export async function deleteCaches(folder: string, except = ''): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith(cachePrefix(folder)) && name !== except);
	await Promise.all(old.map((name) => caches.delete(name)));
}

/**
 * Has the story kept, or no longer kept. Where a browser cannot, or refuses to, nothing happens: the
 * story reads as well without.
 *
 * @param worker address of the worker's file, which lies in the story's own folder
 */
export async function keepOffline(worker: string): Promise<void> {
	// Typed as always there; on plain http, and in some private windows, it is not. While the page is
	// being written it has to show every edit.
	if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
	const folder = new URL('./', new URL(worker, location.href)).href;
	try {
		if (OFFLINE) {
			await loaded();
			if (!isFrugal()) await navigator.serviceWorker.register(worker, { scope: folder });
		} else {
			const registration = await navigator.serviceWorker.getRegistration(folder);
			if (registration?.scope !== folder) return;
			await registration.unregister();
			await deleteCaches(folder);
		}
	} catch {
		// A strict setting, no room, a worker that the host does not serve: then not.
	}
}

/** The story comes first: what it needs is not to wait for what is kept. */
function loaded(): Promise<void> {
	return new Promise((done) => {
		if (document.readyState === 'complete') done();
		else addEventListener('load', () => done(), { once: true });
	});
}

/** Whether the reader asked for less data than this would take. */
function isFrugal(): boolean {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	return Boolean(connection?.saveData) || matchMedia('(prefers-reduced-data: reduce)').matches;
}
