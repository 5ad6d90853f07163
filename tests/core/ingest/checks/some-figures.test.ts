import { expect, test } from 'vitest';
import { checkText, errorPlaces } from '../check-text.ts';

test.each([
	['a header alone', 'unit;outgoing_total'],
	['units without figures', 'unit;outgoing_total\n528;\n529;-']
])('%s is no report', (_, text) => expect(errorPlaces(checkText(text))).toEqual(['file/empty 1']));

test('a zero is a figure', () =>
	expect(errorPlaces(checkText('unit;outgoing_total\n528;0'))).toEqual([]));
