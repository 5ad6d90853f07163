import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/lib/core/ingest/source/workbook.ts';

interface Populate {
	fromBlankAsync: () => Promise<{
		sheet: (index: number) => { cell: (name: string) => { value: (value: unknown) => unknown } };
		outputAsync: () => Promise<Buffer>;
	}>;
}

async function cellsIn(bytes: Uint8Array) {
	const opened = await openWorkbook(bytes);
	return typeof opened === 'object' ? opened.sheets[0]?.rows.map(({ cells }) => cells) : opened;
}

test('a workbook written by exceljs', async () => {
	const workbook = new ExcelJS.Workbook();
	const sheet = workbook.addWorksheet('Biểu');
	sheet.addRow(['Đơn vị', 'Số', 'Ngày']);
	sheet.addRow(['528', 12.5, new Date('2025-08-31T00:00:00Z')]);
	sheet.addRow([{ formula: 'B2*2', result: 25 }, { formula: 'B2' }]);
	const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
	const cells = await cellsIn(bytes);
	expect(cells?.slice(0, 2)).toEqual([
		['Đơn vị', 'Số', 'Ngày'],
		['528', '12.5', '31/08/2025']
	]);
	expect(cells?.[2]?.[0]).toBe('25');
});

test('a workbook written by xlsx-populate', async () => {
	const populate: Populate = createRequire(import.meta.url)('xlsx-populate');
	const workbook = await populate.fromBlankAsync();
	workbook.sheet(0).cell('A1').value('Đơn vị');
	workbook.sheet(0).cell('B2').value(7);
	expect(await cellsIn(await workbook.outputAsync())).toEqual([
		['Đơn vị', ''],
		['', '7']
	]);
});

const SHIPPED = globSync('node_modules/xlsx-populate/**/*.{xlsx,xlsm}');

test('workbooks that xlsx-populate ships are read, or refused where they have a password', async () => {
	expect(SHIPPED.length).toBeGreaterThan(3);
	for (const path of SHIPPED) {
		const opened = await openWorkbook(readFileSync(path));
		// a workbook with a password is named for it before it is opened
		if (path.includes('encryption')) expect(opened).toBeUndefined();
		else expect(opened).toBeTypeOf('object');
	}
});
