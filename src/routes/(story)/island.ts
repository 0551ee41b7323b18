/** The marks between which an island stands in a page. */
const [FROM, TO] = ['<!--island-->', '<!--/island-->'];

/** What Svelte's script finds its way by. */
const WAYMARK = /<!--.*?-->/gs;

/**
 * A part of a page that script will bring to life, as an element of a kind of its own. Style sheets know
 * by `:defined` that there is script: attributes say so in a page too that was saved as it ran.
 *
 * @param body as Svelte rendered it
 */
export function island(id: string, body: string): string {
	return `${FROM}<story-live id="${id}">${body}</story-live>${TO}`;
}

/** A page without Svelte's comments, but for those on its islands: nobody reads the others. */
export function withoutWaymarks(page: string): string {
	return page
		.split(FROM)
		.map((part, i) => {
			const [alive, still] = i === 0 ? ['', part] : part.split(TO);
			return `${alive}${(still ?? '').replace(WAYMARK, '')}`;
		})
		.join('');
}
