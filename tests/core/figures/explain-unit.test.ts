import { expect, test } from 'vitest';
import { isPartCounted } from '../../../src/lib/core/figures/aggregate.ts';
import { explainUnit, type ExplainedValue } from '../../../src/lib/core/figures/explain-unit.ts';
import { unitValue } from '../../../src/lib/core/figures/value.ts';
import {
	change,
	dossiers,
	input,
	period,
	question,
	rate,
	row,
	text,
	unit
} from '../figures-fixtures.ts';

const a = unit('a');
const quarter = [
	row(a, '2023-01', { carried: 5, received: 40, good: 36, bad: 2, pending: 7, distinct: 3 }),
	row(a, '2023-02', { carried: 7, received: 30, good: 33, bad: 0, pending: 4, distinct: 2 }),
	row(a, '2023-03', { carried: 4, received: 50, good: 47, bad: 5, pending: 2, distinct: 4 })
];

/** `times field (rule) sum`, numerator then denominator. */
const sums = ({ formula }: ExplainedValue): string[][] =>
	[formula?.numerator ?? [], formula?.denominator ?? []].map((terms) =>
		terms.map(({ times, field, addUp, sum }) => `${times} ${field} (${addUp}) ${sum}`)
	);

const partsOf = ({ parts }: ExplainedValue): string[] =>
	parts.map(({ period: { id }, rows, missing }) =>
		[id, ...rows.map((one) => one.report), ...missing.map(({ name }) => `- ${name}`)].join(' ')
	);

test('a quarter is explained by its months, a derived field by its parts, each by its own rule', () => {
	const indicator = rate({ all: 1 }, { done: 1, pending: 2 });
	const asked = question({ indicator, form: dossiers, period: period('2023-Q1') });
	const explained = explainUnit(asked, a, input([a], { reported: quarter }));
	expect(partsOf(explained)).toEqual([
		'2023-01 a 2023-01',
		'2023-02 a 2023-02',
		'2023-03 a 2023-03'
	]);
	expect(sums(explained)).toEqual([
		['1 carried (first) 5', '1 received (sum) 120'],
		['1 good (sum) 116', '1 bad (sum) 7', '2 pending (last) 2']
	]);
	expect(text(explained.value.figure)).toBe('125/127');
});

test('the value is that of the ranking, whatever leads to it', () => {
	const [old, other] = [1, 2].map((n) => unit(`old${n}`, `Xã cũ ${n}`, { validTo: '2023-01-31' }));
	const merged = unit('new', 'Xã mới', { validFrom: '2023-02-01' });
	if (!old || !other) throw new Error('two units');
	const reported = [
		row(old, '2023-01', { good: 40, bad: 10 }),
		row(other, '2023-01', { good: 50, bad: 0 }),
		row(merged, '2023-02', { good: 90, bad: 10 }),
		row(merged, '2023-03', { good: 95, bad: 5 })
	];
	const asked = question({ period: period('2023-Q1') });
	const changes = [change(old, merged), change(other, merged)];
	const given = input([old, other, merged], { reported, changes });
	const explained = explainUnit(asked, merged, given);
	expect(explained.value).toEqual(unitValue(asked, merged, given));
	expect(partsOf(explained)).toEqual([
		'2023-01 old1 2023-01 old2 2023-01',
		'2023-02 new 2023-02',
		'2023-03 new 2023-03'
	]);
	expect(sums(explained)[0]).toEqual(['1 good (sum) 275']);
});

test('where a report is missing there are parts and terms, but no sum', () => {
	const asked = question({ period: period('2023-Q1') });
	const explained = explainUnit(asked, a, input([a], { reported: quarter.slice(0, 2) }));
	expect(explained.value.reason).toBe('incomplete');
	expect(partsOf(explained).at(-1)).toBe('2023-03 - Xã a');
	expect(sums(explained)[0]).toEqual(['1 good (sum) null']);
});

test('what was only published as a statement has neither formula nor parts', () => {
	const indicator = { ...rate({ good: 1 }, null), numerator: null };
	const explained = explainUnit(question({ indicator }), a, input([a], { stated: [a] }));
	expect(explained).toMatchObject({
		formula: null,
		parts: [],
		value: { reason: 'statement-only' }
	});
});

test.each([
	['sum', [true, true, true]],
	['first', [true, false, false]],
	['last', [false, false, true]]
] as const)('of three months a field that adds up by %s counts in %j', (addUp, expected) => {
	expect([0, 1, 2].map((part) => isPartCounted(addUp, part, 3))).toEqual(expected);
});
