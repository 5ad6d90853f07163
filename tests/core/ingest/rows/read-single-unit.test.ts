import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, lines } from '../check-text.ts';

const HEADER = 'TT;Lĩnh vực, công việc giải quyết theo cấp;outgoing_total;incoming_total';
const SECTORS = ['1;Đất đai;1;2', '2;Hộ tịch;3;4'];
const PRINTED = '- Đơn vị báo cáo: UBND huyện Tư Nghĩa;;;';

describe("a unit's own file, a row a sector", () => {
	test('its total row is the line of the sender', () => {
		const checked = checkText(lines(HEADER, ...SECTORS, ';Tổng số;4;6'), { unit: '528' });
		expect(errorPlaces(checked)).toEqual([]);
		expect(checked.entries).toMatchObject([
			{ unit: '528@2021-01-01', line: 4, counts: { outgoing_total: 4, incoming_total: 6 } }
		]);
	});

	test('the sender may be printed in the file', () => {
		const checked = checkText(lines(PRINTED, HEADER, ...SECTORS, ';Tổng số;4;6'));
		expect(checked).toMatchObject({ sender: '528@2021-01-01', errors: 0, warnings: 0 });
	});

	test.each([
		[
			'its total disagrees',
			[...SECTORS, ';Tổng số;4;7'],
			'528',
			['total/differs 4 incoming_total 7']
		],
		['it has no total', SECTORS, '528', ['number/missing 1']],
		['nobody says whose it is', [...SECTORS, ';Tổng số;4;6'], undefined, ['unit/unknown 4 unit ']],
		[
			'a sector is unreadable',
			['1;Đất đai;1,5;2', ';Tổng số;4;2'],
			'528',
			['number/fraction-in-count 2 outgoing_total 1,5']
		]
	])('it is refused where %s', (_, rows, unit, errors) =>
		expect(errorPlaces(checkText(lines(HEADER, ...rows), { unit }))).toEqual(errors)
	);

	test('it is refused where it names another unit than was chosen', () => {
		const rows = [PRINTED, HEADER, ...SECTORS, ';Tổng số;4;6'];
		expect(errorPlaces(checkText(lines(...rows), { unit: '528' }))).toEqual([]);
		expect(errorPlaces(checkText(lines(...rows), { unit: '533' }))).toEqual([
			'unit/outside-scope 1 unit UBND huyện Tư Nghĩa'
		]);
	});

	test('sectors may stand in groups with sums of their own', () => {
		const rows = ['I;Cấp huyện;4;6', ...SECTORS, ';Tổng số;4;6'];
		expect(errorPlaces(checkText(lines(HEADER, ...rows), { unit: '528' }))).toEqual([]);
	});
});
