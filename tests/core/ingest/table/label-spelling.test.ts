import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, figuresIn, lines, warningsIn } from '../check-text.ts';
import { foldPath } from '../../../../src/lib/core/ingest/table/join-headers.ts';

const SENDING = { period: '2025-08' };
const FIRST = '21235;Xã Tư Nghĩa;200;150;120';
const SECOND = '21238;Xã Vệ Giang;300;250;200';
const check = (...header: string[]) => checkText(lines(...header, FIRST, SECOND), SENDING);
const headed = (...labels: string[]) => check(['Mã đơn vị', 'Đơn vị', ...labels].join(';'));

describe('one label in other words that say the same:', () => {
	test.each([
		['Tổng số VB đi', 'Số VB đi điện tử', 'Số VB đi ký số'],
		['Số lượng văn bản đi', 'Số lượng văn bản đi điện tử', 'Số lượng văn bản đi ký số'],
		['Tổng số lượng VB đi', 'Số lượng VB đi điện tử', 'VB đi được ký số'],
		['Tổng số văn bản đi', 'Văn bản đi điện tử', 'Văn bản đi đã được ký số'],
		['1. Số VB đi', '2. VB đi điện tử', '3. VB ký số']
	])('%j; %j; %j', (...labels) => {
		const checked = headed(...labels);
		expect(errorPlaces(checked)).toEqual([]);
		for (const [field, ...figures] of [
			['outgoing_total', 200, 300] as const,
			['outgoing_electronic', 150, 250] as const,
			['outgoing_signed', 120, 200] as const
		])
			expect(figuresIn(checked, field).map(([, figure]) => figure)).toEqual(figures);
	});

	test.each(['Số lượng văn bản đi', 'Số văn bản đi', 'Số VB đi', 'VB đi'])(
		'%j above the parts of a label',
		(band) => {
			const checked = check(`Mã đơn vị;Đơn vị;${band};;`, ';;Tổng số;Điện tử;Ký số');
			expect(errorPlaces(checked)).toEqual([]);
			expect(figuresIn(checked, 'outgoing_signed')).toEqual([
				['21235', 120],
				['21238', 200]
			]);
		}
	);

	test('in a long file', () => {
		const rows = ['Tổng số VB đi;200', 'Số lượng văn bản đi điện tử;150'];
		const checked = checkText(
			lines('Đơn vị;Chỉ tiêu;Giá trị', ...rows.map((row) => `21235;${row}`)),
			SENDING
		);
		expect(errorPlaces(checked)).toEqual([]);
		expect(figuresIn(checked, 'outgoing_electronic')).toEqual([['21235', 150]]);
	});

	test('never in two spellings', () => {
		for (const text of ['Tổng số lượng VB đi đã được ký số', 'Số lượng', 'Đã quá hạn'])
			expect(foldPath(foldPath(text))).toBe(foldPath(text));
	});
});

describe('words that change a label stay:', () => {
	test.each([
		'Số VB đi chưa ký số',
		'Số VB đi chưa được ký số',
		'Tỷ lệ VB đi ký số',
		'Số VB đi ký số cùng kỳ',
		'Số VB đi ký số lũy kế',
		'Số lượng VB đi ký số kế hoạch',
		'Đã'
	])('%j is read as no field', (label) => {
		const checked = headed('Tổng số VB đi', 'Số VB đi điện tử', label);
		expect(warningsIn(checked).map(({ code, column }) => `${code} ${column ?? ''}`)).toContain(
			`header/unknown-column ${label}`
		);
		expect(figuresIn(checked, 'outgoing_signed').map(([, figure]) => figure)).toEqual([null, null]);
	});

	test.each(['Số VB đi cùng kỳ', 'Số lượng VB đi lũy kế', 'Số lượng VB đến', 'Tỷ lệ VB đi'])(
		'%j above the parts of a label is not passed over',
		(band) => {
			const checked = check(`Mã đơn vị;Đơn vị;${band};;`, ';;Tổng số;Điện tử;Văn bản đi ký số');
			expect(errorPlaces(checked).join()).toContain('header/doubtful-column');
		}
	);

	test.each([['Số VB đi chưa ký số', 'Tỷ lệ VB đi điện tử', 'Số VB đến lũy kế']])(
		'%j; %j; %j make no header',
		(...labels) => expect(errorPlaces(headed(...labels))).toEqual(['header/not-found'])
	);
});
