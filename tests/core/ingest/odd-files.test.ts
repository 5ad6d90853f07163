import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, figuresIn, lines, warningsIn } from './check-text.ts';

const PLAIN = lines('Đơn vị;outgoing_total', 'Huyện Tư Nghĩa;1.234', 'Thị xã Đức Phổ;5');
const FIGURES = [
	['528', 1234],
	['534', 5]
];
const nbsp = '\u00a0';

describe('the same table, as programs and hands write it:', () => {
	test.each([
		['plainly', PLAIN],
		['with `sep=;` above it', `sep=;\n${PLAIN}`],
		['with `"sep=;"` above it', `"sep=;"\n${PLAIN}`],
		['with a comma named as separator', lines('sep=,', PLAIN.replaceAll(';', ','))],
		['with line ends of an old Macintosh', PLAIN.replaceAll('\n', '\r')],
		['with line ends of Windows', PLAIN.replaceAll('\n', '\r\n')],
		['with line ends of two kinds', PLAIN.replace('\n', '\r\n')],
		['with letters in two parts', PLAIN.normalize('NFD')],
		['with Ð for Đ', PLAIN.replaceAll('Đ', 'Ð')],
		['with the African Ɖ for Đ', PLAIN.replaceAll('Đ', '\u0189')],
		['in capital letters', PLAIN.toUpperCase().replace('OUTGOING_TOTAL', 'outgoing_total')],
		['with an empty first column', PLAIN.replaceAll(/^/gmu, ';')],
		['with empty columns around and between', PLAIN.replaceAll(/^|;|$/gmu, ';;')],
		[
			'in another order',
			lines('outgoing_total;Đơn vị', '1.234;Huyện Tư Nghĩa', '5;Thị xã Đức Phổ')
		],
		['with blank rows', lines(';', PLAIN.replaceAll('\n', '\n;\n\n'), ';', '')],
		['with no-break spaces in it', PLAIN.replaceAll(' ', nbsp)],
		['with narrow no-break spaces in it', PLAIN.replaceAll(' ', '\u202f')],
		['with ideographic spaces in it', PLAIN.replaceAll(' ', '\u3000')],
		['with spaces around each cell', PLAIN.replaceAll(/^|;|$/gmu, ` ${nbsp};${nbsp} `)],
		['with zero-width marks round each cell', PLAIN.replaceAll(';', '\u200b;\ufeff')],
		['with zero-width marks within', PLAIN.replaceAll(' ', ' \u200b').replace('1.2', '1.\u200b2')],
		['with marks of direction', PLAIN.replaceAll(';', '\u200e;\u200f')],
		['with soft hyphens in it', PLAIN.replace('Nghĩa', 'Ng\u00adhĩa').replace('Đơn', 'Đ\u00adơn')],
		['with a tab before each cell', PLAIN.replaceAll(/^|;/gmu, '$&\t')],
		['with every cell in quotes', PLAIN.replaceAll(/[^;\n]+/gu, '"$&"')],
		['with a line break in a header', PLAIN.replace('Đơn vị', '"Đơn\nvị"')],
		['with line breaks of Windows in a header', PLAIN.replace('Đơn vị', '"Đơn\r\nvị"')],
		['with a formula round each cell', PLAIN.replaceAll(/[^;\n]+/gu, '="$&"')],
		['with a formula that keeps the text', PLAIN.replace('5', '"=""5"""')],
		[
			'long',
			lines(
				'Đơn vị;Chỉ tiêu;Giá trị',
				'Huyện Tư Nghĩa;outgoing_total;1.234',
				'Thị xã Đức Phổ;outgoing_total;5'
			)
		],
		[
			'long, in another order',
			lines(
				'Giá trị;Đơn vị;Chỉ tiêu',
				'1.234;Huyện Tư Nghĩa;outgoing_total',
				'5;Thị xã Đức Phổ;outgoing_total'
			)
		],
		[
			'long, by canonical keys',
			lines('unit;field;value', '528;outgoing_total;1234', '534;outgoing_total;5')
		],
		['by canonical keys', lines('unit;outgoing_total', '528;1234', '534;5')]
	])('%s', (_, text) => {
		const checked = checkText(text);
		expect(errorPlaces(checked)).toEqual([]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual(FIGURES);
		expect(warningsIn(checked).map(({ code }) => code)).not.toContain('header/unknown-column');
	});
});

test('a break within a header counts as a line of the file', () => {
	const checked = checkText(lines('"Đơn\nvị";outgoing_total', '528;x'));
	expect(checked.file.headerLine).toBe(2);
	expect(errorPlaces(checked)).toContain('number/unreadable 3 outgoing_total x');
});

test('`sep=;` is a line of the file', () =>
	expect(errorPlaces(checkText('sep=;\nunit;outgoing_total\n528;x'))).toContain(
		'number/unreadable 3 outgoing_total x'
	));

const THREE_ROWS = [
	'TT;Đơn vị;Tiếp nhận;;;;Số lượng hồ sơ đã giải quyết;;;;Số lượng hồ sơ đang giải quyết;;',
	';;Tổng số;Trong kỳ;;Từ kỳ trước;Tổng số;Trước hạn;Đúng hạn;Quá hạn;Tổng số;Trong hạn;Quá hạn',
	';;;Trực tuyến;Trực tiếp, dịch vụ bưu chính;;;;;;;;',
	'(1);(2);(3)=(4)+(5)+(6);(4);(5);(6);(7)=(8)+(9)+(10);(8);(9);(10);(11)=(12)+(13);(12);(13)'
];
const ROW = 'Huyện Tư Nghĩa;3;1;1;1;2;1;1;0;1;1;0';
const TTHC = { form: 'tthc', period: '2023-Q1' };

describe('three merged header rows are read', () => {
	test.each([
		[
			'with groups numbered I and II',
			[...THREE_ROWS, 'I;Các huyện;;;;;;;;;;;', `1;${ROW}`, 'II;Các xã']
		],
		[
			'with groups that have figures',
			[...THREE_ROWS, 'I;Các huyện;3;1;1;1;2;1;1;0;1;1;0', `1;${ROW}`]
		],
		[
			'with a total below and signatures',
			[
				...THREE_ROWS,
				`1;${ROW}`,
				';Tổng cộng;3;1;1;1;2;1;1;0;1;1;0',
				';;;;;;NGƯỜI LẬP BIỂU',
				';Nguyễn Văn A'
			]
		],
		['with a total above', [...THREE_ROWS, ';Toàn tỉnh;3;1;1;1;2;1;1;0;1;1;0', `1;${ROW}`]],
		['with an empty first column', [...THREE_ROWS, `1;${ROW}`].map((row) => `;${row}`)],
		[
			'with line breaks in the cells',
			[
				THREE_ROWS.join('\n')
					.replace('Tiếp nhận', '"Tiếp\nnhận"')
					.replace('Trước hạn', '"Trước\r\nhạn"'),
				`1;${ROW}`
			]
		],
		['with the header printed again', [...THREE_ROWS, `1;${ROW}`, THREE_ROWS[3] ?? '']]
	])('%s', (_, rows) => {
		const checked = checkText(lines(...rows), TTHC);
		expect(errorPlaces(checked)).toEqual([]);
		expect(figuresIn(checked, 'resolved_early')).toEqual([['528', 1]]);
		expect(figuresIn(checked, 'pending_total')).toEqual([['528', 1]]);
	});
});

describe('a published rate is read in every form that people print:', () => {
	test.each([
		['99,95%', '99.95', '='],
		['99.95 %', '99.95', '='],
		[`99,95${nbsp}%`, '99.95', '='],
		['99,95\u202f%', '99.95', '='],
		['99,95\u200b%', '99.95', '='],
		['99.95％', '99.95', '='],
		['99,95', '99.95', '='],
		['100%', '100', '='],
		['≥ 98%', '98', '≥'],
		['≥98%', '98', '≥'],
		['>= 98 %', '98', '≥'],
		['> 98%', '98', '>'],
		['<2,5%', '2.5', '<'],
		['≤ 2,5%', '2.5', '≤'],
		['<= 2,5%', '2.5', '≤'],
		['~ 98%', '98', '≈'],
		['≈98%', '98', '≈'],
		['= 98%', '98', '=']
	])('%s', (value, read, qualifier) => {
		const head = 'unit;period;indicator;kind;value;qualifier;source;quote';
		const row = `528;2023;on-time-rate;result;"${value}";;báo;lời`;
		const checked = checkText(lines(head, row), { form: 'congbo', period: undefined });
		expect(errorPlaces(checked)).toEqual([]);
		expect(checked.entries.map(({ statement }) => statement)).toMatchObject([
			{ value: read, qualifier }
		]);
	});
});

test('a sign before the figure that says otherwise than its column is a fault', () => {
	const head = 'unit;period;indicator;kind;value;qualifier;source;quote';
	const check = (value: string, qualifier: string) =>
		errorPlaces(
			checkText(lines(head, `528;2023;on-time-rate;result;${value};${qualifier};báo;lời`), {
				form: 'congbo',
				period: undefined
			})
		);
	expect(check('≥ 98%', '>=')).toEqual([]);
	expect(check('≥ 98%', '<')).toEqual(['number/unreadable 2 qualifier <']);
	expect(check('≥', '')).toEqual(['number/unreadable 2 value ≥']);
});
