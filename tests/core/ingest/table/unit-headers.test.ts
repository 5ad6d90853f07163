import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, figuresIn, lines } from '../check-text.ts';

const headed = (header: string) =>
	checkText(
		lines(
			`${header};Tổng số văn bản đi;Văn bản đi điện tử;Tổng số văn bản đến`,
			'Xã Tư Nghĩa;200;150;500',
			'Xã Vệ Giang;300;250;600'
		),
		{ period: '2025-08' }
	);

describe('a column of units is headed with kinds of units:', () => {
	test.each([
		...['Các xã, phường', 'Tên xã/phường', 'Phường/Xã', 'Xã', 'Đơn vị (xã, phường)', 'Tên ĐVHC'],
		...['Đơn vị cấp xã', 'UBND các xã, phường', 'Cấp xã', 'Xã, phường và đặc khu', 'ĐVHC'],
		...['Tên đơn vị hành chính cấp xã', 'Ủy ban nhân dân xã / phường', 'Phường, xã, đặc khu']
	])('%j', (header) => {
		const checked = headed(header);
		expect(errorPlaces(checked)).toEqual([]);
		expect(figuresIn(checked, 'incoming_total')).toEqual([
			['21235', 500],
			['21238', 600]
		]);
	});
});

describe('a column with other words is none of units:', () => {
	test.each([
		'Số xã',
		'Các xã chưa báo cáo',
		'Xã cũ',
		'Đơn vị cấp trên',
		'Tên',
		'UBND tỉnh',
		'Cấp'
	])('%j', (header) => expect(errorPlaces(headed(header)).join()).toMatch(/header\//u));
});
