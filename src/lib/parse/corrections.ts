import type * as v from 'valibot';
import type { Edition } from './edition';
import { instantOf } from '../reading/moment';
import { momentWords } from './moment-words';
import type { Reader } from '../reading/reader';
import { id, keyed, moment, oneOf, printed } from '../reading/shape';
import type { Correction } from '../story/story';
import type { Table } from '../reading/table';

const correction = keyed({
	at: moment,
	kind: oneOf(['correction', 'clarification', 'update']),
	step: id,
	// Published errors are quoted as they stood: these two may hold digits that rest on no fact.
	wrong: printed,
	right: printed,
});

type CorrectionEntry = v.InferOutput<typeof correction>;

/**
 * Reads `corrections.yaml`: the oldest first, so that an editor adds at the end. A file without an
 * entry, or with comments alone, says that nothing was corrected.
 *
 * @param now The moment the story is built, in milliseconds.
 */
export function readCorrections(
	reader: Reader,
	steps: Table<unknown>,
	now: number,
): CorrectionEntry[] {
	const nothing = reader.document.data === null;
	const corrections = reader.list('correction', nothing ? [] : [[]], correction, '- at: …');
	let last = { at: '', instant: -Infinity };
	for (const { path, entry } of corrections.sound) {
		const { at, step } = entry;
		const instant = instantOf(at);
		reader.find([...path, 'step'], step, steps);
		if (instant > now) {
			const latest = new Date(now).toISOString().replace(/\.\d+/, '');
			const remedy = `write when it was put right, no later than this build, ${latest}`;
			reader.refuse([...path, 'at'], `${at} is in the future`, remedy);
			continue;
		}
		// The page lists them by their time, so that no two can have the same.
		if (instant <= last.instant) {
			const wrong = `${at} is out of order, below ${last.at}`;
			reader.refuse([...path, 'at'], wrong, 'put the oldest first and the newest last');
			continue;
		}
		last = { at, instant };
	}
	return corrections.sound.map(({ entry }) => entry);
}

/** The corrections as the page shows them, the newest first. */
export function toCorrections(entries: CorrectionEntry[], edition: Edition): Correction[] {
	return entries.map((entry) => ({ ...entry, atText: momentWords(entry.at, edition) })).reverse();
}
