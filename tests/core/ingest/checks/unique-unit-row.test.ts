import { expect, test } from 'vitest';
import { checkText, errorsIn, lines } from '../check-text.ts';

test('a unit on two lines is refused at the second, however it is written there', () => {
	const checked = checkText(lines('unit;outgoing_total', '528;1', '529;2', 'H. Tư Nghĩa;3'));
	expect(errorsIn(checked)).toMatchObject([
		{ code: 'unit/duplicate', line: 4, cell: 'H. Tư Nghĩa', otherLine: 2, unit: '528' }
	]);
});

test('a line without figures is no second one', () =>
	expect(errorsIn(checkText('unit;outgoing_total\n528;1\n528;'))).toEqual([]));
