import type { Scene } from '../scene/scene';
import type { Story } from '../story/story';

/** A scene as a picture that stands alone, with the words it needs where no page is around it. */
export interface PosterContent {
	scene: Scene;
	/** The line above the headline. */
	kicker: string;
	headline: string;
	/** Below the headline; empty but for the story's own poster. */
	dek: string;
	/** Who publishes it, what it is part of, as of when: a part after the other at the foot. */
	credit: string[];
	/** What it shows, for who cannot see it. */
	alt: string;
	words: Story['words'];
	dates: Story['dates'];
	direction: Story['direction'];
}
