import { expect, test } from 'vitest';
import { checkText, errorPlaces, lines } from '../check-text.ts';

test('an open quote stops the file at its line, and every row is still checked', () => {
	const checked = checkText(lines('unit;outgoing_total', '528;1', '"529;2', '530;x', '531;4'));
	expect(errorPlaces(checked)).toEqual([
		'csv/unclosed-quote 3',
		'number/unreadable 4 outgoing_total x'
	]);
	expect(checked.entries.map(({ line }) => line)).toEqual([2, 3, 5]);
});

test('quotes that close are none of its business', () =>
	expect(errorPlaces(checkText('"unit";"outgoing_total"\n"528";"1"'))).toEqual([]));
