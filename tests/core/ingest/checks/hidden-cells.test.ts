import { expect, test } from 'vitest';
import { needsNote } from '../../../../src/lib/core/model/problem.ts';
import type { WorkbookSheet } from '../../../../src/lib/core/ingest/source/workbook-sheet.ts';
import { figuresIn, warningsIn } from '../check-text.ts';
import { checkSheets, sheet } from '../workbook-check.ts';

const HEADER = 'Mã đơn vị|outgoing_total|outgoing_secret|Ghi chú';
const ROWS = ['528|1|0|', '533|2|0|', '534|3|0|', 'Người lập biểu|||'];

const hide = (lines: number[], columns: [number, number][] = []): WorkbookSheet => {
	const given = sheet('Biểu', 'Báo cáo|||', HEADER, ...ROWS);
	const rows = given.rows.map((row) =>
		lines.includes(row.line) ? { ...row, isHidden: true as const } : row
	);
	return { ...given, rows, hiddenColumns: columns };
};

const hiddenIn = (one: WorkbookSheet) => {
	const checked = checkSheets([one]);
	expect(figuresIn(checked, 'outgoing_total')).toHaveLength(3);
	return warningsIn(checked).filter(({ code }) => code === 'sheet/hidden-cells');
};

test('hidden rows that are read are named once', () =>
	expect(hiddenIn(hide([1, 3, 4]))).toMatchObject([{ hiddenRows: '1, 3–4', line: null }]));

test('hidden columns that are read are named by their letters', () =>
	expect(hiddenIn(hide([], [[1, 2]]))).toMatchObject([{ hiddenColumns: 'B–C' }]));

test('a hidden signature and a hidden column of notes are not read', () =>
	expect(hiddenIn(hide([6], [[3, 16_383]]))).toEqual([]));

test('the warning needs no note', () =>
	expect(hiddenIn(hide([3])).map(needsNote)).toEqual([false]));
