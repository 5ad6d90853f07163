import { describe, expect, test } from 'vitest';
import { joinHeaders } from '../../../../src/lib/core/ingest/table/join-headers.ts';
import { detectDelimiter } from '../../../../src/lib/core/ingest/table/delimiter.ts';
import { labelsOf } from '../../../../src/lib/core/ingest/table/label-fields.ts';
import { parseCsv } from '../../../../src/lib/core/ingest/source/csv.ts';
import { recogniseTable } from '../../../../src/lib/core/ingest/table/recognise-table.ts';
import { formOf } from '../../../../src/lib/core/model/catalogue.ts';
import type { Form } from '../../../../src/lib/core/model/form.ts';
import { lines } from '../check-text.ts';
import { reference } from '../reference.ts';

const OFFICIAL = lines(
	'Biểu số II.06a/VPCP/KSTT;;TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT;;;;;;;;;;',
	'TT;Đơn vị;Tiếp nhận;;;;Số lượng hồ sơ đã giải quyết;;;;Số lượng hồ sơ đang giải quyết;;',
	';;Tổng số;Trong kỳ;;Từ kỳ trước;Tổng số;Trước hạn;Đúng hạn;Quá hạn;Tổng số;Trong hạn;Quá hạn',
	';;;Trực tuyến;Trực tiếp, dịch vụ bưu chính;;;;;;;;',
	'(1);(2);(3)=(4)+(5)+(6);(4);(5);(6);(7)=(8)+(9)+(10);(8);(9);(10);(11)=(12)+(13);(12);(13)',
	'1;Huyện Tư Nghĩa;3;1;1;1;2;1;1;0;1;1;0'
);

const forms = reference.catalogue.forms.filter(({ content }) => content !== 'system');
const form = (id: string): Form => {
	const found = formOf(reference.catalogue, id);
	if (!found) throw new Error(`no form ${id}`);
	return found;
};
const labelsFor = (one: Form) => labelsOf(one, reference.catalogue.headers);
const layoutOf = (text: string, delimiter: ';' | ',', among: Form[]) =>
	recogniseTable(parseCsv([text], delimiter), among.map(labelsFor));
const namesOf = (text: string, id: string) =>
	layoutOf(text, ';', [form(id)])?.columns.map(({ field, role }) => field?.key ?? role);

test('merged header cells are joined from the top down', () => {
	const header = parseCsv([OFFICIAL], ';').head.slice(1, 4);
	expect(joinHeaders(header).map((column) => column.header)).toEqual([
		'TT',
		'Đơn vị',
		'Tiếp nhận > Tổng số',
		'Tiếp nhận > Trong kỳ > Trực tuyến',
		'Tiếp nhận > Trong kỳ > Trực tiếp, dịch vụ bưu chính',
		'Tiếp nhận > Từ kỳ trước',
		'Số lượng hồ sơ đã giải quyết > Tổng số',
		'Số lượng hồ sơ đã giải quyết > Trước hạn',
		'Số lượng hồ sơ đã giải quyết > Đúng hạn',
		'Số lượng hồ sơ đã giải quyết > Quá hạn',
		'Số lượng hồ sơ đang giải quyết > Tổng số',
		'Số lượng hồ sơ đang giải quyết > Trong hạn',
		'Số lượng hồ sơ đang giải quyết > Quá hạn'
	]);
});

test('cells repeated over a merge are the same as blanks', () => {
	const [first] = joinHeaders(parseCsv(['A;A\nA;B'], ';').head);
	expect(joinHeaders(parseCsv(['A;A\nA;B'], ';').head).map(({ header }) => header)).toEqual([
		'A',
		'A > B'
	]);
	expect(first?.path).toBe('a');
});

test('a blank goes on with its left neighbour only below the same header', () => {
	const header = parseCsv(['A;B;;C\nx;;y;\n1;2;3;4'], ';').head;
	expect(joinHeaders(header).map((column) => column.header)).toEqual([
		'A > x > 1',
		'B > 2',
		'B > y > 3',
		'C > 4'
	]);
});

