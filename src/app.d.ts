// What SvelteKit passes around has no shape of our own: the story travels as page data.
declare global {
	namespace App {}
}

export {};
