import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../../src/lib/core/ingest/ingest.ts';
import type { Problem } from '../../../../src/lib/core/model/problem.ts';
import { checkText, lines } from '../check-text.ts';
import { reference } from '../reference.ts';

/** The fault in a table of three communes with one column more. */
function faultsOf(header: string, ...cells: string[]): Problem[] {
	const rows = ['528', '529', '530'].map((code, index) => `${code};12;${cells[index] ?? ''}`);
	const { problems } = checkText(lines(`unit;outgoing_total;${header}`, ...rows));
	return problems.filter(({ code }) => code === 'header/personal-data');
}

describe('a column of persons is an error, by its header:', () => {
	test.each([
		['Họ và tên', 'Nguyễn Văn A'],
		['HỌ TÊN', 'Nguyễn Văn A'],
		['Họ và tên người nộp', 'Nguyễn Văn A'],
		['Người nộp hồ sơ', 'Nguyễn Văn A'],
		['Chủ hồ sơ', 'Nguyễn Văn A'],
		['CCCD', 'x'],
		['Số CCCD/CMND', 'x'],
		['Số CMND', '212345678'],
		['Căn cước công dân', 'x'],
		['Số định danh', '051085001234'],
		['Số định danh cá nhân', 'x'],
		['Ngày sinh', '01/02/1985'],
		['Ngày, tháng, năm sinh', '01/02/1985'],
		['Năm sinh', '1985'],
		['Số điện thoại', '0905 123 456'],
		['Điện thoại liên hệ', 'x'],
		['SĐT', '905123456'],
		['Email', 'a@example.vn'],
		['Địa chỉ', 'Tổ 3'],
		['Địa chỉ thường trú', 'Tổ 3'],
		['Người nộp > Địa chỉ', 'Tổ 3']
	])('%s', (header, cell) =>
		expect(faultsOf(header, cell)).toMatchObject([
			{ severity: 'error', line: 1, column: header, cell: null }
		])
	);
});

describe('a column of persons is an error, by its cells:', () => {
	test.each([
		['citizen numbers', '051085001234', '051185004321', ''],
		['citizen numbers in groups', '0510 8500 1234', '', ''],
		['old identity cards', '212345678', '212345679', '212345670'],
		['telephones', '0905123456', '0914.123.456', '0914 123 457'],
		['telephones with the code of the country', '+84 905 123 456', '+84905123457', ''],
		['telephones without their nought', '905123456', '914123456', '914123457'],
		['addresses of mail', 'a@example.vn', 'b@example.vn', 'chưa có']
	])('%s', (_, ...cells) => {
		expect(faultsOf('Khác', ...cells)).toHaveLength(1);
		expect(faultsOf('Ghi chú', ...cells)).toHaveLength(1);
		expect(faultsOf('', ...cells)).toMatchObject([{ column: null, expected: 'C' }]);
	});
});

describe('what belongs to offices, or counts, is none:', () => {
	test.each([
		['Tên đơn vị', 'Xã A'],
		['Tên', 'Xã A'],
		['Người ký', 'x'],
		['Số tài khoản định danh', '12'],
		['Số định danh', '1.205'],
		['Số định danh điện tử đã cấp', '12'],
		['CCCD', '1205'],
		['Căn cước đã cấp', '3'],
		['Điện thoại thông minh', 'có'],
		['Số điện thoại thông minh', '12'],
		['Thư điện tử', '12'],
		['Địa chỉ trụ sở', 'Số 1'],
		['Địa chỉ website', 'x'],
		['Mã định danh', '000.00.16.H48'],
		['Người dân được hướng dẫn', '12'],
		['Số tiền (đồng)', '123456000'],
		['Họ và tên', '']
	])('%s: %s', (header, cell) => expect(faultsOf(header, cell)).toEqual([]));

	test.each([
		['amounts', '120500000', '98000000', '112000000'],
		['two amounts that are not round', '123456789', '987654321', ''],
		['a telephone among notes', 'gọi 0905123456', 'đã gửi', 'x'],
		['one number among words', '0905123456', 'đã gửi', 'x'],
		['tax numbers of offices', '4300123456', '4300123457', '4300123458']
	])('%s', (_, ...cells) => expect(faultsOf('Khác', ...cells)).toEqual([]));
});

test('an amount that the form asks for is no number of a person', () => {
	const text = lines(
		'unit;dossiers_with_fee;amount_online_vnd',
		...['528', '529', '530'].map((code) => `${code};12;123456789012`)
	);
	const { problems } = checkText(text, { form: 'thanhtoan' });
	expect(problems.map(({ code }) => code)).not.toContain('header/personal-data');
});

test('no header of any form is one of persons', () => {
	for (const form of reference.catalogue.forms.filter(({ content }) => content !== 'system'))
		for (const { headers, key, label } of form.fields)
			for (const header of [key, label.vi, ...headers])
				expect(faultsOf(`"${header}"`, 'x', 'y'), header).toEqual([]);
});

const ROOT = join(import.meta.dirname, '../../../..');
const filesIn = (folder: string): string[] =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.csv'))
		.map((path) => join(ROOT, folder, path));

test('no sample and no file of an office raises a false alarm', () => {
	const files = [...filesIn('data/samples'), ...filesIn('tests/fixtures/files')];
	expect(files.length).toBeGreaterThan(100);
	for (const file of files) {
		const { problems } = ingest(readFileSync(file), { name: file }, reference);
		expect(
			problems.filter(({ code }) => code === 'header/personal-data'),
			file
		).toEqual([]);
	}
});
