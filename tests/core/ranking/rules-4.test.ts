import { describe, expect, test } from 'vitest';
import { withChange } from '../../../src/lib/core/ranking/change.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import type { RankingQuestion } from '../../../src/lib/core/figures/question.ts';
import {
	at,
	change,
	input,
	handled,
	period,
	question,
	ranks,
	rate,
	reasons,
	row,
	text,
	unit
} from '../figures-fixtures.ts';

// Every rule of docs/rules.md §4 by its number, each in the words of that page. The odd cases of
// each stand in the tests of its own module; here is the rule itself, one ranking each.

const province = unit('51', 'Tỉnh', at('province', null));
const district = unit('528', 'Huyện', { ...at('district', '51'), validTo: '2025-06-30' });
const inDistrict = (code: string) =>
	unit(code, `Xã ${code}`, { ...at('commune', '528'), validTo: '2025-06-30' });
const [a, b, c, d] = [inDistrict('a'), inDistrict('b'), inDistrict('c'), inDistrict('d')];
const elsewhere = unit('e', 'Xã e', at('commune', '62'));
const merged = unit('m', 'Xã m', { validFrom: '2025-07-01' });
const units = [province, district, a, b, c, d, elsewhere, merged];
const changes = [change(a, merged), change(b, merged)];

const may = question({ period: period('2025-05'), parent: '51' });
const rank = (asked: Partial<RankingQuestion>, reported = [] as ReturnType<typeof handled>[]) =>
	rankUnits({ ...may, ...asked }, input(units, { changes, reported }));
const names = (ranking: ReturnType<typeof rank>) =>
	[...ranking.ranked, ...ranking.unranked].map((one) => one.unit.name).sort();

describe('§4.1 who', () => {
	test('the units of that level anywhere below that parent, as they stood on the last day of the period', () => {
		expect(names(rank({}))).toEqual(['Xã a', 'Xã b', 'Xã c', 'Xã d']);
		expect(names(rank({ parent: '528' }))).toEqual(['Xã a', 'Xã b', 'Xã c', 'Xã d']);
		expect(names(rank({ level: 'district' }))).toEqual(['Huyện']);
	});
	test('no parent: all', () => {
		expect(names(rank({ parent: null }))).toEqual(['Xã a', 'Xã b', 'Xã c', 'Xã d', 'Xã e']);
	});
	test('or as they stand today', () => {
		expect(names(rank({ geography: 'current' }))).toEqual(['Xã m']);
	});
});

describe('§4.2 value of a unit', () => {
	const reported = [handled(a, '2025-05', 90), handled(b, '2025-05', 40, 10)];
	test('the sum over all of its line in force on that part’s last day', () => {
		expect(ranks(rank({ geography: 'current' }, reported))).toEqual(['1 Xã m 130/150']);
	});
	test('each of them must have reported that part', () => {
		const ranking = rank({ geography: 'current' }, reported.slice(0, 1));
		expect(reasons(ranking)).toEqual(['Xã m: incomplete']);
	});
	test('parts are added by each field’s rule: a flow is summed, a stock is that of the last', () => {
		const quarter = ['2025-04', '2025-05', '2025-06'];
		const rows = quarter.map((id, n) => row(c, id, { good: 10, bad: 0, pending: n + 1 }));
		const asked = { period: period('2025-Q2') };
		const flow = rank({ ...asked, indicator: rate({ good: 1 }, null) }, rows);
		const stock = rank({ ...asked, indicator: rate({ pending: 1 }, null) }, rows);
		expect([ranks(flow)[0], ranks(stock)[0]]).toEqual(['1 Xã c 30', '1 Xã c 3']);
	});
	test('a part that needs a predecessor of which a piece ends outside this line: split', () => {
		const other = unit('n', 'Xã n', { validFrom: '2025-07-01' });
		const pieces = [change(a, merged, 'partial'), change(a, other, 'partial')];
		const asked = { ...may, geography: 'current' } as const;
		const there = input([...units, other], { changes: pieces, reported });
		expect(reasons(rankUnits(asked, there))).toEqual(['Xã m: split', 'Xã n: split']);
	});
});

describe('§4.3 ranked', () => {
	const reported = [
		handled(a, '2025-05', 99, 1),
		handled(b, '2025-05', 45, 5),
		handled(c, '2025-05', 90, 10),
		handled(d, '2025-05', 30, 20)
	];
	test('highest first; equal values share a rank, marked, and the next ranks are skipped: 1, 2, 2, 4', () => {
		expect(ranks(rank({}, reported))).toEqual([
			'1 Xã a 99/100',
			'2= Xã b 45/50',
			'2= Xã c 90/100',
			'4 Xã d 30/50'
		]);
	});
	test('lowest first where lower is better', () => {
		const indicator = rate({ bad: 1 }, { done: 1 }, { direction: 'lower' });
		expect(ranks(rank({ indicator }, reported))[0]).toBe('1 Xã a 1/100');
	});
	test('by exact comparison of fractions: what floating point takes for equal is told apart', () => {
		const most = Number.MAX_SAFE_INTEGER;
		const near = [handled(a, '2025-05', most - 1, 1), handled(b, '2025-05', most - 2, 1)];
		expect((most - 1) / most).toBe((most - 2) / (most - 1));
		expect(ranks(rank({}, near)).map((line) => line.slice(0, 6))).toEqual(['1 Xã a', '2 Xã b']);
	});
});

