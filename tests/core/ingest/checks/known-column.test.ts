import { expect, test } from 'vitest';
import { checkText, warningsIn } from '../check-text.ts';

test('a column of no field is left out with a warning', () =>
	expect(warningsIn(checkText('unit;outgoing_total;Số máy in\n528;1;x'))).toMatchObject([
		{ code: 'header/unknown-column', line: 1, column: 'Số máy in' }
	]));

test('a column of persons is an error, and not called one that may stay', () =>
	expect(warningsIn(checkText('unit;outgoing_total;Số điện thoại\n528;1;0912345678'))).toEqual([]));

test('row numbers and notes are no columns of figures, and need no warning', () =>
	expect(warningsIn(checkText('STT;unit;outgoing_total;Ghi chú\n1;528;1;x'))).toEqual([]));

test('a column without header is none', () =>
	expect(warningsIn(checkText('unit;outgoing_total;\n528;1;'))).toEqual([]));
