import { writeXlsx, type WriteOptions } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/lib/core/ingest/source/workbook.ts';
import { zipDirectory } from '../../../../src/lib/core/ingest/source/zip-directory.ts';
import { workbookOfRows, workbookOfXml } from './written-workbook.ts';

/** The visible sheets with their rows, or what stands in the way. */
async function sheetsOf(bytes: Uint8Array) {
	const opened = await openWorkbook(bytes);
	if (typeof opened !== 'object') return opened;
	return opened.sheets.map(({ name, rows }) => ({
		name,
		rows: rows.map(({ line, cells }) => ({ line, cells }))
	}));
}

/** The cells of the first sheet. */
async function cellsIn(bytes: Uint8Array) {
	const sheets = await sheetsOf(bytes);
	return typeof sheets === 'object' ? sheets[0]?.rows.map(({ cells }) => cells) : sheets;
}

const written = (rows: (string | number | null)[][], more: Partial<WriteOptions> = {}) =>
	writeXlsx({ sheets: [{ name: 'Biểu', rows }], ...more });

test('rows keep the numbers that they have in the sheet, and are all as wide', async () => {
	const sheets = await sheetsOf(await written([['a'], [], ['x', 1, null], [null, null, 'y']]));
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
	const bytes = await written([
		['a', null],
		[null, null],
		['', ' ']
	]);
	expect(await sheetsOf(bytes)).toEqual([{ name: 'Biểu', rows: [{ line: 1, cells: ['a'] }] }]);
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
	expect(await cellsIn(await writeXlsx({ sheets: [{ name: 'x', rows, merges }] }))).toEqual([
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
	expect(await cellsIn(await writeXlsx({ sheets: [{ name: 'x', rows, cells }] }))).toEqual([
		['99.95%', '08/2025', '12', '=B1+1', '#REF!', 'z']
	]);
});

test('hidden sheets are left out: nobody saw what stands there', async () => {
	const rows = [['x']];
	const sheets = [
		{ name: 'Ẩn', rows, hidden: true },
		{ name: 'Biểu', rows },
		{ name: 'Rất ẩn', rows, veryHidden: true }
	];
	expect(await openWorkbook(await writeXlsx({ sheets }))).toMatchObject({
		sheets: [{ name: 'Biểu' }],
		skipped: [
			{ name: 'Ẩn', reason: 'hidden' },
			{ name: 'Rất ẩn', reason: 'very-hidden' }
		]
	});
});

describe('every way in which programs write cells is read:', () => {
	const strings =
		'<si><t>a</t></si><si><r><rPr><b/></rPr><t>Xã </t></r><r><t>Tịnh</t></r><rPh><t>x</t></rPh></si>';
	const cell = (xml: string) => workbookOfRows(`<row r="1">${xml}</row>`, { strings });
	test.each([
		['a shared text', '<c r="A1" t="s"><v>0</v></c>', ['a']],
		['rich text without hints of reading', '<c t="s"><v>1</v></c>', ['Xã Tịnh']],
		[
			'an inline text',
			'<c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>',
			['a b']
		],
		[
			'escaped signs',
			'<c t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>',
			['a\rb_x000D_']
		],
		['a text of a formula', '<c t="str"><f>A2</f><v>b</v></c>', ['b']],
		['a truth', '<c t="b"><v>1</v></c>', ['TRUE']],
		['a day written as such', '<c t="d"><v>2025-08-31</v></c>', ['31/08/2025']],
		['a number with an exponent', '<c><v>1.2E3</v></c>', ['1200']],
		['a text in pieces', '<c t="str"><v>a<!-- x --><![CDATA[<&]]>b</v></c>', ['a<&b']],
		['cells without references', '<c><v>1</v></c><c/><c><v>2</v></c>', ['1', '', '2']],
		['cells behind one with a reference', '<c r="B1"><v>1</v></c><c><v>2</v></c>', ['', '1', '2']],
		['cells in another order', '<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>', ['2', '1']]
	])('%s', async (_, xml, cells) => expect(await cellsIn(cell(xml))).toEqual([cells]));

	test('a text without a number is blank, whatever the first text is', async () =>
		expect(
			await cellsIn(cell('<c r="A1"><v>1</v></c><c r="B1" t="s"/><c r="C1" t="s"><v/></c>'))
		).toEqual([['1']]));

	test.each([
		['as most programs do', '', 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'],
		['with a prefix', 'x:', 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'],
		['in Strict', 'ns0:', 'http://purl.oclc.org/ooxml/spreadsheetml/main']
	])('namespaces are written %s', async (_, prefix, uri) => {
		const at = prefix === '' ? '' : `:${prefix.slice(0, -1)}`;
		const rows = '<row><c><v>1</v></c><y:c xmlns:y="urn:y"><y:v>9</y:v></y:c></row>';
		const sheet = `<worksheet xmlns${at}="${uri}"><sheetData>${rows}</sheetData></worksheet>`;
		const xml = sheet.replace(/<(\/?)([a-z]+)(?=[ >])(?!:)/gi, (tag, slash, name) =>
			tag.includes(':') ? tag : `<${slash}${prefix}${name}`
		);
		expect(await cellsIn(workbookOfXml({ sheet: `<?xml version="1.0"?>${xml}` }))).toEqual([['1']]);
	});

	test('rows without numbers follow the one before', async () =>
		expect(
			await cellsIn(workbookOfRows('<row r="2"><c><v>1</v></c></row><row><c><v>2</v></c></row>'))
		).toEqual([[''], ['1'], ['2']]));

	test('days are counted from 1904 where the workbook says so', async () => {
		const styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>';
		const rows = '<row><c s="1"><v>59</v></c></row>';
		const read = (settings: string) => cellsIn(workbookOfRows(rows, { styles, settings }));
		expect(await read('')).toEqual([['28/02/1900']]);
		expect(await read('<workbookPr date1904="1"/>')).toEqual([['29/02/1904']]);
	});
});

test('what a sheet says beside its texts is kept', async () => {
	const sheet =
		'<cols><col min="2" max="3" hidden="1"/></cols><sheetData>' +
		'<row r="1" hidden="1"><c r="A1" t="str"><v>x</v></c><c r="B1"><f>C1*2</f></c></row>' +
		'<row r="2"><c r="A2" s="1"><f>1</f><v>45870</v></c><c r="C2" t="e"><v>#N/A</v></c></row>' +
		'</sheetData><autoFilter ref="A1:C2"><filterColumn colId="0"/></autoFilter>' +
		'<mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
	const styles =
		'<numFmts><numFmt numFmtId="170" formatCode="&quot;Tháng &quot;mm/yyyy"/></numFmts>' +
		'<cellXfs><xf/><xf numFmtId="170"/></cellXfs>';
	const settings = '<calcPr fullCalcOnLoad="1"/>';
	const format = '"Tháng "mm/yyyy';
	expect(await openWorkbook(workbookOfXml({ sheet, styles, settings }))).toMatchObject({
		isRecalculated: true,
		sheets: [
			{
				hiddenColumns: [[1, 2]],
				merges: [{ firstLine: 1, firstColumn: 0, lastLine: 2, lastColumn: 1 }],
				isFiltered: true,
				rows: [
					{ kinds: 'tf ', isHidden: true, formulas: new Map([[1, 'C1*2']]) },
					{ kinds: 'd e', formulas: new Map([[0, '1']]), formats: new Map([[0, format]]) }
				]
			}
		]
	});
});

test('a sheet that is no table is passed over', async () => {
	const bytes = workbookOfRows('', { type: 'chartsheet' });
	expect(await openWorkbook(bytes)).toMatchObject({
		sheets: [],
		skipped: [{ name: 'Biểu', reason: 'not-a-table' }]
	});
});

test('the directory of an archive is read without unpacking it', async () => {
	const parts = zipDirectory(await written([['a']]));
	expect(parts.get('xl/worksheets/sheet1.xml')).toMatchObject({ isDeflated: true });
	expect([...parts.values()].every(({ data, size }) => data.length > 0 && size > 0)).toBe(true);
});
