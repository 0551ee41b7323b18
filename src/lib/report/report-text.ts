import type { Status } from '../story/story';
import { STALE_DAYS, type EditorsReport, type Length } from './editors-report';

/** Columns of a line. */
const WIDTH = 80;

/** Where the claim starts beside the id of a fact; nearly every id is shorter. */
const ID_WIDTH = 35;

const STATUSES: Status[] = ['confirmed', 'attributed', 'disputed', 'unverified'];

/** The report as a terminal shows it. */
export function formatReport(report: EditorsReport): string {
	const { facts, claims, longestCard, plainSteps } = report;
	return [
		clip(`Editor’s report · ${report.title} (${report.language})`),
		'',
		...lengths(report),
		'',
		`Facts: ${facts.total}, ${facts.used.length} used, ${facts.unused.length} unused`,
		...listed('unused', facts.unused),
		...listed('cited by one source only', facts.oneSource),
		`  as of a date more than ${STALE_DAYS} days before the newest source, which may`,
		`  know more: ${facts.dated.length || 'none'}`,
		...facts.dated.map(({ id, date, published, days }) =>
			clip(`    ${id.padEnd(ID_WIDTH)}  ${date} → ${published}, ${days} days`),
		),
		'',
		`Claims by status: ${STATUSES.map((status) => `${claims[status].length} ${status}`).join(', ')}`,
		...STATUSES.filter((status) => claims[status].length > 0).flatMap((status) => [
			`  ${status}`,
			...claims[status].map(({ id, claim }) => clip(`    ${id.padEnd(ID_WIDTH)}  ${claim}`)),
		]),
		'',
		longestCard
			? `Longest card: ${longestCard.step}, ${longestCard.words} words`
			: 'Longest card: there is none',
		`Steps without a quote, a figure or a change of picture: ${plainSteps.length || 'none'}`,
		...wrapped(plainSteps),
		'',
	].join('\n');
}

function lengths({ chapters, total }: EditorsReport): string[] {
	const row = (name: string, { steps, words, seconds }: Length) =>
		clip(name, 40).padEnd(40) +
		String(steps).padStart(8) +
		String(words).padStart(10) +
		clock(seconds).padStart(16);
	return [
		`${'Chapter'.padEnd(40)}${'steps'.padStart(8)}${'words'.padStart(10)}${'reading time'.padStart(16)}`,
		...chapters.map((chapter) => row(`  ${chapter.title}`, chapter)),
		row('  All', total),
	];
}

/** Minutes and seconds: 4:05. */
function clock(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function listed(what: string, ids: string[]): string[] {
	return [`  ${what}: ${ids.length || 'none'}`, ...wrapped(ids)];
}

/** Ids beside each other, as many to a line as fit. */
function wrapped(ids: string[]): string[] {
	const lines: string[] = [];
	for (const [index, id] of ids.entries()) {
		const item = index < ids.length - 1 ? `${id},` : id;
		const longer = `${lines.at(-1)} ${item}`;
		if (lines.length > 0 && longer.length <= WIDTH) lines[lines.length - 1] = longer;
		else lines.push(`    ${item}`);
	}
	return lines;
}

function clip(line: string, width = WIDTH): string {
	const characters = [...line];
	if (characters.length <= width) return line;
	return `${characters
		.slice(0, width - 1)
		.join('')
		.trimEnd()}…`;
}