describe('§4.4 not ranked, each with its reason', () => {
	test('never put last and never shown as 0', () => {
		const ranking = rank({}, [handled(a, '2025-05', 90), handled(b, '2025-05', 0, 0)]);
		expect(ranks(ranking)).toEqual(['1 Xã a 90/100']);
		expect(reasons(ranking)).toEqual([
			'Xã c: not-reported',
			'Xã d: not-reported',
			'Xã b: no-cases'
		]);
		expect(ranking.unranked.map(({ figure }) => figure)).toEqual([null, null, null]);
	});
	test('not-due: the deadline has not passed and nothing came', () => {
		expect(new Set(reasons(rank({ today: '2025-06-01' })).map((one) => one.slice(6)))).toEqual(
			new Set(['not-due'])
		);
	});
	test('incomplete: some of the reports needed are there, and those missing are named', () => {
		const ranking = rank({ period: period('2025-Q2'), parent: '528' }, [handled(a, '2025-04', 9)]);
		const first = ranking.unranked.find(({ reason }) => reason === 'incomplete');
		expect(first?.missing.map(({ part }) => part.id)).toEqual(['2025-05', '2025-06']);
	});
	test('statement-only', () => {
		const there = input(units, { stated: [c] });
		expect(reasons(rankUnits(may, there))).toContain('Xã c: statement-only');
	});
	test('few-cases: denominator below the indicator’s minimum; the value is shown', () => {
		const ranking = rank({}, [handled(a, '2025-05', 29, 0), handled(b, '2025-05', 30, 0)]);
		expect(ranks(ranking)).toEqual(['1 Xã b 30/30']);
		const few = ranking.unranked.find(({ reason }) => reason === 'few-cases');
		expect([few?.unit.name, text(few?.figure ?? null)]).toEqual(['Xã a', '29/29']);
	});
});

test('§4.5 total: the sum over exactly the ranked, few-cases and no-cases units of this ranking', () => {
	const reported = [
		handled(a, '2025-05', 90),
		handled(b, '2025-05', 5, 5),
		handled(c, '2025-05', 0, 0),
		handled(elsewhere, '2025-05', 1, 999)
	];
	expect(text(rank({}, reported).total)).toBe('95/110');
	expect(text(rank({ parent: '528' }, reported).total)).toBe('95/110');
});

describe('§4.6 uncertainty', () => {
	const reported = [
		handled(a, '2025-05', 1000, 0),
		handled(b, '2025-05', 19, 1),
		handled(c, '2025-05', 50, 0),
		handled(d, '2025-05', 300, 700)
	];
	const few = rate({ good: 1 }, { done: 1 }, { minimumDenominator: 20 });
	test('the 95 % Wilson score interval, for kind `rate` only', () => {
		const { ranked } = rank({ indicator: few }, reported);
		const interval = ranked.find((one) => one.unit.name === 'Xã b')?.interval ?? [NaN, NaN];
		expect(interval.map((end) => end.toFixed(4))).toEqual(['0.7639', '0.9911']);
		const coverage = { ...few, kind: 'coverage' as const };
		expect(rank({ indicator: coverage }, reported).ranked.map((one) => one.interval)).toEqual([
			null,
			null,
			null,
			null
		]);
	});
	test('best = 1 + those wholly above, worst = number ranked − those wholly below', () => {
		const { ranked } = rank({ indicator: few }, reported);
		expect(ranked.map((one) => [one.unit.name, one.rankRange])).toEqual([
			['Xã a', [1, 2]],
			['Xã c', [1, 3]],
			['Xã b', [2, 3]],
			['Xã d', [4, 4]]
		]);
	});
	test('against the total: better above it, worse below it, else similar', () => {
		const { ranked } = rank({ indicator: few }, reported);
		expect(ranked.map((one) => one.against)).toEqual(['better', 'better', 'better', 'worse']);
		const alike = rank({}, [handled(a, '2025-05', 90), handled(b, '2025-05', 91, 9)]);
		expect(alike.ranked.map((one) => one.against)).toEqual(['similar', 'similar']);
	});
});

test('§4.7 change: rank and value of the same unit before; moved only where the rank ranges do not overlap', () => {
	const good = (of: typeof a, id: string, count: number) => handled(of, id, count, 1000 - count);
	const reported = [
		good(a, '2025-04', 500),
		good(b, '2025-04', 990),
		good(c, '2025-04', 700),
		good(a, '2025-05', 999),
		good(b, '2025-05', 600),
		good(c, '2025-05', 700),
		good(d, '2025-05', 705)
	];
	const before = rank({ period: period('2025-04') }, reported);
	const { ranked } = withChange(rank({}, reported), before);
	expect(ranked.map((one) => [one.unit.name, one.previous?.rank ?? null, one.moved])).toEqual([
		['Xã a', 3, 'up'],
		['Xã d', null, null],
		['Xã c', 2, null],
		['Xã b', 1, 'down']
	]);
});

test('§4.8 coverage: due are the units of rule 1 less not-due; reported are due units with every report needed', () => {
	const reported = [
		handled(a, '2025-04', 90),
		handled(a, '2025-05', 90),
		handled(b, '2025-05', 90)
	];
	expect(rank({}, reported).coverage).toEqual({ due: 4, reported: 2 });
	// the deadline is not over: whoever sent something is counted, the others are not due yet
	expect(rank({ today: '2025-06-01' }, reported).coverage).toEqual({ due: 2, reported: 2 });
	const months = rank({ period: period('2025-Q2') }, reported);
	expect(months.coverage).toEqual({ due: 4, reported: 0 });
});
