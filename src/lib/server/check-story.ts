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
}

/**
 * Reads the content and reports on it.
 *
 * @param machine Whether a program asks: the same as JSON, `{ "problems": […] }` where it is wrong.
 */
export function checkStory(machine = false): Verdict {
	try {
		const report = editorsReport(loadStory().story, sourceDates());
		return { sound: true, text: machine ? json(report) : formatReport(report) };
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		const { problems, message } = error;
		return { sound: false, text: machine ? json({ problems }) : message };
	}
}

function json(document: object): string {
	return `${JSON.stringify(document, null, 2)}\n`;
}
