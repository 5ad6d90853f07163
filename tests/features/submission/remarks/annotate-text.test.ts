import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../../src/lib/core/ingest/ingest.ts';
import { fileTableOf } from '../../../../src/lib/core/ingest/table/file-table.ts';
import { decodeText } from '../../../../src/lib/core/ingest/source/decode-text.ts';
import { openTable } from '../../../../src/lib/core/ingest/open-table.ts';
import type { Problem } from '../../../../src/lib/core/model/problem.ts';
import type { IngestResult } from '../../../../src/lib/core/model/report.ts';
import { annotateText } from '../../../../src/lib/features/submission/remarks/annotate-text.server.ts';
import { fileRemarks } from '../../../../src/lib/features/submission/remarks/file-remarks.ts';
import { splitTones } from '../../../core/ingest/source/split-tones.ts';
import { reference } from '../../../core/ingest/reference.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/files');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));

const read = (bytes: Uint8Array): IngestResult =>
	ingest(bytes, { name: 'x.csv', form: 'tthc', period: '2023-Q1' }, reference);

/** The file as it goes back; null where there is no table to put remarks into. */
function sentBack(
	bytes: Uint8Array,
	checked: Pick<IngestResult, 'problems' | 'entries'>
): Uint8Array | null {
	const table = fileTableOf(openTable(bytes, { name: 'x.csv', form: 'tthc' }, reference));
	return table && annotateText(bytes, table, fileRemarks(table, checked));
}

/** Problems without the names of columns. */
const told = ({ problems }: IngestResult) =>
	problems.map(({ code, line, field, cell, expected }) => ({ code, line, field, cell, expected }));

/** A quote that never closes is mended by what reads it; all else stays as wrong as it was. */
const kept = FILES.filter((name) => name !== 'unclosed-quote.csv');

describe('a file with remarks is the same file', () => {
	test.each(kept)('%s: same rows, same problems, sent back once and twice', (name) => {
		const bytes = readFileSync(join(FOLDER, name));
		const first = read(bytes);
		const once = sentBack(bytes, first);
		if (once === null) {
			expect(first.entries).toEqual([]);
			return;
		}
		const second = read(once);
		expect(told(second).filter(({ code }) => code !== 'encoding/guessed')).toEqual(
			told(first).filter(({ code }) => code !== 'encoding/guessed')
		);
		expect(second.entries).toEqual(first.entries);
		const twice = sentBack(once, second);
		expect(twice).toEqual(once);
	});

	test('where a remark names another period beside a row without figures', () => {
		const bytes = Buffer.from('unit,received_online,carried_over\nT7,,\n,0,\n,,');
		const first = read(bytes);
		const second = read(sentBack(bytes, first) ?? bytes);
		expect(first.problems.map(({ code }) => code)).toContain('period/mismatch');
		expect(told(second)).toEqual(told(first));
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
				const once = sentBack(bytes, first);
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
	const problem: Problem = {
		code: 'number/unreadable',
		severity: 'error',
		line: 2,
		column: 'received_online',
		field: 'received_online',
		cell: '=1+1'
	};
	const back = Buffer.from(sentBack(bytes, { problems: [problem], entries: [] }) ?? []).toString();
	expect(back).toMatch(
		/^unit,received_online,carried_over,Nhận xét \(Thước Số\)\n528,=1\+1,2,[^=+@-][^\n]*=1\+1[^\n]*\n529,3,4$/u
	);
});

describe('encoding, delimiter and line ends stay', () => {
	const HEADER = 'Đơn vị;Tiếp nhận trực tuyến;Từ kỳ trước chuyển sang';
	const text = (end: string, tab: string) =>
		['', HEADER, 'Huyện Tư Nghĩa;-7;2', '"Huyện ""Mộ Đức""";3;4', '']
			.join(end)
			.replaceAll(';', tab);
	const bytesIn: Record<string, (text: string) => Buffer> = {
		'utf-8': (given) => Buffer.from(given),
		'utf-8 with its mark': (given) => Buffer.from(`\ufeff${given}`),
		'utf-16le': (given) => Buffer.from(`\ufeff${given}`, 'utf16le'),
		'utf-16be': (given) => Buffer.from(`\ufeff${given}`, 'utf16le').swap16(),
		'windows-1258': (given) => iconv.encode(splitTones(given), 'windows-1258'),
		tcvn3: (given) => iconv.encode(given, 'tcvn')
	};

	test.each(
		Object.keys(bytesIn).flatMap((name) =>
			['\r\n', '\n', '\r'].flatMap((end) => [';', '\t'].map((tab) => [name, end, tab] as const))
		)
	)('%s, %j, %j', (name, end, tab) => {
		const bytes = bytesIn[name]?.(text(end, tab)) ?? Buffer.of();
		const first = read(bytes);
		expect(first.problems.map(({ code }) => code)).toContain('number/negative');
		const back = Buffer.from(sentBack(bytes, first) ?? []);
		const again = openTable(back, { name: 'x.csv', form: 'tthc' }, reference);
		const before = openTable(bytes, { name: 'x.csv', form: 'tthc' }, reference);
		expect([again.file.encoding, again.file.delimiter]).toEqual([
			before.file.encoding,
			before.file.delimiter
		]);
		const shown = [...(decodeText(back).decoded?.chunks ?? [])].join('');
		expect(shown).toMatch(/sang.Nhận xét \(Thước Số\)/u);
		expect(shown).toMatch(/-7.2.+Thiếu cột.+âm/u);
		// the reader does not see its own remarks
		expect([...(again.table?.sheet.rows ?? [])][2]?.cells.at(-1)).toBe('');
		// all but the header and the row with a remark is the same, byte by byte
		const [own, given] = [back, bytes].map((all) => all.toString('latin1'));
		const tail = given?.slice(given.lastIndexOf('3', given.length)) ?? '?';
		expect(own?.endsWith(tail)).toBe(true);
		expect(told(read(back))).toEqual(told(first));
	});
});
