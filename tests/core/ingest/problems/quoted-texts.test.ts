import { describe, expect, test } from 'vitest';
import { ingest } from '../../../../src/lib/core/ingest/ingest.ts';
import { openTable } from '../../../../src/lib/core/ingest/open-table.ts';
import { createError } from '../../../../src/lib/core/ingest/problems/create-problem.ts';
import { fileTableOf } from '../../../../src/lib/core/ingest/table/file-table.ts';
import { tablePage } from '../../../../src/lib/core/ingest/table/table-page.ts';
import { quoteText } from '../../../../src/lib/core/model/quote-text.ts';
import { reference } from '../reference.ts';

const HEADER =
	'unit;received_online;received_direct_post;carried_over;resolved_early;resolved_on_time;resolved_late;pending_in_time;pending_late';
const ROWS = 1100;
const rows = (row: (index: number) => string): string =>
	Array.from({ length: ROWS }, (_, index) => row(index)).join('\n');

/** Letters that a thousand problems may quote (`create-problem.ts`), with room for their names. */
const MAX_PROBLEM_LETTERS = 1000 * (500 + 7 * 200 + 600);

const FILES: [name: string, text: string][] = [
	[
		'an invisible header that each row quotes',
		`${HEADER.replace('unit', `unit${'\u200b'.repeat(490)}`)}\n${rows((i) => `zz${i};1;1;1;1;1;1;0;0`)}`
	],
	[
		'an invisible header that is too long to be known',
		`${HEADER.replace('online;', `online${'\u200b'.repeat(20_000)};`)}\n${rows(() => '21235;x;1;1;1;1;1;0;0')}`
	],
	[
		'a long header that is not known',
		`${HEADER.replace('online;', `online (${'x'.repeat(20_000)});`)}\n${rows(() => '21235;x;1;1;1;1;1;0;0')}`
	],
	['long names of units', `${HEADER}\n${rows((i) => `${'Xã '.repeat(200)}${i};1;1;1;1;1;1;0;0`)}`],
	['long figures', `${HEADER}\n${rows(() => `51;${'x'.repeat(3000)};1;1;1;1;1;0;0`)}`],
	[
		'a long title that each date quotes',
		`${rows(
			(i) => `Từ ngày 1/1/${2000 + (i % 20)} đến ngày 2/2/${2001 + (i % 20)} ${'y'.repeat(3000)}`
		)
			.split('\n')
			.slice(0, 40)
			.join('\n')}\n${HEADER}\n51;1;1;1;1;1;1;0;0`
	]
];

describe('the answer to a file is bounded:', () => {
	test.each(FILES)('%s', (_, text) => {
		const bytes = new TextEncoder().encode(text);
		const sending = { name: 'x.csv', form: 'tthc', period: '2025-09' };
		const { problems, columns } = ingest(bytes, sending, reference);
		expect(problems.length).toBeGreaterThan(5);
		for (const problem of problems)
			for (const [name, value] of Object.entries(problem))
				if (typeof value === 'string')
					expect(value.length).toBeLessThanOrEqual(name === 'column' ? 500 : 200);
		expect(JSON.stringify(problems).length).toBeLessThan(MAX_PROBLEM_LETTERS);
		for (const { header } of columns) expect(header.length).toBeLessThanOrEqual(500);

		const table = fileTableOf(openTable(bytes, sending, reference));
		if (!table) throw new Error('no table');
		const page = tablePage(table, problems, { onlyFaults: false, page: 1, line: null });
		for (const { cells } of page.rows)
			for (const cell of cells) expect(cell.length).toBeLessThanOrEqual(1000);
		// a preview finds the column of a problem by its header
		const headers = new Set(page.columns.map(({ header }) => header));
		for (const { column } of problems) if (column !== null) expect(headers).toContain(column);
	});
});

describe('a quoted text', () => {
	test('of usual length stays as it is', () => {
		const cell = `Xã\u200b ${'a'.repeat(196)}`;
		expect(createError('unit/unknown', { cell })).toMatchObject({ cell });
	});
	test.each([
		['a long one', 'á'.repeat(300), `${'á'.repeat(199)}…`],
		['two halves of a letter', `${'x'.repeat(198)}😀😀`, `${'x'.repeat(198)}…`],
		['invisible letters', `${'\u200b'.repeat(300)}Xã Bình`, 'Xã Bình'],
		['nothing to be seen', '\u200b'.repeat(9000), '…']
	])('is cut between letters: %s', (_, text, quoted) => expect(quoteText(text)).toBe(quoted));
	test('may be any text of a problem', () => {
		const long = 'y'.repeat(999);
		const problem = createError('period/mismatch', { column: long }, { found: long, at: long });
		expect([problem.column?.length, String(problem.found).length, problem.at?.length]).toEqual([
			500, 200, 200
		]);
	});
});
