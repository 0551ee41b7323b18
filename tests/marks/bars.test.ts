import { describe, expect, it } from 'vitest';
import { barsMark } from '../../src/lib/marks/bars/layout';
import type { Fact } from '../../src/lib/story/story';

describe('the gridlines of a chart', () => {
	it.each([
		[1, ['0', '1']],
		[2, ['0', '1', '2']],
		[6000, ['0', '2000', '4000', '6000']],
	])('stand at whole numbers, where the most is %d', (most, texts) => {
		const figure = {
			kind: 'bars' as const,
			id: 'killed',
			title: '',
			caption: '',
			gap: '',
			years: [2016, 2017] as [number, number],
			series: [{ id: 'counted', whose: 'deaths', label: '', bars: [{ fact: 'one', year: 2016 }] }],
		};
		const fact = (id: string) => ({ id, status: 'confirmed', value: most }) as Fact;
		const { ticks } = barsMark(figure, fact, String);
		expect(ticks.map(({ text }) => text)).toEqual(texts);
	});
});

describe('the key of a chart', () => {
	it('is no surer of a series than of any of its bars', () => {
		const bars = [
			{ fact: 'confirmed', year: 2016 },
			{ fact: 'disputed', year: 2017 },
			{ fact: 'attributed', year: 2018 },
		];
		const figure = {
			...{ kind: 'bars' as const, id: 'killed', title: '', caption: '', gap: '' },
			years: [2016, 2018] as [number, number],
			series: [
				{ id: 'mixed', whose: 'deaths' as const, label: '', bars },
				{ id: 'sure', whose: 'deaths' as const, label: '', bars: bars.slice(0, 1) },
			],
		};
		const fact = (id: string) => ({ id, status: id, value: 2 }) as Fact;
		const { series } = barsMark(figure, fact, String);
		expect(series.map(({ status }) => status)).toEqual(['disputed', 'confirmed']);
		expect(series[0]?.bars.map(({ status }) => status)).toEqual(bars.map(({ fact }) => fact));
	});
});
