import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, figuresIn, lines } from '../check-text.ts';

const HEADER = 'unit;field;value';

describe('a long table, a row a figure', () => {
	test('gives the entries of a wide one, with the line of each figure', () => {
		const checked = checkText(
			lines(HEADER, '528;outgoing_total;1.200', '529;outgoing_total;7', '528;incoming_total;5')
		);
		expect(errorPlaces(checked)).toEqual([]);
		expect(checked.entries).toMatchObject([
			{
				unit: '528@2021-01-01',
				line: 2,
				counts: { outgoing_total: 1200, incoming_total: 5 },
				lines: { outgoing_total: 2, incoming_total: 4 }
			},
			{ unit: '529@2021-01-01', line: 3 }
		]);
	});

	test('knows Vietnamese headers, and the form by the fields that its rows name', () => {
		const rows = ['H. Tư Nghĩa;village_teams;10', 'H. Tư Nghĩa;villages;', 'H. Ba Tơ;members;9'];
		const checked = checkText(lines('Đơn vị;Chỉ tiêu;Giá trị', ...rows), { form: undefined });
		expect(checked.form).toBe('cnscd');
		expect(figuresIn(checked, 'village_teams')).toEqual([
			['528', 10],
			['535', null]
		]);
	});

	test.each([
		[
			'a figure stands twice',
			['528;outgoing_total;1', '528;outgoing_total;1'],
			['unit/duplicate 3 outgoing_total 1']
		],
		['a name is no field', ['528;lạ;1', '528;outgoing_total;1'], ['header/unknown-column 2 lạ']],
		['a unit is none', ['Xã Lạ Hoắc;outgoing_total;1'], ['unit/unknown 2 unit Xã Lạ Hoắc']],
		[
			'a figure is a fraction',
			['528;outgoing_total;1,5'],
			['number/fraction-in-count 2 outgoing_total 1,5']
		],
		[
			'separators are mixed',
			['528;outgoing_total;1.500', '528;incoming_total;1.500', '529;incoming_total;1,500'],
			['number/mixed-grouping 4 incoming_total 1,500']
		]
	])('it is refused where %s', (_, rows, errors) =>
		expect(errorPlaces(checkText(lines(HEADER, ...rows)))).toEqual(errors)
	);

	test.each(['Lũy kế', 'Tháng 7', 'Tháng 6/2023', 'Kế hoạch', 'Cùng kỳ', 'Tỷ lệ', 'Năm 2022'])(
		'%s before a label makes another field',
		(words) =>
			expect(
				errorPlaces(checkText(lines(HEADER, `528;${words} > Tổng số văn bản đi;1`)))
			).toContain(`header/unknown-column 2 ${words} > Tổng số văn bản đi`)
	);
	test.each(['Trong đó > Tổng số văn bản đi', 'Tổng số văn bản đi'])('%s is the label', (name) => {
		const checked = checkText(lines(HEADER, `528;${name};1`, '528;incoming_total;2'));
		expect(errorPlaces(checked)).toEqual([]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 1]]);
	});

	test('a required figure that has no row is missing', () => {
		const checked = checkText(lines(HEADER, '528;received_online;1'), { form: 'tthc' });
		expect(errorPlaces(checked)).toContain('number/missing 2 pending_late');
	});
});

test('signatures below the table are no figures, and a figure without names is no signature', () => {
	const table = ['Đơn vị;Chỉ tiêu;Giá trị', '528;outgoing_total;5'];
	const signed = [...table, ';;', ';NGƯỜI LẬP BIỂU;', 'Lê A;;', ';;Trần B'];
	expect(errorPlaces(checkText(lines(...signed)))).toEqual([]);
	expect(errorPlaces(checkText(lines(...table, ';;7')))).toEqual(['header/unknown-column 3 ']);
});
