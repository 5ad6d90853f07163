import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import { fileTableOf } from '../../../src/lib/core/ingest/table/file-table.ts';
import { openTable } from '../../../src/lib/core/ingest/open-table.ts';
import type { Problem } from '../../../src/lib/core/model/problem.ts';
import type { IngestResult } from '../../../src/lib/core/model/report.ts';
import { remarksRows, remarksText } from '../../../src/lib/features/submission/file-rows.ts';
import { reference } from '../../core/ingest/reference.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/files');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));

const read = (bytes: Uint8Array): IngestResult =>
	ingest(bytes, { name: 'x.csv', form: 'tthc', period: '2023-Q1' }, reference);

/** The file as it goes back; null where there is no table to put remarks into. */
function sentBack(bytes: Uint8Array, problems: Problem[]): Uint8Array | null {
	const table = fileTableOf(openTable(bytes, { name: 'x.csv', form: 'tthc' }, reference));
	if (table === null) return null;
	const { text, encoding } = remarksText(remarksRows(table, problems), table);
	return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
}

/** Problems, with columns counted without the ones in front. */
const told = ({ problems }: IngestResult) =>
	problems.map(({ code, line, field, cell, expected }) => ({ code, line, field, cell, expected }));

/** A quote that never closes is mended by what reads it; all else stays as wrong as it was. */
const kept = FILES.filter((name) => name !== 'unclosed-quote.csv');

describe('a file with remarks is the same file', () => {
	test.each(kept)('%s: same rows, same problems, sent back once and twice', (name) => {
		const bytes = readFileSync(join(FOLDER, name));
		const first = read(bytes);
		const once = sentBack(bytes, first.problems);
		if (once === null) {
			expect(first.entries).toEqual([]);
			return;
		}
		const second = read(once);
		expect(told(second).filter(({ code }) => code !== 'encoding/guessed')).toEqual(
			told(first).filter(({ code }) => code !== 'encoding/guessed')
		);
		expect(second.entries).toEqual(first.entries);
		const twice = sentBack(once, second.problems);
		expect(twice).toEqual(once);
	});

	test('whatever stands in its cells', () => {
		const cell = fc.stringMatching(/^[a-zA-Z\d .;"',=+@\n-]{0,12}$/);
		const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(rows, fc.constantFrom(';', ',', '\t'), (cells, delimiter) => {
				const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
				const head = ['unit', 'received_online', 'carried_over'];
				const text = [head, ...cells].map((row) => row.map(quote).join(delimiter)).join('\r\n');
				const bytes = Buffer.from(text);
				const first = read(bytes);
				const once = sentBack(bytes, first.problems);
				expect(once).not.toBeNull();
				const second = read(once ?? bytes);
				expect(told(second)).toEqual(told(first));
				expect(second.entries).toEqual(first.entries);
			}),
			{ numRuns: 150 }
		);
	});
});

test('a remark says what is wrong in its own row, and runs nowhere', () => {
	const bytes = Buffer.from('unit,received_online,carried_over\n528,=1+1,2\n529,3,4');
	const table = fileTableOf(openTable(bytes, { name: 'x.csv', form: 'tthc' }, reference));
	const problem: Problem = {
		code: 'number/unreadable',
		severity: 'error',
		line: 2,
		column: 'received_online',
		field: 'received_online',
		cell: '=1+1'
	};
	if (table === null) throw new Error('no table');
	const rows = remarksRows(table, [problem]);
	expect(rows.map(([remark]) => remark)).toEqual(['Nhận xét', expect.stringContaining('=1+1'), '']);
	expect(rows[1]?.[0]).not.toMatch(/^[=+@-]/u);
	expect(rows[1]?.slice(1)).toEqual(['528', '=1+1', '2']);
});
