import type { Newsroom } from '../story/newsroom';
import { editorsReport } from './editors-report';
import { loadStory } from './load-story';
import { ContentError } from './problems';
import { formatReport } from './report-text';
import { sourceDates } from './source-dates';

/** What `npm run check` has to say of the story. */
export interface Verdict {
	/** Whether the story can be built. */
	sound: boolean;
	/** The editor's report or, where the content is wrong, everything that is. */
	text: string;
	/** Who publishes it; null where the content is wrong. */
	newsroom: Newsroom | null;
}

/**
 * Reads the content and reports on it.
 *
 * @param machine Whether a program asks: the same as JSON, `{ "problems": […] }` where it is wrong.
 */
export function checkStory(machine = false): Verdict {
	try {
		const { story } = loadStory();
		const report = editorsReport(story, sourceDates());
		const text = machine ? json(report) : formatReport(report);
		return { sound: true, text, newsroom: story.newsroom };
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		const { problems, message } = error;
		return { sound: false, text: machine ? json({ problems }) : message, newsroom: null };
	}
}

function json(document: object): string {
	return `${JSON.stringify(document, null, 2)}\n`;
}
