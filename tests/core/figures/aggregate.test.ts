import { expect, test } from 'vitest';
import type { Terms } from '../../../src/lib/core/model/form.ts';
import { aggregateFigure } from '../../../src/lib/core/figures/aggregate.ts';
import { formulaOf } from '../../../src/lib/core/figures/formula.ts';
import { totalOf } from '../../../src/lib/core/figures/total.ts';
import { dossiers, form, rate, row, text, unit } from '../figures-fixtures.ts';

const a = unit('a');
const b = unit('b');
const figure = (
	numerator: Terms,
	denominator: Terms | null,
	parts: Parameters<typeof aggregateFigure>[1]
) => {
	const formula = formulaOf(rate(numerator, denominator), dossiers);
	return formula && text(aggregateFigure(formula, parts));
};

// 5 + 40 = 45 = 38 + 7, 7 + 30 = 37 = 33 + 4, 4 + 50 = 54 = 52 + 2
const quarter = [
	[row(a, '2023-01', { carried: 5, received: 40, good: 36, bad: 2, pending: 7, distinct: 3 })],
	[row(a, '2023-02', { carried: 7, received: 30, good: 33, bad: 0, pending: 4, distinct: 2 })],
	[row(a, '2023-03', { carried: 4, received: 50, good: 47, bad: 5, pending: 2, distinct: 4 })]
];

test.each([
	['a flow is the sum of its months: 40 + 30 + 50', { received: 1 }, '120'],
	['what was brought along is that of the first month', { carried: 1 }, '5'],
	['a stock is that of the last month', { pending: 1 }, '2'],
	['a derived field is recomputed: 36 + 33 + 47 + 2 + 0 + 5', { done: 1 }, '123'],
	[
		'its parts add up each by its own rule: 5 + (40 + 30 + 50), not 45 + 37 + 54',
		{ all: 1 },
		'125'
	],
	['coefficients multiply: 7 × 2', { pending: 7 }, '14'],
	['and subtract: 120 − 123', { received: 1, done: -1 }, '-3']
])('§1 over three months %s', (_, terms, expected) => {
	expect(figure(terms, null, quarter)).toBe(expected);
});

test('§1 what cannot be added is taken from the one exact period', () => {
	expect(figure({ distinct: 1 }, null, quarter.slice(0, 1))).toBe('3');
});

test('§1 over units every field is a sum, whatever its months do', () => {
	const january = { carried: 1, received: 10, good: 8, bad: 1, pending: 2 };
	const february = { carried: 2, received: 20, good: 19, bad: 0, pending: 3 };
	const parts = [
		[row(a, '2023-01', january), row(b, '2023-01', january)],
		[row(a, '2023-02', february)]
	];
	expect(figure({ carried: 1, pending: 100 }, { received: 1 }, parts)).toBe('302/40');
});

test('§3 a value is the sum of numerators over the sum of denominators, no mean of rates', () => {
	const parts = [
		[row(a, '2023-01', { good: 1, bad: 0 }), row(b, '2023-01', { good: 50, bad: 49 })]
	];
	// the mean of 100 % and 50.5 % would be 75 %
	expect(figure({ good: 1 }, { done: 1 }, parts)).toBe('51/100');
});

test('§1 a blank is never taken for 0', () => {
	expect(() => figure({ good: 1 }, null, [[row(a, '2023-01', { good: null })]])).toThrow(/good/);
	expect(() => figure({ good: 1 }, null, [[row(a, '2023-01', {})]])).toThrow(/good/);
});

test('a formula with a field that its form lacks is refused, not computed without it', () => {
	const bare = form('bare', []);
	expect(() => formulaOf(rate({ good: 1 }, null), bare)).toThrow('form bare cannot compute good');
});

test('the largest counts add up exactly, beyond what a floating-point number can hold', () => {
	const most = Number.MAX_SAFE_INTEGER;
	const parts = [[row(a, '2023-01', { good: most }), row(b, '2023-01', { good: most })]];
	expect(figure({ good: 1 }, null, parts)).toBe('18014398509481982');
});

test.each([
	[
		'sums numerators and denominators',
		[
			[3n, 4n],
			[5n, 6n]
		],
		'8/10'
	],
	[
		'counts a unit without cases',
		[
			[3n, 4n],
			[0n, 0n]
		],
		'3/4'
	],
	['is none where no unit has a case', [[0n, 0n]], null],
	['is none where there is nothing to add', [], null],
	[
		'of counts is their sum, also where it is 0',
		[
			[0n, null],
			[0n, null]
		],
		'0'
	]
] as [string, [bigint, bigint | null][], string | null][])(
	'§4.5 the total %s',
	(_, figures, expected) => {
		const total = totalOf(figures.map(([numerator, denominator]) => ({ numerator, denominator })));
		expect(text(total)).toBe(expected);
	}
);
