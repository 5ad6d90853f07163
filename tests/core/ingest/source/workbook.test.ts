import { writeXlsx, type WriteOptions } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/lib/core/ingest/source/workbook.ts';
import { zipDirectory } from '../../../../src/lib/core/ingest/source/zip-directory.ts';

const written = (rows: (string | number | null)[][], more: Partial<WriteOptions> = {}) =>
	writeXlsx({ sheets: [{ name: 'Biểu', rows }], ...more });

/** Writes a number over those that the directory of an archive declares for its parts. */
function declare(archive: Uint8Array, part: string, offset: number, value: number): Uint8Array {
	const bytes = Uint8Array.from(archive);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < bytes.length - 46; at += 1)
		if (view.getUint32(at, true) === 0x02014b50) {
			const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
			if (new TextDecoder().decode(name).includes(part)) view.setUint32(at + offset, value, true);
		}
	return bytes;
}
const PACKED = 20;
const UNPACKED = 24;

test('rows keep the numbers that they have in the sheet, and are all as wide', async () => {
	const sheets = await openWorkbook(await written([['a'], [], ['x', 1, null], [null, null, 'y']]));
	expect(sheets).toEqual([
		{
			name: 'Biểu',
			rows: [
				{ line: 1, cells: ['a', '', ''] },
				{ line: 2, cells: ['', '', ''] },
				{ line: 3, cells: ['x', '1', ''] },
				{ line: 4, cells: ['', '', 'y'] }
			]
		}
	]);
});

test('blank rows and columns at the end, formatted or not, are none', async () => {
	const [sheet] =
		(await openWorkbook(
			await written([
				['a', null],
				[null, null],
				['', '']
			])
		)) ?? [];
	expect(sheet?.rows).toEqual([{ line: 1, cells: ['a'] }]);
});

test('merged cells are one filled cell and blanks', async () => {
	const rows = [
		['Đơn vị', 'Tiếp nhận', null],
		[null, 'Trực tuyến', 'Trực tiếp']
	];
	const merges = [
		{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
		{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }
	];
	const [sheet] =
		(await openWorkbook(await writeXlsx({ sheets: [{ name: 'x', rows, merges }] }))) ?? [];
	expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
		['Đơn vị', 'Tiếp nhận', ''],
		['', 'Trực tuyến', 'Trực tiếp']
	]);
});

test('formats, formulas and errors read as they are shown', async () => {
	const cells = new Map([
		['0,0', { value: 0.9995, style: { numFmt: '0.00%' } }],
		['0,1', { value: new Date('2025-08-01T00:00:00Z'), style: { numFmt: 'mm/yyyy' } }],
		['0,2', { value: 12, formula: 'SUM(A2:A3)', formulaResult: 12 }],
		['0,3', { value: null, formula: 'B1+1' }],
		['0,4', { value: '#REF!', type: 'error' as const }]
	]);
	const rows = [[null, null, null, null, null, 'z']];
	const [sheet] =
		(await openWorkbook(await writeXlsx({ sheets: [{ name: 'x', rows, cells }] }))) ?? [];
	expect(sheet?.rows[0]?.cells).toEqual(['99.95%', '08/2025', '12', '=B1+1', '#REF!', 'z']);
});

test('hidden sheets are left out: nobody saw what stands there', async () => {
	const rows = [['x']];
	const sheets = [
		{ name: 'Ẩn', rows, hidden: true },
		{ name: 'Biểu', rows },
		{ name: 'Rất ẩn', rows, veryHidden: true }
	];
	const opened = await openWorkbook(await writeXlsx({ sheets }));
	expect(opened?.map(({ name }) => name)).toEqual(['Biểu']);
});

describe('what cannot be opened is no workbook:', () => {
	const utf8 = (text: string) => new TextEncoder().encode(text);
	test.each<[string, () => Promise<Uint8Array>]>([
		['a text', async () => utf8('unit;value\n528;1')],
		['nothing', async () => new Uint8Array()],
		['half a workbook', async () => (await written([['a']])).subarray(0, 900)],
		[
			'a workbook with a broken part',
			async () => {
				const bytes = await written([['a']]);
				return bytes.fill(0, bytes.length / 4, bytes.length / 2);
			}
		],
		['the beginning of one', async () => utf8('PK\x03\x04xl/workbook.xml')],
		[
			'an encrypted workbook',
			() => written([['a']], { encryption: { password: 'x', spinCount: 1 } })
		],
		['more rows than any report', () => written(Array.from({ length: 200_001 }, () => [1]))],
		[
			'more cells than any report',
			() =>
				written([
					...Array.from({ length: 400 }, () => [1]),
					Array.from({ length: 16_000 }, () => 1)
				])
		]
	])('%s', async (_, bytes) => expect(await openWorkbook(await bytes())).toBeUndefined());
});

describe('an archive that unpacks to more than it should is not opened:', () => {
	test.each([
		['one part', 'sheet1', UNPACKED, 65 * 1024 * 1024],
		['all parts together', 'xl/', UNPACKED, 40 * 1024 * 1024],
		['a part far larger than its bytes', 'sheet1', UNPACKED, 5 * 1024 * 1024],
		['a part that says nothing of its size', 'sheet1', UNPACKED, 0],
		['a part whose size stands elsewhere', 'sheet1', PACKED, 0]
	])('%s', async (_, part, offset, value) => {
		const bytes = await written([['a', 1]]);
		expect(await openWorkbook(bytes)).toBeDefined();
		expect(await openWorkbook(declare(bytes, part, offset, value))).toBeUndefined();
	});

	test('a part that holds more than it declares', async () => {
		const bytes = await written(Array.from({ length: 5000 }, () => ['a', 1]));
		expect(await openWorkbook(declare(bytes, 'sheet1', UNPACKED, 1000))).toBeUndefined();
	});
});

test('the directory of an archive is read without unpacking it', async () => {
	const parts = zipDirectory(await written([['a']])) ?? [];
	expect(parts.map(({ name }) => name)).toContain('xl/worksheets/sheet1.xml');
	expect(parts.every(({ packed, unpacked }) => packed > 0 && unpacked > 0)).toBe(true);
	expect(zipDirectory(new Uint8Array(100))).toBeUndefined();
});
