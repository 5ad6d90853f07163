import { describe, expect, test } from 'vitest';
import type { HeaderMapping } from '../../../src/lib/core/model/report.ts';
import { checkText, errorPlaces, figuresIn, lines, warningsIn } from './check-text.ts';

const means = (header: string, field: string | null): HeaderMapping => ({ header, field });
const TOTAL = means('VB phát hành', 'outgoing_total');
const check = (text: string, ...meanings: HeaderMapping[]) => checkText(text, { meanings });

test('a header that the office has explained is the field, as if the form called it so', () => {
	const text = 'Đơn vị;VB phát hành\n528;12';
	expect(errorPlaces(check(text))).not.toEqual([]);
	const checked = check(text, TOTAL);
	expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 12]]);
	expect(warningsIn(checked).map(({ code }) => code)).not.toContain('header/unknown-column');
});

describe('it is the same header in another spelling:', () => {
	test.each([
		'vb  PHÁT hành',
		'VB phát hành (3)',
		'VB\u00a0phát hành',
		'VB phát hành'.normalize('NFD')
	])('%s', (header) =>
		expect(figuresIn(check(`Đơn vị;${header}\n528;12`, TOTAL), 'outgoing_total')).toEqual([
			['528', 12]
		])
	);
});

test('a header of merged cells is explained as a whole', () => {
	const text = lines('Đơn vị;Gửi;', ';Cả;Kín', '528;12;1');
	const checked = check(
		text,
		means('Gửi > Cả', 'outgoing_total'),
		means('Gửi > Kín', 'outgoing_secret')
	);
	expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 12]]);
	expect(figuresIn(checked, 'outgoing_secret')).toEqual([['528', 1]]);
});

test('what the office says of a header comes before what the form calls it', () => {
	const text = 'unit;outgoing_total;outgoing_secret\n528;12;1';
	const checked = check(text, means('outgoing_secret', null));
	expect(figuresIn(checked, 'outgoing_secret')).toEqual([['528', null]]);
	expect(checked.columns.map(({ field }) => field)).toEqual(['unit', 'outgoing_total']);
});

test('a column that is ignored, not read needs no warning, however many there are', () => {
	const text = 'unit;outgoing_total;Khác;Nữa\n528;12;x;y';
	const codes = (...meanings: HeaderMapping[]) =>
		warningsIn(check(text, ...meanings)).map(({ code, column }) => `${code} ${column}`);
	expect(codes()).toEqual(
		expect.arrayContaining(['header/unknown-column Khác', 'header/unknown-column Nữa'])
	);
	expect(codes(means('Khác', null), means('Nữa', null)).join()).not.toContain('unknown-column');
});

test('a header may be explained to name the unit', () =>
	expect(
		figuresIn(check('Nơi gửi;outgoing_total\n528;12', means('Nơi gửi', 'unit')), 'outgoing_total')
	).toEqual([['528', 12]]));

test('two columns that are explained to be one field are a fault', () =>
	expect(errorPlaces(check('unit;VB phát hành;outgoing_total\n528;12;12', TOTAL))).toEqual([
		'header/duplicate-column 1 outgoing_total'
	]));

test('a meaning of another form, or of no header, changes nothing', () => {
	const text = 'unit;outgoing_total;Khác\n528;12;1';
	for (const meaning of [means('Khác', 'received_online'), means(' ', 'outgoing_secret')])
		expect(check(text, meaning)).toEqual(check(text));
});

test('the names of figures in a long table are explained in the same way', () => {
	const text = lines('Đơn vị;Chỉ tiêu;Giá trị', '528;VB phát hành;12', '528;Khác;1');
	const checked = check(text, TOTAL, means('Khác', null));
	expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 12]]);
	expect(errorPlaces(checked)).toEqual([]);
});
