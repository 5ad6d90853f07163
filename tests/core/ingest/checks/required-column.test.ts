import { expect, test } from 'vitest';
import { checkText, errorsIn } from '../check-text.ts';

const KEYS =
	'received_online;received_direct_post;carried_over;resolved_early;resolved_on_time;resolved_late;pending_in_time';

test('a required field without a column is named by its official header, once and not in every row', () => {
	const checked = checkText(`unit;${KEYS}\n528;1;1;1;1;1;0;1\n529;1;1;1;1;1;0;1`, { form: 'tthc' });
	expect(errorsIn(checked)).toMatchObject([
		{
			code: 'header/missing-column',
			line: 1,
			field: 'pending_late',
			expected: 'Số lượng hồ sơ đang giải quyết > Quá hạn'
		}
	]);
});

test('the unit needs a column', () => {
	const checked = checkText('outgoing_total;incoming_total\n1;2');
	expect(errorsIn(checked)).toContainEqual(
		expect.objectContaining({
			code: 'header/missing-column',
			field: 'unit',
			expected: 'Đơn vị',
			found: 'outgoing_total; incoming_total'
		})
	);
});

test('fields that are not required may be left out', () =>
	expect(errorsIn(checkText('unit;outgoing_total\n528;1'))).toEqual([]));
