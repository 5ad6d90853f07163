import { expect, test } from 'vitest';
import { quartilesOf } from '../../../src/lib/core/figures/quartiles.ts';

test.each<[what: string, sizes: number[], quarters: string]>([
	['a fourth of the units each', [30, 40, 50, 60, 70, 80, 90, 100], '11223344'],
	['the order in which they come does not matter', [100, 30, 90, 40, 80, 50, 70, 60], '41413232'],
	['units with as many cases are not parted', [30, 40, 40, 40, 70, 80, 90, 100], '11113344'],
	['of nine the lowest quarter has one more', [1, 2, 3, 4, 5, 6, 7, 8, 9], '111223344'],
	['all alike lie in the lowest', [5, 5, 5, 5, 5, 5, 5, 5], '11111111'],
	['a handful has no quarters', [30, 40, 50, 60, 70, 80, 90], '       ']
])('%s', (_, sizes, expected) => {
	const quarters = quartilesOf(sizes.map((size, of) => ({ of, cases: BigInt(size) })));
	expect(sizes.map((_size, at) => quarters.get(at) ?? ' ').join('')).toBe(expected);
});

test('cases beyond what a floating number holds are told apart', () => {
	const large = 9_007_199_254_740_992n;
	const sizes = [0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n].map((more, of) => ({ of, cases: large + more }));
	expect([...quartilesOf(sizes.toReversed())].toSorted().map(([, quarter]) => quarter)).toEqual(
		'11223344'.split('')
	);
});
