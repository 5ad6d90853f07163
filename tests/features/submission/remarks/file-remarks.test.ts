import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/lib/core/model/problem.ts';
import type { FileTable } from '../../../../src/lib/core/model/report.ts';
import { fileRemarks } from '../../../../src/lib/features/submission/remarks/file-remarks.ts';

const column = (index: number, header: string) => ({ index, header, field: null, isUnknown: true });

const TABLE: FileTable = {
	rows: [
		{ line: 1, cells: ['Đơn vị', 'Số', 'Số', 'Trễ'] },
		{ line: 2, cells: ['528', '-1', '2', '-3'] }
	],
	headerStart: 0,
	bodyStart: 1,
	columns: [column(0, 'Đơn vị'), column(1, 'Số'), column(2, 'Số'), column(3, 'Trễ')],
	form: 'tthc',
	sheet: null,
	encoding: 'utf-8',
	delimiter: ';'
};

const negative = (header: string): Problem => ({
	code: 'number/negative',
	severity: 'error',
	line: 2,
	column: header,
	field: null,
	cell: '-1'
});

test('a faulty cell is marked, but none where two columns have its header', () => {
	const problems = [negative('Số'), negative('Trễ')];
	const remarks = fileRemarks(TABLE, { problems, entries: [] });
	expect([...remarks.faults]).toEqual([[2, new Set([3])]]);
	expect(remarks.texts.get(2)).toMatch(/“Số”.*\|.*“Trễ”/u);
});
