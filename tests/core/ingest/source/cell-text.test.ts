import { describe, expect, test } from 'vitest';
import { cellText } from '../../../../src/lib/core/ingest/source/cell-text.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('a cell of a workbook reads as an official sees it:', () => {
	test.each([
		['a blank', null, undefined, ''],
		['a text', ' Xã Tịnh Khê', undefined, ' Xã Tịnh Khê'],
		['a truth', true, undefined, 'TRUE'],
		['a whole number', 12018, '#,##0', '12018'],
		['a large number, without an exponent', 1e21, undefined, '1000000000000000000000'],
		['the largest count', 9007199254740991, undefined, '9007199254740991'],
		['a negative number', -5, undefined, '-5'],
		['a decimal', 99.95, undefined, '99.95'],
		['a small decimal, without an exponent', 1e-7, undefined, '0.0000001'],
		['a sum of decimals', 0.1 + 0.2, undefined, '0.3'],
		['a sum that is whole but for the computing', 2.9999999999999996, undefined, '3'],
		['a rate', 0.9995, '0.00%', '99.95%'],
		['a rate that is less exact in binary', 0.57, '0%', '57%'],
		['a rate above one', 1.5, '0%', '150%'],
		['a day', day('2025-08-31'), 'dd/mm/yyyy', '31/08/2025'],
		['a day in American order', day('2025-08-31'), 'm/d/yyyy', '31/08/2025'],
		['a day whose format is not known', day('2025-08-01'), undefined, '01/08/2025'],
		['a month', day('2025-08-01'), 'mm/yyyy', '08/2025'],
		['a month behind a word', day('2025-08-01'), '"Tháng "mm/yyyy', '08/2025'],
		['a month in colour', day('2025-08-01'), '[Red]mm/yyyy;@', '08/2025'],
		['a month behind a sign', day('2025-08-01'), '\\T\\h\\g m-yy', '08/2025'],
		['a day behind a word', day('2025-08-31'), '"Ngày "dd/mm/yyyy', '31/08/2025'],
		['a rate whose sign is a text', 57, '0"%"', '57%'],
		['a day that is none', new Date(Number.NaN), undefined, ''],
		['what is beyond numbers', Infinity, undefined, 'Infinity']
	])('%s', (_, value, format, text) => expect(cellText(value, format)).toBe(text));
});

test('a decimal of three digits is not mistaken for thousands', () =>
	expect([12.018, 12018, 0.125].map((value) => cellText(value))).toEqual([
		'12.0180',
		'12018',
		'0.1250'
	]));

test('a text is no longer than a cell can be', () =>
	expect(cellText('x'.repeat(100_000))).toHaveLength(32_767));
