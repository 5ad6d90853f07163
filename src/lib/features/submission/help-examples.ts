import { createError } from '../../core/ingest/problems/create-problem.ts';
import type { Problem } from '../../core/model/problem.ts';

/** A small faulty file and the problem that it has. */
export interface HelpExample {
	problem: Problem;
	/** Form of the file. */
	form: string;
	/** Period that the sender chose; null: the one of the file. */
	period: string | null;
	/** Rows of the sheet from its first. */
	rows: readonly (readonly string[])[];
	/** Row and column of the faulty cell, from 0; null: the sheets are at fault. */
	fault: readonly [row: number, column: number] | null;
	/** Names of sheets with figures, where there are several. */
	sheets: readonly string[];
}

const UNIT = 'Đơn vị';
const OUTGOING = 'Tổng số văn bản đi';
const INCOMING = 'Tổng số văn bản đến';
/** Stands for a unit of the province. */
export const EXAMPLE_UNIT = 'Xã A';

const documents = { form: 'vanban', period: '2025-08', sheets: [] };

/**
 * Ten problems that the given cases of faulty reports have most often, the most frequent first: six by
 * the number of cases, and of seven with two cases each the four errors that one cell of a table shows.
 */
export const HELP_EXAMPLES: readonly HelpExample[] = [
	{
		...documents,
		rows: [['Kỳ báo cáo: Tháng 7/2025'], [UNIT, OUTGOING], [EXAMPLE_UNIT, '120']],
		fault: [0, 0],
		problem: createError(
			'period/mismatch',
			{ field: 'period', cell: '2025-08' },
			{
				expected: '2025-07 (2025-07-01/2025-07-31)',
				found: '2025-08 (2025-08-01/2025-08-31)',
				otherCell: 'Kỳ báo cáo: Tháng 7/2025',
				otherAt: 'A1'
			}
		)
	},
	{
		...documents,
		period: null,
		rows: [['Kỳ báo cáo: Tháng 13/2025'], [UNIT, OUTGOING], [EXAMPLE_UNIT, '120']],
		fault: [0, 0],
		problem: createError(
			'period/unreadable',
			{ line: 1, field: 'period', cell: 'Kỳ báo cáo: Tháng 13/2025' },
			{ at: 'A1' }
		)
	},
	{
		...documents,
		rows: [
			[UNIT, 'Kế hoạch năm 2025'],
			['', OUTGOING],
			[EXAMPLE_UNIT, '800']
		],
		fault: [0, 1],
		problem: createError(
			'header/doubtful-column',
			{ line: 2, column: `Kế hoạch năm 2025 > ${OUTGOING}`, field: 'outgoing_total' },
			{ at: 'B', expected: OUTGOING, found: 'Kế hoạch năm 2025' }
		)
	},
	{
		...documents,
		rows: [
			[UNIT, OUTGOING, OUTGOING],
			[EXAMPLE_UNIT, '120', '118']
		],
		fault: [0, 2],
		problem: createError('header/duplicate-column', {
			line: 1,
			column: OUTGOING,
			field: 'outgoing_total'
		})
	},
	{
		...documents,
		rows: [
			[UNIT, OUTGOING],
			[EXAMPLE_UNIT, '120'],
			[UNIT, INCOMING],
			[EXAMPLE_UNIT, '310']
		],
		fault: [2, 0],
		problem: createError('header/stacked-table', { line: 3, cell: UNIT })
	},
	{
		...documents,
		rows: [
			[UNIT, OUTGOING],
			[EXAMPLE_UNIT, '120']
		],
		fault: null,
		sheets: ['Lần 1', 'Lần 2'],
		problem: createError('sheet/ambiguous', {}, { sheets: [{ name: 'Lần 1' }, { name: 'Lần 2' }] })
	},
	{
		...documents,
		rows: [
			['Nơi gửi số liệu', OUTGOING, INCOMING],
			[EXAMPLE_UNIT, '120', '310']
		],
		fault: [0, 0],
		problem: createError(
			'header/missing-column',
			{ line: 1, field: 'unit' },
			{ expected: UNIT, found: `Nơi gửi số liệu; ${OUTGOING}; ${INCOMING}` }
		)
	},
	{
		...documents,
		rows: [
			[UNIT, OUTGOING],
			[EXAMPLE_UNIT, 'khoảng 120']
		],
		fault: [1, 1],
		problem: createError('number/unreadable', {
			line: 2,
			column: OUTGOING,
			field: 'outgoing_total',
			cell: 'khoảng 120'
		})
	},
	{
		...documents,
		rows: [
			[UNIT, OUTGOING],
			[EXAMPLE_UNIT, '=C2+D2']
		],
		fault: [1, 1],
		problem: createError('number/not-computed', {
			line: 2,
			column: OUTGOING,
			field: 'outgoing_total',
			cell: '=C2+D2'
		})
	},
	{
		form: 'tthc',
		period: '2025-08',
		sheets: [],
		rows: [
			[UNIT, 'Tổng số tiếp nhận', 'Tổng số đã giải quyết', 'Tổng số đang giải quyết'],
			[EXAMPLE_UNIT, '100', '80', '10']
		],
		fault: [1, 1],
		problem: createError(
			'rule/identity',
			{ line: 2, column: 'Tổng số tiếp nhận', field: 'received_total', cell: '100' },
			{ rule: 'received-is-resolved-and-pending', found: 100, expected: 90 }
		)
	}
];