test('the official layout of form II.06a is recognised between title and column numbers', () => {
	const layout = layoutOf(OFFICIAL, ';', forms);
	expect(layout).toMatchObject({
		form: { id: 'tthc' },
		shape: 'wide',
		headerLine: 4,
		bodyStart: 4
	});
	expect(layout?.columns.map(({ field, role }) => field?.key ?? role)).toEqual([
		'ordinal',
		'unit',
		...['received_total', 'received_online', 'received_direct_post', 'carried_over'],
		...['resolved_total', 'resolved_early', 'resolved_on_time', 'resolved_late'],
		...['pending_total', 'pending_in_time', 'pending_late']
	]);
});

describe('columns are recognised by header, never by position:', () => {
	test.each([
		['keys', 'pending_late;unit;received_online', ['pending_late', 'unit', 'received_online']],
		[
			'labels in one cell',
			'Đơn vị;Đã giải quyết > Quá hạn;Ghi chú',
			['unit', 'resolved_late', 'note']
		],
		[
			'a label below a header of its own',
			'Mã đơn vị;Số liệu tháng\n;Tiếp nhận trực tuyến',
			['code', 'received_online']
		],
		[
			'the end of a label that only one field has',
			'Đơn vị;Trong kỳ > Trực tuyến',
			['unit', 'received_online']
		],
		[
			'formulas and stars behind a label',
			'Đơn vị (2);Tiếp nhận trực tuyến (4)*',
			['unit', 'received_online']
		],
		['other spelling', 'ÐƠN VỊ;tiếp  nhận trực\u00a0tuyến', ['unit', 'received_online']]
	])('%s', (_, header, names) => expect(namesOf(`${header}\nx;1;2`, 'tthc')).toEqual(names));

	test('a part of several labels names none of them', () =>
		expect(namesOf('Đơn vị;Tiếp nhận trực tuyến;Quá hạn', 'tthc')).toEqual([
			'unit',
			'received_online',
			'unknown'
		]));
});

describe('every field of every form is recognised by each of its labels', () => {
	test.each(forms.map((one) => [one.id, one] as const))('%s', (_, one) => {
		for (const { key, headers, label } of one.fields)
			for (const header of [key, label.vi, ...headers]) {
				const layout = layoutOf(`Đơn vị\t${header}\nx\t1`.replaceAll('\t', ';'), ';', [one]);
				expect(
					layout?.columns.map(({ field }) => field?.key),
					header
				).toContain(key);
			}
	});
});

test('without a choice the form is the one that knows the header best', () => {
	for (const one of forms.filter(({ content }) => content === 'counts')) {
		const header = ['Đơn vị', ...one.fields.map(({ headers, key }) => headers[0] ?? key)];
		expect(layoutOf(header.map((cell) => `"${cell}"`).join(','), ',', forms)?.form.id).toBe(one.id);
	}
});

test('a text without a header is no table', () => {
	for (const text of ['', 'a;b\n1;2', ';;;\n;;;', 'Đơn vị;Ghi chú'])
		expect(layoutOf(text, ';', forms)).toBeNull();
});

describe('the delimiter is the one that yields the best header:', () => {
	const labels = [labelsFor(form('tthc'))];
	test.each([
		[';', OFFICIAL],
		[',', 'unit,received_online,pending_late\n528,"1,000",2'],
		['\t', 'Đơn vị\tTiếp nhận > Trong kỳ > Trực tiếp, dịch vụ bưu chính\tĐã quá hạn'],
		['|', 'Đơn vị|Tiếp nhận trực tiếp, dịch vụ bưu chính|Đã quá hạn'],
		[
			',',
			'"Đơn vị","Tiếp nhận trực tiếp, dịch vụ bưu chính","Đã quá hạn"\n"H. Tư Nghĩa; tỉnh","1;5","2;5"'
		],
		[';', 'Đơn vị;Tiếp nhận trực tiếp, dịch vụ bưu chính\nx;1,5'],
		[null, 'a;b,c\td']
	])('%j', (delimiter, text) => expect(detectDelimiter([text], labels)).toBe(delimiter));
});
