/**
 * Numbers of sources as notes give them, those that follow each other as one: 3, 5, 6, 7 are a run
 * of one and a run from 5 to 7. A claim with four sources then takes two links, not four.
 */
export function referenceRuns(numbers: number[]): { first: number; last: number }[] {
	const runs: { first: number; last: number }[] = [];
	for (const number of [...numbers].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run && number - run.last <= 1) run.last = number;
		else runs.push({ first: number, last: number });
	}
	return runs;
}
