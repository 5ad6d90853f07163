import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, errorsIn, figuresIn, lines, warningsIn } from '../check-text.ts';

const HEADER = 'Đơn vị;outgoing_total';
const FORMER = ['Thị trấn La Hà;1', 'Xã Nghĩa Hòa;2', 'Xã Nghĩa Thương;3', 'Xã Nghĩa Trung;4'];
const BEFORE = { period: '2025-05', unit: '21235' };

describe('a commune formed by a merger', () => {
	test.each([
		['by its code', '21235'],
		['by its name', 'Xã Tư Nghĩa']
	])('chosen %s, brings the figures of its former units', (_, unit) => {
		const checked = checkText(lines(HEADER, ...FORMER), { ...BEFORE, unit });
		expect(errorPlaces(checked)).toEqual([]);
		expect(checked.sender).toBe('21235@2025-07-01');
		expect(figuresIn(checked, 'outgoing_total')).toEqual([
			['21235', 1],
			['21268', 2],
			['21274', 3],
			['21277', 4]
		]);
		expect(warningsIn(checked).filter(({ code }) => code === 'unit/missing')).toEqual([]);
	});

	test('is told which former unit is missing', () => {
		const checked = checkText(lines(HEADER, ...FORMER.slice(0, 3)), BEFORE);
		expect(warningsIn(checked)).toMatchObject([{ code: 'unit/missing', unit: '21277' }]);
	});

	test('may be printed as the sender', () => {
		const title = 'Đơn vị báo cáo: Xã Tư Nghĩa';
		expect(checkText(lines(title, HEADER, ...FORMER), { period: '2025-05' })).toMatchObject({
			sender: '21235@2025-07-01',
			errors: 0
		});
	});

	test('brings no figures of units that others took up, and is told who submits them', () => {
		const checked = checkText(lines(HEADER, FORMER[0] ?? '', 'Xã Trà Bùi;7'), BEFORE);
		expect(errorsIn(checked)).toMatchObject([
			{ code: 'unit/outside-scope', line: 3, unit: '21142', submitter: 'Xã Tây Trà Bồng' }
		]);
	});

	test('sends its own figures from the day on which it was formed', () => {
		const checked = checkText(lines(HEADER, 'Xã Tư Nghĩa;5'), { period: '2025-07', unit: '21235' });
		expect(errorPlaces(checked)).toEqual([]);
		expect(checked.entries.map(({ unit }) => unit)).toEqual(['21235@2025-07-01']);
	});
});

describe('a file of one unit for a period before the merger', () => {
	const OWN = [
		'TT;Lĩnh vực, công việc giải quyết theo cấp;outgoing_total;incoming_total',
		'1;Đất đai;4;1',
		';Tổng số;4;1'
	];
	const printed = (name: string) => lines(`Đơn vị báo cáo: ${name};;;`, ...OWN);

	test('is of the former unit that it prints', () => {
		const checked = checkText(printed('Xã Nghĩa Hòa'), BEFORE);
		expect(errorPlaces(checked)).toEqual([]);
		expect(checked.entries.map(({ unit }) => unit)).toEqual(['21268@2021-01-01']);
	});

	test.each([
		['prints none', lines(...OWN)],
		['prints the unit of today', printed('Xã Tư Nghĩa')]
	])('is refused where it %s, with the former units', (_, text) => {
		const errors = errorsIn(checkText(text, BEFORE));
		expect(errors.map(({ code }) => code)).toEqual(['unit/ambiguous']);
		expect(errors[0]?.candidates?.map(({ code }) => code).toSorted()).toEqual([
			'21235',
			'21268',
			'21274',
			'21277'
		]);
	});

	test('is refused where it prints a unit that others took up', () =>
		expect(errorPlaces(checkText(printed('Xã Trà Bùi'), BEFORE))).toContain(
			'unit/outside-scope 1 unit Xã Trà Bùi'
		));
});
