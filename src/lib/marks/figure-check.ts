import * as v from 'valibot';
import type { Copy } from '../reading/copy';
import type { FactEntry } from '../reading/fact-entry';
import { id } from '../reading/shape';
import type { Table } from '../reading/table';
import { found } from '../parts/found';
import type { Fact, Story } from '../story/story';
import type { CheckFacet, Said, Section } from './check';
import type { Figure } from './figure';
import type { Mark } from './mark';

const SECTION = 'figures';

/** A figure by its id, or null, which takes away what stands. */
const said: Said<string | null> = {
	shape: v.nullable(id),
	check(figure, path, refs) {
		if (figure !== null) refs.reader.find(path, figure, refs.section(SECTION));
	},
};

interface FigureKind<Entry, Told extends Figure, State extends Mark> {
	/** What the outline calls it. */
	kind: string;
	/** The keys of an entry beside `kind`. */
	keys: Section<Entry>['keys'];
	check: NonNullable<Section<Entry>['check']>;
	/** A figure with its words; `word` finds one of them. */
	tell(entry: Entry, figure: Figure, words: FigureWords, facts: Table<FactEntry>): Told;
	/** The mark of a figure at rest. */
	mark(figure: Told, fact: (id: string) => Fact, story: Story): State;
	/** What it rests on. */
	facts(figure: Told): string[];
}

/** The words of one figure, by their key. */
export interface FigureWords {
	plain(key: string): string;
	/** The same, where an edition may leave it empty. */
	plainIfAny(key: string): string;
	headline(key: string): string;
}

/** The check facet of a kind that stands in the one figure of a step. */
export function figureCheck<Entry, Told extends Figure, State extends Mark>({
	kind,
	keys,
	check,
	tell,
	mark,
	facts,
}: FigureKind<Entry, Told, State>): CheckFacet<
	string | null,
	Record<string, State>,
	Told[],
	Entry
> {
	return {
		said,
		section: { name: SECTION, one: 'figure', kind, keys, check },
		tell: ({ entries, facts }, copy) =>
			entries.map(({ id, entry }) => {
				const words = wordsOf(copy, id);
				return tell(entry, { id, caption: words.plain('caption') }, words, facts);
			}),
		own(told, story) {
			const fact = (id: string) => found(story.facts, id, 'fact');
			return Object.fromEntries(told.map((figure) => [figure.id, mark(figure, fact, story)]));
		},
		facts: (id, told) => told.filter((figure) => figure.id === id).flatMap(facts),
	};
}

function wordsOf(copy: Copy, id: string): FigureWords {
	return {
		plain: (key) => copy.plain(SECTION, id, key),
		plainIfAny: (key) => copy.plainIfAny(SECTION, id, key),
		headline: (key) => copy.headline(SECTION, id, key),
	};
}
