import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { WorkbookSheet } from '../../../../src/lib/core/ingest/source/workbook-sheet.ts';
import { errorPlaces, figuresIn } from '../check-text.ts';
import { checkSheets, sheet } from '../workbook-check.ts';

const HEADER = 'Đơn vị|Tổng số văn bản đi|Ghi chú';
const ROWS = ['Huyện Tư Nghĩa|7|đã rà soát', 'Huyện Mộ Đức|9|có sửa', 'Thị xã Đức Phổ|5|'];

/** Text as it stands in a workbook whose cell has a TCVN3 font. */
const inTcvn3 = (text: string): string => iconv.decode(iconv.encode(text, 'tcvn'), 'windows-1252');

/** Text as the VNI keyboard leaves it, for the words used here. */
const inVni = (text: string): string =>
	text
		.replaceAll('ệ', 'eä')
		.replaceAll('ơ', 'ô')
		.replaceAll('ị', 'ò')
		.replaceAll('ổ', 'oå')
		.replaceAll('ố', 'oá')
		.replaceAll('ả', 'aû')
		.replaceAll('ă', 'aê')
		.replaceAll('Đ', 'Ñ')
		.replaceAll('đ', 'ñ')
		.replaceAll('ư', 'ö')
		.replaceAll('ĩ', 'ó')
		.replaceAll('ộ', 'oä')
		.replaceAll('ứ', 'öù');

const read = (given: WorkbookSheet) => {
	const checked = checkSheets([given], { form: undefined });
	return [checked.file.encoding, errorPlaces(checked), figuresIn(checked, 'outgoing_total')];
};
const FIGURES = [
	['528', 7],
	['533', 9],
	['534', 5]
];

test('a sheet in a TCVN3 font is read', () =>
	expect(read(sheet('Biểu', ...[HEADER, ...ROWS].map(inTcvn3)))).toEqual(['tcvn3', [], FIGURES]));

test('names in a TCVN3 font below a Unicode header are read', () =>
	expect(read(sheet('Biểu', HEADER, ...ROWS.map(inTcvn3)))).toEqual(['tcvn3', [], FIGURES]));

test('a header in a TCVN3 font above Unicode names is read', () =>
	expect(read(sheet('Biểu', inTcvn3(HEADER), ...ROWS))).toEqual(['tcvn3', [], FIGURES]));

test('Unicode letters that western fonts have are left as they are', () =>
	expect(read(sheet('Biểu', HEADER, ...ROWS))).toEqual([null, [], FIGURES]));

test('a sheet in a VNI font is refused as such', () =>
	expect(
		checkSheets([sheet('Biểu', ...[HEADER, ...ROWS].map(inVni))], { form: undefined }).problems
	).toMatchObject([{ code: 'encoding/legacy-font', found: 'VNI' }]));
