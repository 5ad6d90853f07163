import { expect, test } from 'vitest';
import { createError } from '../../../../src/lib/core/ingest/problems/create-problem.ts';
import { withCellNames } from '../../../../src/lib/core/ingest/table/with-cell-names.ts';

const COLUMNS = [
	{ header: 'Đơn vị', index: 1 },
	{ header: 'Tổng số', index: 27 },
	{ header: 'Ghi chú', index: 3 },
	{ header: 'Ghi chú', index: 4 }
];

test.each<[what: string, line: number | null, column: string | null, name: string | undefined]>([
	['a cell', 8, 'Đơn vị', 'B8'],
	['a cell behind Z', 12, 'Tổng số', 'AB12'],
	['a cell of one of two columns alike', 8, 'Ghi chú', undefined],
	['a column', null, 'Đơn vị', undefined],
	['a row', 8, null, undefined],
	['a header that the table does not have', 8, 'Khác', undefined]
])('%s is named as a spreadsheet shows it', (_, line, column, name) => {
	const problem = createError('number/negative', { line, column });
	const [named] = withCellNames([problem], COLUMNS);
	expect(named).toEqual(name === undefined ? problem : { ...problem, cellName: name });
});
