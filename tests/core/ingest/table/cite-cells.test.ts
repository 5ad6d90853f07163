import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { citeCells } from '../../../../src/lib/core/ingest/table/cite-cells.ts';
import { ingest } from '../../../../src/lib/core/ingest/ingest.ts';
import type { IngestOptions } from '../../../../src/lib/core/ingest/source/ingest-input.ts';
import { reopenTable } from '../../../../src/lib/core/ingest/table/reopen-table.ts';
import { openWorkbook } from '../../../../src/lib/core/ingest/source/workbook.ts';
import { formOf } from '../../../../src/lib/core/model/catalogue.ts';
import type { CitedCell } from '../../../../src/lib/core/model/explanation.ts';
import { reference } from '../reference.ts';

const formNamed = (id: string) => {
	const form = formOf(reference.catalogue, id);
	if (!form) throw new Error(`no form ${id}`);
	return form;
};

/** Takes a file in, then cites every figure of its entries from the bytes again. */
async function citedFrom(bytes: Uint8Array, sending: Omit<IngestOptions, 'name'>) {
	const workbook = await openWorkbook(bytes);
	const sent = { name: 'x', ...sending, workbook };
	const { file, form, entries, problems } = ingest(bytes, sent, reference);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	const { encoding, delimiter, sheet } = file;
	const meanings = sending.meanings ?? [];
	const known = {
		form: formNamed(form ?? ''),
		headers: reference.catalogue.headers,
		meanings,
		encoding,
		delimiter,
		sheet: sheet ?? undefined,
		workbook
	};
	const table = reopenTable(bytes, known);
	if (!table) throw new Error('no table');
	const places = entries.flatMap(({ line, lines, counts }) =>
		Object.keys(counts)
			.filter((field) => counts[field] !== null)
			.map((field) => ({ field, line: lines?.[field] ?? line, count: counts[field] }))
	);
	const cells = citeCells(table, places);
	return places.map(({ field, count }, index) => ({ field, count, cell: cells[index] ?? null }));
}

const shown = (cell: CitedCell | null): string =>
	cell ? `${cell.line}:${cell.column} ${cell.header} “${cell.text}”` : 'gone';

const WIDE = [
	'BÁO CÁO VĂN BẢN',
	'',
	'STT;Đơn vị;Văn bản đi;;;"Ghi',
	'chú"',
	';;Tổng số;Điện tử;Ký số;',
	'1;"Huyện',
	'Tư Nghĩa";1.200;1.100;1.000;',
	'2;Huyện Mộ Đức;50;40;30;'
].join('\r\n');
const MEANINGS = [
	{ header: 'Văn bản đi > Tổng số', field: 'outgoing_total' },
	{ header: 'Văn bản đi > Điện tử', field: 'outgoing_electronic' },
	{ header: 'Văn bản đi > Ký số', field: 'outgoing_signed' }
];
const VANBAN = { form: 'vanban', period: '2023-06', meanings: MEANINGS };

test.each(['utf8', 'utf16-le', 'windows-1258'])(
	'cells of a wide table in %s: line and column as in the bytes, over cells of two lines',
	async (encoding) => {
		const text = encoding === 'windows-1258' ? decomposed(WIDE) : WIDE;
		const bytes = iconv.encode(text, encoding, { addBOM: encoding !== 'windows-1258' });
		const cells = await citedFrom(bytes, VANBAN);
		expect(cells.map(({ field, cell }) => `${field} ${shown(cell)}`)).toEqual([
			'outgoing_total 6:3 Văn bản đi > Tổng số “1.200”',
			'outgoing_electronic 6:4 Văn bản đi > Điện tử “1.100”',
			'outgoing_signed 6:5 Văn bản đi > Ký số “1.000”',
			'outgoing_total 8:3 Văn bản đi > Tổng số “50”',
			'outgoing_electronic 8:4 Văn bản đi > Điện tử “40”',
			'outgoing_signed 8:5 Văn bản đi > Ký số “30”'
		]);
	}
);

/** windows-1258 has marks of tone as letters of their own. */
const decomposed = (text: string): string =>
	text
		.normalize('NFD')
		.replace(
			/([aeouAEOU])([\u0323]?)([\u0302\u0306\u031b])/gu,
			(_, base, dot, mark) => (base + mark).normalize('NFC') + dot
		);

test('a long table is cited by the line of each figure, with the cell that names the field', async () => {
	const text = ['unit;field;value', '528;village_teams;10', '529;villages;12', '528;villages;11'];
	const cells = await citedFrom(Buffer.from(text.join('\n')), { form: 'cnscd', period: '2023-Q2' });
	expect(
		cells.map(({ field, count, cell }) => `${field} ${count} ${cell?.named} ${shown(cell)}`)
	).toEqual([
		'villages 11 villages 4:3 value “11”',
		'village_teams 10 village_teams 2:3 value “10”',
		'villages 12 villages 3:3 value “12”'
	]);
});

test('a workbook is cited from the sheet and row it was read from', async () => {
	const rows = [
		['Báo cáo'],
		['unit', 'villages', 'village_teams'],
		['528', 1204, 1200],
		['533', 9, 9]
	];
	const bytes = await writeXlsx({
		sheets: [
			{ name: 'Bìa', rows: [['Trang bìa']] },
			{ name: 'Biểu', rows }
		]
	});
	const cells = await citedFrom(bytes, { form: 'cnscd', period: '2023-Q2' });
	expect(cells.map(({ cell }) => shown(cell))).toEqual([
		'3:2 villages “1204”',
		'3:3 village_teams “1200”',
		'4:2 villages “9”',
		'4:3 village_teams “9”'
	]);
});

test('a cell that is not there is none', () => {
	const bytes = Buffer.from('unit,villages,village_teams\n528,1\n');
	const known = {
		headers: undefined,
		meanings: [],
		encoding: 'utf-8',
		delimiter: ',',
		sheet: undefined,
		workbook: undefined
	} as const;
	const table = reopenTable(bytes, { form: formNamed('cnscd'), ...known, meanings: [] });
	const places = [
		{ line: 2, field: 'villages' },
		{ line: 2, field: 'village_teams' },
		{ line: 9, field: 'villages' },
		{ line: 2, field: 'members' }
	];
	expect(table && citeCells(table, places).map(shown)).toEqual([
		'2:2 villages “1”',
		'gone',
		'gone',
		'gone'
	]);
});

test('bytes without a table have nothing to cite', () => {
	const known = {
		headers: undefined,
		meanings: [],
		encoding: null,
		delimiter: null,
		sheet: undefined,
		workbook: undefined
	};
	expect(reopenTable(Buffer.from('x'), { form: formNamed('cnscd'), ...known })).toBeNull();
});
