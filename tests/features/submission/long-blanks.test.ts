import { expect, test } from 'vitest';
import { areColumnNumbers } from '../../../src/lib/core/ingest/table/column-numbers.ts';
import { isTotal } from '../../../src/lib/core/ingest/rows/total-row.ts';
import {
	attributesOf,
	withAttributes
} from '../../../src/lib/features/submission/remarks/xml-tokens.ts';
import type { FileTable } from '../../../src/lib/core/model/report.ts';
import { annotateText } from '../../../src/lib/features/submission/remarks/annotate-text.server.ts';

/** The work of a pattern that is tried from each of them grows with the square of their number. */
const MANY = 400_000;

test.each<[what: string, act: () => unknown, right: unknown]>([
	['full stops in a total', () => isTotal(`Tổng cộng (${'.'.repeat(MANY)}x)`), true],
	['full stops behind a total', () => isTotal(`Tổng cộng${'.'.repeat(MANY)}`), true],
	['blanks in a column number', () => areColumnNumbers(['1', `2${' '.repeat(MANY)}x`, '3']), false],
	['blanks in a tag', () => attributesOf(`<row ${' '.repeat(MANY)}x`).size, 0],
	[
		'blanks at the end of a tag',
		() => withAttributes(`<row${' '.repeat(MANY)}`, {}).length,
		MANY + 4
	]
])('%s are read in one pass', (_, act, right) => expect(act()).toBe(right));

test('line ends within a cell are read in one pass', () => {
	const cell = `"${'\n'.repeat(MANY)}x"`;
	const bytes = Buffer.from(`a;b\n${cell};1\n`);
	const remarks = {
		...{ column: 2, isReplaced: false, bodyLine: 2, faults: new Map() },
		texts: new Map([[2, 'sai']])
	};
	const rows = [
		{ line: 1, cells: ['a', 'b'] },
		{ line: 2, cells: [cell, '1'] }
	];
	const table: FileTable = {
		...{ rows, headerStart: 0, bodyStart: 1, columns: [], form: 'tthc', sheet: null },
		...{ encoding: 'utf-8', delimiter: ';' }
	};
	const annotated = annotateText(bytes, table, remarks);
	expect(Buffer.from(annotated).toString()).toBe(`a;b\n${cell};1;sai\n`);
});
