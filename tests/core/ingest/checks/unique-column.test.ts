import { expect, test } from 'vitest';
import { checkText, errorsIn } from '../check-text.ts';

test.each([
	['a field', 'unit;outgoing_total;outgoing_total\n528;1;2', 'outgoing_total', 'outgoing_total'],
	['the unit', 'unit;Tên đơn vị;outgoing_total\n528;Huyện Tư Nghĩa;2', 'Tên đơn vị', 'unit']
])('two columns for %s are refused', (_, text, column, field) =>
	expect(errorsIn(checkText(text))).toMatchObject([
		{ code: 'header/duplicate-column', line: 1, column, field }
	])
);

test('a code and a name are two columns for two things', () =>
	expect(errorsIn(checkText('Mã đơn vị;Tên đơn vị;outgoing_total\n528;Huyện Tư Nghĩa;2'))).toEqual(
		[]
	));
