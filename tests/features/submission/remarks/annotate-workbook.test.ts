import { createRequire } from 'node:module';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/lib/core/ingest/source/workbook.ts';
import { zipDirectory } from '../../../../src/lib/core/ingest/source/zip-directory.ts';
import { annotateWorkbook } from '../../../../src/lib/features/submission/remarks/annotate-workbook.server.ts';
import type { FileRemarks } from '../../../../src/lib/features/submission/remarks/file-remarks.ts';
import { partsOf, workbookOfXml, zipOf } from '../../../core/ingest/source/written-workbook.ts';

const remarks = (column: number): FileRemarks => ({
	column,
	isReplaced: false,
	texts: new Map([
		[2, 'Nhận xét'],
		[3, 'Ô B3: _x0041_ "sai" & <sửa>']
	]),
	faults: new Map([[3, new Set([1])]]),
	bodyLine: 3
});

interface Populated {
	sheet: (index: number) => { cell: (name: string) => { value: (value: unknown) => unknown } };
	outputAsync: () => Promise<Buffer>;
}

const WRITERS: Record<string, () => Promise<Uint8Array>> = {
	exceljs: async () => {
		const workbook = new ExcelJS.Workbook();
		const [sheet, other] = ['Biểu', 'Khác'].map((name) => workbook.addWorksheet(name));
		sheet?.addRows([['BÁO CÁO'], ['Đơn vị', 'Số', 'Tổng'], ['528', -7, 0], ['529', 3, 4]]);
		sheet?.mergeCells('A1:C1');
		if (sheet) {
			sheet.getCell('C3').value = { formula: 'B3*2', result: -14 };
			sheet.getCell('B3').numFmt = '#,##0';
			sheet.getCell('B4').dataValidation = { type: 'whole', operator: 'between', formulae: [0, 9] };
			sheet.pageSetup.printArea = 'A1:C4';
		}
		other?.addRow(['ghi chép riêng', { formula: 'Biểu!B3', result: -7 }]);
		return new Uint8Array(await workbook.xlsx.writeBuffer());
	},
	'xlsx-populate': async () => {
		const populate: { fromBlankAsync: () => Promise<Populated> } = createRequire(import.meta.url)(
			'xlsx-populate'
		);
		const workbook = await populate.fromBlankAsync();
		for (const [name, value] of Object.entries({
			A2: 'Đơn vị',
			B2: 'Số',
			A3: '528',
			B3: -7,
			C3: 'x'
		}))
			workbook.sheet(0).cell(name).value(value);
		return workbook.outputAsync();
	}
};

const sheetsOf = async (bytes: Uint8Array) => {
	const opened = await openWorkbook(bytes);
	if (typeof opened !== 'object') throw new Error(String(opened));
	return opened.sheets;
};

