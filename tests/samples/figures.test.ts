import { describe, expect, test } from 'vitest';
import { COPIED_REPORT } from '../../data/samples/make/incidents.ts';
import { periodsOf } from '../../data/samples/make/calendar.ts';
import { demoCounts } from '../../data/samples/make/reports.ts';
import { formOf } from '../../src/lib/core/model/catalogue.ts';
import type { Form } from '../../src/lib/core/model/form.ts';
import type { Counts } from '../../src/lib/core/model/report.ts';
import type { Level, UnitId } from '../../src/lib/core/model/unit.ts';
import { files, reference } from './made.ts';

const { catalogue, units } = reference;

function form(id: string): Form {
	const found = formOf(catalogue, id);
	if (found === undefined) throw new Error(`no form ${id}`);
	return found;
}

const periods = periodsOf(form('tthc'));
const months = demoCounts(units, form('tthc'), periods);
const figure = (counts: Counts | undefined, key: string): number => counts?.[key] ?? 0;

test('months run from November 2024 to October 2026, quarters from the last of 2024', () => {
	expect(periods.map(({ id }) => id).filter((_, n) => n % 23 === 0)).toEqual([
		'2024-11',
		'2026-10'
	]);
	const quarters = periodsOf(form('cnscd')).map(({ id }) => id);
	expect([quarters.length, quarters[0], quarters.at(-1)]).toEqual([8, '2024-Q4', '2026-Q3']);
});

describe('the units in force on the last day of the period have figures', () => {
	const cases: [string, Partial<Record<Level, number>>][] = [
		['2024-12', { district: 23, commune: 275 }],
		['2025-01', { district: 23, commune: 272 }],
		['2025-06', { district: 23, commune: 272 }],
		['2025-07', { commune: 96 }],
		['2026-10', { commune: 96 }]
	];
	test.each(cases)('%s', (id, expected) => {
		const month = months[periods.findIndex((period) => period.id === id)] ?? new Map();
		const levels = Map.groupBy(month.keys(), (unit: UnitId) => units.byId.get(unit)?.level);
		const count = Object.fromEntries([...levels].map(([level, ids]) => [level, ids.length]));
		expect(count).toEqual(expected);
	});
});

describe('dossiers', () => {
	const rows = months.flatMap((month, step) =>
		[...month].map(([id, counts]) => ({ id, counts, step }))
	);

	test('what came in is what was resolved and what is in process', () => {
		const broken = rows.filter(
			({ counts }) =>
				figure(counts, 'received_total') !==
				figure(counts, 'resolved_total') + figure(counts, 'pending_total')
		);
		expect(broken).toEqual([]);
	});

	test('a unit takes over what it left the month before, but for the one that copies', () => {
		const broken = rows.filter(({ id, counts, step }) => {
			const before = months[step - 1]?.get(id);
			return before && figure(counts, 'carried_over') !== figure(before, 'pending_total');
		});
		expect(broken.map(({ id, step }) => [id, periods[step]?.id])).toEqual([
			[COPIED_REPORT.unit, COPIED_REPORT.period]
		]);
	});

	test('a merged unit takes over what its predecessors left', () => {
		const left = (id: UnitId): number => figure(months[7]?.get(id), 'pending_total');
		const veGiang = ['21238@2025-01-01', '21280@2021-01-01', '21283@2025-01-01'] as const;
		const expected = veGiang.reduce((sum, id) => sum + left(id), 0);
		expect(figure(months[8]?.get('21238@2025-07-01'), 'carried_over')).toBe(expected);
		const lySon = figure(months[8]?.get('21548@2025-07-01'), 'carried_over');
		expect(lySon).toBe(left('536@2021-01-01'));
	});

	test('nothing gets lost where a commune went to pieces', () => {
		const left = ['21283@2021-01-01', '21286@2021-01-01', '21238@2021-01-01'] as const;
		const heirs = ['21238@2025-01-01', '21283@2025-01-01'] as const;
		const sum = (step: number, ids: readonly UnitId[], key: string): number =>
			ids.reduce((total, id) => total + figure(months[step]?.get(id), key), 0);
		expect(sum(2, heirs, 'carried_over')).toBe(sum(1, left, 'pending_total'));
	});

	test('of a commune in a month are neither too few nor too many to be true', () => {
		const received = rows
			.filter(({ id }) => units.byId.get(id)?.level === 'commune')
			.map(
				({ counts }) => figure(counts, 'received_online') + figure(counts, 'received_direct_post')
			)
			.sort((a, b) => a - b);
		expect(received[0]).toBeGreaterThanOrEqual(5);
		expect(received.at(-1)).toBeLessThanOrEqual(2_500);
	});
});

test('every field of every form has a figure somewhere', () => {
	const missing = catalogue.forms
		.filter(({ content }) => content === 'counts')
		.flatMap(({ id, fields }) => {
			const rows = files.filter(({ step }) => step.form === id).flatMap((file) => file.rows);
			return fields
				.filter(({ key }) => rows.every(({ counts }) => (counts[key] ?? null) === null))
				.map(({ key }) => `${id}.${key}`);
		});
	expect(missing).toEqual([]);
});
