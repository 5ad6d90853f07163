import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../../src/lib/core/model/campaign.ts';
import { addDays } from '../../../src/lib/core/model/day.ts';
import { periodOf, spanOf } from '../../../src/lib/core/model/period.ts';
import { progressUntil, progressOf } from '../../../src/lib/core/campaign/progress.ts';
import { explainProgress } from '../../../src/lib/core/campaign/explain-progress.ts';
import { phasesOf } from '../../../src/lib/core/campaign/phases.ts';
import { runningTotals } from '../../../src/lib/core/campaign/running-totals.ts';
import {
	equivalentIndicators,
	isSameSum
} from '../../../src/lib/core/campaign/equivalent-indicators.ts';
import { dossiers, rate, row, unit } from '../figures-fixtures.ts';

const words = { vi: 'x', en: 'x' };
const campaign: Campaign = {
	...{ id: 'seven', label: words, about: words, counted: words, level: 'district' },
	...{ start: '2023-07-28', end: '2023-08-03', form: 'dossiers', indicators: [] },
	...{ count: { received: 2 }, goal: { pending: 7 }, source: { name: 'x', quote: 'x' } }
};
const [a, b, c] = [unit('a'), unit('b'), unit('c')];

const on = (of: typeof a, id: string, received: number | null, pending: number | null = null) => {
	const period = periodOf(id, 'calendar');
	if (!period) throw new Error(id);
	return row(of, period, { received, pending });
};
const input = (rows: ReturnType<typeof on>[]) => ({
	...{ campaign, form: dossiers, units: [a, b, c], rows }
});

/** Reports of some days before, in and after the campaign; one in force for a unit and its days. */
const anyRows = fc
	.array(
		fc.record({
			of: fc.constantFrom(a, b, c),
			from: fc.integer({ min: -12, max: 14 }),
			days: fc.integer({ min: 1, max: 8 }),
			received: fc.option(fc.nat(99)),
			pending: fc.option(fc.nat(9))
		}),
		{ maxLength: 14 }
	)
	.map((parts) => {
		const rows = parts.flatMap(({ of, from, days, received, pending }) => {
			const start = addDays(campaign.start, from);
			const period = spanOf(start, addDays(start, days - 1), 'calendar');
			return period ? [row(of, period, { received, pending })] : [];
		});
		return [...new Map(rows.map((own) => [`${own.unit} ${own.period.id}`, own])).values()];
	});

const total = (numbers: bigint[]): bigint => numbers.reduce((x, y) => x + y, 0n);

test('the way to a count is the rows that it was added from, in their order', () => {
	const rows = [on(a, '2023-07-28', 5), on(a, '2023-07-29', 6, 3), on(a, '2023-07-31', 90)];
	const { count, goal, progress } = explainProgress(input(rows), [], a);
	expect(count.parts.map(({ period }) => period.id)).toEqual(['2023-07-28', '2023-07-29']);
	expect(count.formula.numerator).toMatchObject([{ field: 'received', times: 2, sum: 11n }]);
	expect([count.sum, progress.count, progress.until]).toEqual([22n, 22n, '2023-07-29']);
	expect(goal?.parts.map(({ period }) => period.id)).toEqual(['2023-07-29']);
	expect(goal?.sum).toBe(21n);
});

test('by a day it is what had been counted by then; the goal stays that of the campaign', () => {
	const rows = [on(a, '2023-07-28', 5), on(a, '2023-07-28/2023-07-30', 18, 4)];
	const { count, goal, progress } = explainProgress(input(rows), [], a, '2023-07-29');
	expect([count.sum, progress.until, goal?.sum]).toEqual([10n, '2023-07-28', 28n]);
});

test('who reported nothing has no rows, no sum, and no goal', () => {
	const { count, goal, progress } = explainProgress(input([]), [], a);
	expect([count.parts, count.sum, goal, progress.count]).toEqual([[], null, null, null]);
});

