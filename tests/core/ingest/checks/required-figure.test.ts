import { expect, test } from 'vitest';
import { checkText, errorsIn, lines } from '../check-text.ts';

const HEADER =
	'unit;received_online;received_direct_post;carried_over;resolved_early;resolved_on_time;resolved_late;pending_in_time;pending_late';
const check = (row: string) => errorsIn(checkText(lines(HEADER, row), { form: 'tthc' }));

test.each(['', '-'])('a required figure that is "%s" is missing, not 0', (cell) =>
	expect(check(`528;1;1;${cell};1;1;0;1;0`)).toMatchObject([
		{ code: 'number/missing', line: 2, column: 'carried_over', field: 'carried_over', cell }
	])
);

test('an unreadable figure is not missing as well', () =>
	expect(check('528;1;1;x;1;1;0;1;0').map(({ code }) => code)).toEqual(['number/unreadable']));

test('derived figures may be blank', () =>
	expect(
		errorsIn(checkText(lines(`${HEADER};received_total`, '528;1;1;1;1;1;0;1;0;'), { form: 'tthc' }))
	).toEqual([]));
