import { expect, test } from 'vitest';
import { checkText, errorPlaces, errorsIn, lines } from '../check-text.ts';

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

test('nothing is suggested where the row proves nothing', () => {
	const [problem] = tthc('528;32.321;30.82;1.500;0;32.320;31.500;800;20;0;0;0');
	expect(problem).toMatchObject({ code: 'number/fraction-in-count' });
	expect(problem).not.toHaveProperty('suggestion');
});

test('the largest count is taken, the next is not', () =>
	expect(
		errorsIn(checkText('unit;outgoing_total\n528;9007199254740991\n529;9007199254740992'))
	).toMatchObject([{ code: 'number/too-large', line: 3, expected: 9007199254740991 }]));
