// What SvelteKit passes around has no shape of our own: the story travels as page data.
declare global {
	namespace App {}

	/** Whether the story is kept for reading without a network: a setting of the build. */
	const OFFLINE: boolean;

	/** Whether a newsroom is told how the page is read: a setting of the build. */
	const MEASURED: boolean;
}

export {};
