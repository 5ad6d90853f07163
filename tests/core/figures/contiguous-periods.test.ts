import { expect, test } from 'vitest';
import { lastContiguousPeriods } from '../../../src/lib/core/figures/contiguous-periods.ts';
import { period } from '../figures-fixtures.ts';

const stretch = (periods: string[], whole: string): string[] =>
	lastContiguousPeriods(
		periods.map((id) => period(id)),
		[...whole].map((mark) => mark === 'x')
	).map(({ id }) => id);

const MONTHS = ['2023-01', '2023-02', '2023-03', '2023-04'];

test.for<[what: string, periods: string[], whole: string, expected: string[]]>([
	['all of them', MONTHS, 'xxxx', MONTHS],
	['those after a gap', MONTHS, 'x-xx', ['2023-03', '2023-04']],
	['those before a gap at the end', MONTHS, 'xxx-', ['2023-01', '2023-02', '2023-03']],
	['none', MONTHS, '----', []],
	['a month that is not in the list is a gap too', ['2023-01', '2023-03'], 'xx', ['2023-03']]
])('the last stretch is %s', ([, periods, whole, expected]) => {
	expect(stretch(periods, whole)).toEqual(expected);
});
