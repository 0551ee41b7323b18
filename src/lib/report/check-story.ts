import type { Newsroom } from '../story/newsroom';
import type { Story } from '../story/story';
import { editorsReport } from './editors-report';
import { castFaces, lackOf } from '../fonts/faces';
import { charactersOf } from '../fonts/fonts';
import { writingIn } from '../fonts/writing';
import { loadStory } from '../content/load-story';
import { ContentError } from '../content/problems';
import { formatReport } from './report-text';
import { sourceDates } from '../content/source-dates';

/** What `npm run check` has to say of the story. */
export interface Verdict {
	/** What can be published, but should not go unsaid; a line each. */
	warnings: string[];
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
export async function checkStory(machine = false): Promise<Verdict> {
	try {
		const { story } = loadStory();
		const report = editorsReport(story, sourceDates());
		const warnings = await warningsOf(story);
		const text = machine
			? json(report)
			: [formatReport(report), ...warnings.map((line) => `\n${line}\n`)].join('');
		return { sound: true, warnings, text, newsroom: story.newsroom };
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		const { problems, message } = error;
		const text = machine ? json({ problems }) : message;
		return { sound: false, warnings: [], text, newsroom: null };
	}
}

async function warningsOf(story: Story): Promise<string[]> {
	const faces = await castFaces(charactersOf(writingIn(story)), story.newsroom.fonts);
	return [lackOf(faces)].flatMap((line) => line ?? []);
}

function json(document: object): string {
	return `${JSON.stringify(document, null, 2)}\n`;
}
