import { describe, expect, test } from 'vitest';
import { checkHistory } from '../../../../../src/lib/core/ingest/checks/history/check-history.ts';
import type { PastRow } from '../../../../../src/lib/core/ingest/checks/history/history-check.ts';
import { formOf } from '../../../../../src/lib/core/model/catalogue.ts';
import { periodBefore, periodOf, type Period } from '../../../../../src/lib/core/model/period.ts';
import type { Counts, Entry } from '../../../../../src/lib/core/model/report.ts';
import { reference } from '../../reference.ts';

const form = formOf(reference.catalogue, 'tthc');
if (!form) throw new Error('no form tthc');
const known = form;

const month = (id: string): Period => {
	const period = periodOf(id, 'cutoff');
	if (!period) throw new Error(id);
	return period;
};
const JUNE = month('2025-06');

/** Dossiers of a month: received online and resolved in time, late, carried over, pending. */
const counts = (onTime: number, late = 0, carried = 0, pending = 0): Counts => ({
	received_online: onTime + late + pending - carried,
	received_direct_post: 0,
	carried_over: carried,
	received_total: onTime + late + pending,
	resolved_early: 0,
	resolved_on_time: onTime,
	resolved_late: late,
	resolved_total: onTime + late,
	pending_in_time: pending,
	pending_late: 0,
	pending_total: pending
});

const MONTHS = ['2025-05', '2025-04', '2025-03', '2025-02', '2025-01', '2024-12'];

/** Earlier months up to May 2025, the latest first. */
const months = (...of: Counts[]): PastRow[] =>
	of.map((figures, index) => ({
		period: month(MONTHS[index] ?? ''),
		counts: figures
	}));

function codes(figures: Counts, past: PastRow[]) {
	const entry: Entry = { unit: '528@2021-01-01', period: JUNE, line: 9, counts: figures };
	const columns = known.fields.map(({ key }, index) => ({
		field: key,
		header: key,
		column: index
	}));
	const faults = checkHistory(
		{ entries: [entry], columns },
		known,
		reference.catalogue,
		() => past,
		(period) => periodBefore(period, 'cutoff')
	);
	return [...faults];
}

const steady = Array.from({ length: 5 }, (_, index) => counts(100 + index, 1));

interface Case {
	what: string;
	figures: Counts;
	past: PastRow[];
	finds: string[];
}

describe('a row against its own unit’s past', () => {
	test.each<Case>([
		{ what: 'a first report is like nothing', figures: counts(50, 1), past: [], finds: [] },
		{ what: 'an ordinary month', figures: counts(103, 2), past: months(...steady), finds: [] },
		{
			what: 'brought along what was left over',
			figures: counts(100, 1, 7),
			past: months(counts(90, 1, 0, 7)),
			finds: []
		},
		{
			what: 'brought along other than was left over',
			figures: counts(100, 1, 8),
			past: months(counts(90, 1, 0, 7)),
			finds: ['carried_over: history/carried-over 8 against 7']
		},
		{
			what: 'what was left over two months ago says nothing',
			figures: counts(100, 1, 8),
			past: months(counts(90, 1, 0, 7)).map((row) => ({ ...row, period: month('2025-04') })),
			finds: []
		},
		{
			what: 'last month sent again',
			figures: counts(100, 1),
			past: months(counts(100, 1)),
			finds: ['null: history/copy-of-last undefined against undefined']
		},
		{
			what: 'few dossiers are equal by chance',
			figures: counts(10),
			past: months(counts(10)),
			finds: []
		},
		{
			what: 'a digit too many',
			figures: counts(1040, 1),
			past: months(...steady, counts(99, 1)),
			finds: [
				'resolved_on_time: history/jump 1040 against 102',
				'received_online: history/jump 1041 against 103'
			]
		},
		{
			what: 'five months are no past to jump from',
			figures: counts(1040, 1),
			past: months(...steady),
			finds: []
		},
		{
			what: 'three thousand dossiers and not one late',
			figures: counts(3000),
			past: [],
			finds: ['null: history/all-perfect 3000 against undefined']
		},
		{ what: 'three thousand and one late', figures: counts(2999, 1), past: [], finds: [] }
	])('$what', ({ figures, past, finds }) => {
		const told = codes(figures, past).map(
			({ code, field, found, expected }) => `${field}: ${code} ${found} against ${expected}`
		);
		expect(told).toEqual(finds);
	});

	test('what is found is a warning at its cell', () => {
		const [fault] = codes(counts(100, 1, 8), months(counts(90, 1, 0, 7)));
		expect(fault).toMatchObject({
			severity: 'warning',
			line: 9,
			column: 'carried_over',
			cell: '8',
			period: '2025-05'
		});
	});

	test('an old catalogue without thresholds asks for nothing', () => {
		const entry: Entry = { unit: '528@2021-01-01', period: JUNE, line: 9, counts: counts(5000) };
		const { indicators } = reference.catalogue;
		const faults = checkHistory(
			{ entries: [entry], columns: [] },
			known,
			{ indicators },
			() => [],
			() => null
		);
		expect([...faults]).toEqual([]);
	});
});
