import { expect, test } from 'vitest';
import type { InForceEntry } from '../../../src/lib/core/model/report.ts';
import { poolFigures } from '../../../src/lib/core/figures/pooled-figures.ts';
import {
	change,
	input,
	handled,
	question,
	rate,
	row,
	text,
	unit,
	period
} from '../figures-fixtures.ts';

const small = unit('1', 'Xã Nhỏ');
const months = (from: string[], good = 8, bad = 2): InForceEntry[] =>
	from.map((month) => handled(small, month, good, bad));
const YEAR = Array.from({ length: 12 }, (_, at) => `2023-${String(at + 1).padStart(2, '0')}`);

/** `3: 24/30`, a text a span. */
function pool(
	reported: InForceEntry[],
	when = '2023-12',
	indicator = question().indicator
): string[] {
	const asked = question({ period: period(when), indicator });
	const spans = poolFigures(asked, [small], input([small], { reported })).get(small.id) ?? [];
	return spans.map(({ months, figure }) => `${months}: ${text(figure)}`);
}

test('a month is pooled over the last 3 and 12, itself among them: sums over sums', () => {
	const reported = [...months(YEAR.slice(0, 11)), handled(small, '2023-12', 1, 3)];
	// 2 × 8 + 1 of 2 × 10 + 4; 11 × 8 + 1 of 11 × 10 + 4
	expect(pool(reported)).toEqual(['3: 17/24', '12: 89/114']);
});

test('a span of which a month was not reported is left out, not made up from the others', () => {
	expect(pool(months(YEAR.slice(9)))).toEqual(['3: 24/30']);
	expect(pool(months(['2023-10', '2023-12']))).toEqual([]);
});

test('months after the one asked about do not count', () => {
	expect(pool(months(YEAR), '2023-03')).toEqual(['3: 24/30']);
});

test('a stock is not added up over months: each field goes by its own rule', () => {
	const reported = YEAR.map((month, at) => row(small, month, { pending: at, good: 2, bad: 0 }));
	const indicator = rate({ pending: 1 }, { done: 1 });
	// pending: the last month's 11; done: 3 and 12 times 2
	expect(pool(reported, '2023-12', indicator)).toEqual(['3: 11/6', '12: 11/24']);
});

test('a quarter is pooled over four, a year over nothing', () => {
	const reported = ['2022-Q2', '2022-Q3', '2022-Q4', '2023-Q1'].map((id) =>
		handled(small, id, 8, 2)
	);
	expect(pool(reported, '2023-Q1')).toEqual(['12: 32/40']);
	expect(pool([handled(small, '2023', 8, 2)], '2023')).toEqual([]);
});

test('of a unit that was merged the predecessors count, all of them or none', () => {
	const [a, b] = ['a', 'b'].map((code) => unit(code, `Xã ${code}`, { validTo: '2023-02-28' }));
	if (!a || !b) throw new Error('two units expected');
	const merged = unit('c', 'Xã C', { validFrom: '2023-03-01' });
	const asked = question({ period: period('2023-03') });
	const base = [handled(merged, '2023-03', 1, 0), handled(a, '2023-01', 2, 0)];
	const rest = [handled(b, '2023-01', 3, 1), handled(a, '2023-02', 4, 0)];
	const last = handled(b, '2023-02', 5, 0);
	const changes = [change(a, merged), change(b, merged)];
	const over = (reported: InForceEntry[]) =>
		poolFigures(asked, [merged], input([a, b, merged], { reported, changes }))
			.get(merged.id)
			?.map(({ figure }) => text(figure));
	expect(over([...base, ...rest, last])).toEqual(['15/16']);
	expect(over([...base, ...rest])).toEqual([]);
});
