import { parseDate } from './calendar-date';
import type { Copy } from './copy';
import type { FactEntry } from './facts';
import type { FigureEntry } from './outline';
import type { Figure } from './story';
import type { Table } from './table';

/** A figure of the outline with its words. */
export function toFigure(
	id: string,
	entry: FigureEntry,
	facts: Table<FactEntry>,
	copy: Copy,
): Figure {
	const caption = copy.plain('figures', id, 'caption');
	switch (entry.kind) {
		case 'counter': {
			const { kind, fact, whose } = entry;
			const before = copy.plainIfAny('figures', id, 'before');
			const after = copy.plainIfAny('figures', id, 'after');
			return { id, kind, fact, whose, before, after, caption };
		}
		case 'date':
		case 'quote':
			return { id, kind: entry.kind, fact: entry.fact, caption };
		case 'comparison': {
			const groups = entry.groups.map(({ fact, whose }) => ({
				fact,
				whose,
				caption: copy.plain('figures', id, fact),
			}));
			return { id, kind: entry.kind, caption, groups };
		}
		case 'bars': {
			const { kind, years } = entry;
			const title = copy.headline('figures', id, 'title');
			const series = entry.series.map((row) => ({
				id: row.id,
				whose: row.whose,
				label: copy.plain('figures', id, row.id),
				bars: row.bars.map((fact) => ({ fact, year: yearOf(facts.get(fact)) })),
			}));
			const gap = copy.plainIfAny('figures', id, 'gap');
			return { id, kind, title, caption, series, years, gap };
		}
	}
}

/** Never NaN in a story that gets out: a bar whose fact has no date is refused. */
function yearOf(fact: FactEntry | undefined): number {
	return parseDate(fact?.date ?? '')?.year ?? NaN;
}
