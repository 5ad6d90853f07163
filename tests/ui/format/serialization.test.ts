import { expect, test } from 'vitest';
import {
	BYTE_ORDER_MARK,
	csvLines,
	csvText,
	EXCEL_CSV,
	PLAIN_CSV,
	type CsvCell
} from '../../../src/lib/ui/format/serialization.ts';

const cell = (value: CsvCell) => csvText([[value, 'x']], PLAIN_CSV).slice(0, -',x\r\n'.length);

test.each([
	['a formula', '=1+1', `'=1+1`],
	['a call to a program', '@SUM(A1)', `'@SUM(A1)`],
	['a plus that starts no number', '+cmd', `'+cmd`],
	['a minus that starts no number', '-2+3', `'-2+3`],
	['a tab in front', '\t=1', `'\t=1`],
	['a carriage return in front', '\r=1', "'=1"],
	['a formula behind a line break', 'ok\n=1+1', `"ok\n'=1+1"`],
	['a formula behind a line break of Windows', 'ok\r\n@SUM(A1)', `"ok\r\n'@SUM(A1)"`],
	['formulas on every line', '=1\n-2+3\n\t=4', `"'=1\n'-2+3\n'\t=4"`],
	['a formula behind empty lines', 'ok\n\n+cmd', `"ok\n\n'+cmd"`],
	['a line break before plain words', 'ok\nkhông = 1', '"ok\nkhông = 1"'],
	['a full-width equals sign', '＝1', `'＝1`],
	['a negative number as text', '-12,5', '"-12,5"'],
	['a negative number', -12.5, '-12.5'],
	['a name', 'Xã Đăk Plô', 'Xã Đăk Plô'],
	['a quotation mark', 'xã "A"', '"xã ""A"""'],
	['a delimiter', 'a,b', '"a,b"'],
	['spaces at the edge', ' a', '" a"'],
	['a blank', null, ''],
	['more digits than a double holds', 9_007_199_254_740_993n, '9007199254740993']
])('%s', (_, value, text) => {
	expect(cell(value)).toBe(text);
});

test('for Excel: a byte order mark, semicolons, decimal commas', () => {
	expect(csvText([['a;b', 0.5, 1n, true, 'a,b']], EXCEL_CSV)).toBe(
		'\ufeff"a;b";0,5;1;true;a,b\r\n'
	);
});

test('a file whose lines are made piece by piece is the file made at once', () => {
	const rows = [
		['a', 1],
		['=b', 0.5],
		['c;', null]
	];
	const pieces = [BYTE_ORDER_MARK, ...rows.map((row) => csvLines([row], EXCEL_CSV))];
	expect(pieces.join('')).toBe(csvText(rows, EXCEL_CSV));
});
