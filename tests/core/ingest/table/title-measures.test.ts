import { expect, test } from 'vitest';
import { checkText, errorPlaces, figuresIn, lines } from '../check-text.ts';

const DOCUMENTS = 'unit;Tổng số văn bản đi\n21235;200';
const PAYMENTS = 'unit;Số tiền (đồng)\n21235;200';
const documents = (title: string) => checkText(lines(title, DOCUMENTS), { period: '2025-08' });
const payments = (title: string) =>
	checkText(lines(title, PAYMENTS), { form: 'thanhtoan', period: '2025-Q3' });

test.each([
	'Tháng 8/2025 (ĐVT: nghìn văn bản)',
	'Tháng 8/2025 - Đơn vị tính: nghìn văn bản',
	'Tháng 8/2025, ĐVT nghìn văn bản',
	'Tháng 8/2025 (nghìn văn bản)',
	'Đơn vị tính: nghìn văn bản, văn bản',
	'Số liệu: nghìn văn bản',
	'Số liệu tính bằng nghìn văn bản',
	'(tính bằng nghìn văn bản)',
	'Tính theo nghìn văn bản',
	'(nghìn văn bản, làm tròn)',
	'Đ/v tính: 1000',
	'(x1000)',
	'Tháng 8/2025 (x 1.000)',
	'Đơn vị: văn bản (nghìn)',
	'*ĐVT: triệu đồng',
	'%'
])('%j states another unit than documents', (title) =>
	expect(errorPlaces(documents(title))).toEqual([`unit-of-measure/differs 1 ${title}`])
);

test.each([
	'Quý III/2025 (ĐVT: triệu đồng)',
	'*Đơn vị tính: triệu đồng',
	'Đ.V.T: triệu đồng',
	'Dvt: trieu dong',
	'Số tiền: triệu đồng',
	'Số tiền tính bằng triệu đồng',
	'(Đơn vị: hồ sơ, triệu đồng)',
	'Triệu đồng',
	'BÁO CÁO THANH TOÁN - TRIỆU ĐỒNG',
	'ĐVT: đồng, tr.đ'
])('%j states another unit than đồng', (title) =>
	expect(errorPlaces(payments(title))).toEqual([`unit-of-measure/differs 1 ${title}`])
);

test.each([
	'Tháng 8/2025 (ĐVT: văn bản)',
	'Số liệu tính bằng văn bản',
	'Số liệu tính theo tháng, tính bằng số văn bản',
	'Đ/v tính: văn bản',
	'Báo cáo (1000 văn bản đi được kiểm tra)',
	'Tháng 8/2025 - Đơn vị tính: văn bản',
	'Dvt: van ban',
	'Số liệu các đơn vị tính đến ngày 31/8/2025',
	'Tổng kinh phí: 5 triệu đồng',
	'Đơn vị: Triệu Phong',
	'Người'
])('%j states no other unit', (title) => {
	const checked = documents(title);
	expect(errorPlaces(checked)).toEqual([]);
	expect(figuresIn(checked, 'outgoing_total')).toEqual([['21235', 200]]);
});
