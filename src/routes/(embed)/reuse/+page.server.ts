import { loadStory } from '$lib/server/load-story';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ story: loadStory().story });