test('what was reported of other days as well is led back to whole periods', () => {
	const rows = ['2023-06', '2023-07', '2023-08', '2023-09'].map((id) => on(a, id, 310));
	const { phases } = explainProgress(input(rows), phasesOf(input(rows)), a);
	expect(phases.map(({ phase, sum }) => [phase.name, sum.parts.map((p) => p.period.id)])).toEqual([
		['before', ['2023-06']],
		['during', ['2023-07', '2023-08']],
		['after', ['2023-09']]
	]);
});

test('explanations come to just what the campaign says, of every unit, phase and day', () => {
	fc.assert(
		fc.property(anyRows, (rows) => {
			const all = input(rows);
			const phases = phasesOf(all);
			for (const { unit: own, count, goal } of progressOf(all)) {
				const explained = explainProgress(all, phases, own);
				expect([explained.count.sum, explained.goal?.sum ?? null]).toEqual([count, goal]);
				for (const { phase, sum } of explained.phases)
					expect(sum.sum).toBe(phase.counted.get(own.id)?.count);
			}
			for (const { day, count, units } of runningTotals(all)) {
				const by = progressUntil(all, day).flatMap(({ count: own }) => own ?? []);
				expect([total(by), by.length]).toEqual([count, units]);
				const sums = all.units.map((own) => explainProgress(all, [], own, day).count.sum ?? 0n);
				expect(total(sums)).toBe(count);
			}
		})
	);
});

describe('a ranking whose total is a figure of a campaign', () => {
	const share = (own: typeof a, numerator: bigint, denominator: bigint) => ({
		...{ unit: own, place: null, reason: null, reports: [] },
		sums: { numerator, denominator }
	});
	test('counts the same fields of the same form, best against the same goal', () => {
		const count = rate({ received: 2 }, null, { id: 'count' });
		const other = rate({ received: 2 }, { done: 1 }, { id: 'other-goal' });
		const goal = rate({ received: 2 }, { pending: 7 }, { id: 'goal' });
		const once = rate({ received: 1 }, { pending: 7 }, { id: 'once' });
		const more = rate({ received: 2, good: 1 }, null, { id: 'more' });
		const elsewhere = { ...goal, id: 'elsewhere', form: 'x' };
		const stated = { ...goal, id: 'stated', numerator: null, denominator: null };
		const all = [count, other, once, more, elsewhere, stated, goal];
		expect(equivalentIndicators(campaign, all).map(({ id }) => id)).toEqual([
			...['goal', 'count', 'other-goal']
		]);
		expect(equivalentIndicators({ ...campaign, goal: null }, all)[0]?.id).toBe('count');
	});
	test.for<[what: string, own: [of: typeof a, count: bigint, goal: bigint | null][], is: boolean]>([
		[
			'the same counts of the same units',
			[
				[b, 40n, null],
				[a, 30n, null]
			],
			true
		],
		[
			'the same goals as well',
			[
				[a, 30n, 20n],
				[b, 40n, 50n]
			],
			true
		],
		[
			'another count',
			[
				[a, 31n, null],
				[b, 40n, null]
			],
			false
		],
		[
			'the same sum of other counts',
			[
				[a, 40n, null],
				[b, 30n, null]
			],
			false
		],
		[
			'another goal',
			[
				[a, 30n, 20n],
				[b, 40n, 51n]
			],
			false
		],
		['fewer units', [[a, 30n, 20n]], false],
		[
			'another unit',
			[
				[a, 30n, 20n],
				[c, 40n, 50n]
			],
			false
		],
		['nobody', [], false]
	])('%s', ([, own, is]) => {
		const shares = [share(a, 30n, 20n), share(b, 40n, 50n)];
		const asked = own.map(([of, count, goal]) => ({ unit: of.id, count, goal }));
		expect(isSameSum({ shares }, asked)).toBe(is);
	});
	test('of nobody there is none', () => {
		expect(isSameSum({ shares: [] }, [])).toBe(false);
	});
});
