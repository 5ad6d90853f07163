import { expect, test } from 'vitest';
import { checkText, errorPlaces, errorsIn, lines } from '../check-text.ts';
import { sheetOf, workbookOf } from '../workbook-of.ts';

const KEYS =
	'unit;received_total;received_online;received_direct_post;carried_over;resolved_total;resolved_early;resolved_on_time;resolved_late;pending_total;pending_in_time;pending_late';
const tthc = (row: string) => errorsIn(checkText(lines(KEYS, row), { form: 'tthc' }));

test('each unreadable cell is named with its line, header and text', () =>
	expect(errorsIn(checkText('unit;outgoing_total;incoming_total\n528;x;1.5'))).toMatchObject([
		{
			code: 'number/unreadable',
			line: 2,
			column: 'outgoing_total',
			field: 'outgoing_total',
			cell: 'x'
		},
		{ code: 'number/fraction-in-count', line: 2, column: 'incoming_total', cell: '1.5' }
	]));

test('a total row must be readable too', () =>
	expect(errorPlaces(checkText('unit;outgoing_total\n528;1\nTổng cộng;-1'))).toEqual([
		'number/negative 3 outgoing_total -1'
	]));

test('one separator holds for the whole file: the one that most cells use', () => {
	const rows = ['528;1.234;2.345', '529;1,234;5', '530;1234;1 234'];
	expect(errorPlaces(checkText(lines('unit;outgoing_total;incoming_total', ...rows)))).toEqual([
		'number/mixed-grouping 3 outgoing_total 1,234',
		'number/mixed-grouping 4 incoming_total 1 234'
	]);
	expect(
		errorsIn(checkText(lines('unit;outgoing_total;incoming_total', ...rows))).map(
			({ expected }) => expected
		)
	).toEqual(['.', '.']);
});

test('zeros that a sheet dropped are given back where the row proves it', () =>
	expect(tthc('528;32.320;30.82;1.500;0;32.320;31.500;800;20;0;0;0')).toMatchObject([
		{ code: 'number/fraction-in-count', field: 'received_online', cell: '30.82', suggestion: 30820 }
	]));

test('a proven value comes before the value without the zeros', () => {
	expect(tthc('528;32200;200.0;0;32000;32200;32200;0;0;0;0;0')).toMatchObject([
		{ field: 'received_online', suggestion: 200, found: 'U+002E' }
	]);
	expect(tthc('528;232000;200.0;0;32000;232000;232000;0;0;0;0;0')).toMatchObject([
		{ field: 'received_online', suggestion: 200000 }
	]);
});

test.each([
	['1\u2009200', 'number/unreadable', 'U+2009', 1200],
	['1\u202f200', 'number/unreadable', 'U+202F', 1200],
	['200.0', 'number/fraction-in-count', 'U+002E', 200]
])('%s is refused, and the sign is named in CSV and workbook', (cell, code, found, suggestion) => {
	const problem = { code, line: 2, field: 'outgoing_total', cell, found, suggestion };
	expect(errorsIn(checkText(`unit;outgoing_total\n528;${cell}`))).toMatchObject([problem]);
	const workbook = workbookOf(
		sheetOf('S', [
			['unit', 'outgoing_total'],
			['528', cell]
		])
	);
	expect(errorsIn(checkText('x', { workbook }))).toMatchObject([problem]);
});

test('nothing is suggested where the row proves nothing', () => {
	const [problem] = tthc('528;32.321;30.82;1.500;0;32.320;31.500;800;20;0;0;0');
	expect(problem).toMatchObject({ code: 'number/fraction-in-count' });
	expect(problem).not.toHaveProperty('suggestion');
});

test('the largest count is taken, the next is not', () =>
	expect(
		errorsIn(checkText('unit;outgoing_total\n528;9007199254740991\n529;9007199254740992'))
	).toMatchObject([{ code: 'number/too-large', line: 3, expected: 9007199254740991 }]));