/** Names of parts whose packed bytes differ. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
	const [old, made] = [before, after].map(zipDirectory);
	expect([...(made?.keys() ?? [])]).toEqual([...(old?.keys() ?? [])]);
	return [...(old ?? [])].flatMap(([key, part]) =>
		Buffer.compare(part.data, made?.get(key)?.data ?? Buffer.of()) === 0 ? [] : [part.name]
	);
}

describe.each(Object.keys(WRITERS))('a workbook written by %s', (name) => {
	test('goes back with all that it holds and its remarks', async () => {
		const bytes = (await WRITERS[name]?.()) ?? Buffer.of();
		const [sheet, ...others] = await sheetsOf(bytes);
		const back = await annotateWorkbook(bytes, sheet?.name ?? '', remarks(3));
		const [again, ...same] = await sheetsOf(back);
		expect(same).toEqual(others);
		expect(again?.merges).toEqual(sheet?.merges);
		expect(again?.rows.map(({ cells, formulas }) => [cells.slice(0, 3), formulas])).toEqual(
			sheet?.rows.map(({ cells, formulas }) => [cells, formulas])
		);
		expect(again?.rows.map(({ cells }) => cells[3])).toEqual([
			...['', 'Nhận xét', 'Ô B3: _x0041_ "sai" & <sửa>', ''].slice(0, sheet?.rows.length)
		]);
		const edited = ['xl/worksheets/sheet1.xml', 'xl/styles.xml'];
		const expected = name === 'exceljs' ? [...edited, 'xl/workbook.xml'] : edited;
		expect(changedParts(bytes, back).toSorted()).toEqual(expected.toSorted());
	});

	test('does not depend on the hour, and takes new remarks in place of the old ones', async () => {
		const bytes = (await WRITERS[name]?.()) ?? Buffer.of();
		const sheet = (await sheetsOf(bytes))[0]?.name ?? '';
		const back = await annotateWorkbook(bytes, sheet, remarks(3));
		expect(await annotateWorkbook(bytes, sheet, remarks(3))).toEqual(back);
		const none = { ...remarks(3), isReplaced: true, faults: new Map(), texts: new Map() };
		const [again] = await sheetsOf(await annotateWorkbook(back, sheet, none));
		expect(again?.rows.map(({ cells }) => cells[3])).toEqual(
			['', 'Nhận xét', '', ''].slice(0, again?.rows.length)
		);
	});
});

test('exceljs reads the remark, its wrapped format and the ground of the faulty cell', async () => {
	const bytes = (await WRITERS['exceljs']?.()) ?? Buffer.of();
	const back = await annotateWorkbook(bytes, 'Biểu', remarks(3));
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(back.buffer);
	const sheet = workbook.getWorksheet('Biểu');
	expect(sheet?.getCell('D2').text).toBe('Nhận xét');
	expect(sheet?.getCell('D3').alignment).toMatchObject({ wrapText: true });
	expect(sheet?.getCell('B3').fill).toMatchObject({ fgColor: { argb: 'FFFFD9D3' } });
	expect(sheet?.getCell('B3').numFmt).toBe('#,##0');
	expect(sheet?.getCell('B4').fill).toBeUndefined();
	expect(sheet?.getCell('C3').formula).toBe('B3*2');
	expect(sheet?.getCell('B4').dataValidation).toMatchObject({ type: 'whole' });
	expect(sheet?.getColumn(4).width).toBe(60);
	expect(sheet?.pageSetup.printArea).toBe('A1:D4');
});

test('a workbook without formats, with stored parts and one that nobody knows', async () => {
	const row = '<row r="2"><c r="A2" t="str"><v>Đơn vị</v></c></row><row r="3"/>';
	const parts = partsOf({ sheet: `<sheetData>${row}</sheetData>` })
		.filter(({ name }) => name !== 'xl/styles.xml')
		.map((part) => ({ ...part, isStored: true }));
	const bytes = zipOf([...parts, { name: 'xl/media/dấu.png', content: Buffer.from([1, 2, 3]) }]);
	const back = await annotateWorkbook(bytes, 'Biểu', remarks(1));
	expect(changedParts(bytes, back)).toEqual(['xl/worksheets/sheet1.xml']);
	expect((await sheetsOf(back))[0]?.rows.map(({ cells }) => cells)).toEqual([
		['', ''],
		['Đơn vị', 'Nhận xét'],
		['', 'Ô B3: _x0041_ "sai" & <sửa>']
	]);
});

test('parts in UTF-16 are written as UTF-8', async () => {
	const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="2"><c r="A2" t="str"><v>Đơn vị</v></c></row></sheetData></worksheet>`;
	const bytes = zipOf(
		partsOf({ sheet: '' }).map((part) =>
			part.name.endsWith('sheet1.xml') ? { ...part, content: Buffer.from(xml, 'utf16le') } : part
		)
	);
	const [sheet] = await sheetsOf(await annotateWorkbook(bytes, 'Biểu', remarks(1)));
	expect(sheet?.rows[1]?.cells).toEqual(['Đơn vị', 'Nhận xét']);
});

test('a sheet that is not there is refused', async () => {
	const bytes = workbookOfXml({ sheet: '<sheetData/>' });
	await expect(annotateWorkbook(bytes, 'Khác', remarks(1))).rejects.toThrow('no part for Khác');
});
