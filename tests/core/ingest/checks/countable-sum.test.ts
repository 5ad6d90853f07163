import { expect, test } from 'vitest';
import { checkText, errorPlaces, lines } from '../check-text.ts';

test('parts whose sum could not be kept exactly are refused', () => {
	const header =
		'unit;received_online;received_direct_post;carried_over;resolved_early;resolved_on_time;resolved_late;pending_in_time;pending_late';
	const checked = checkText(lines(header, '528;9007199254740991;1;0;9007199254740991;0;0;1;0'), {
		form: 'tthc'
	});
	expect(errorPlaces(checked)).toEqual(['number/too-large 2 received_total']);
	expect(checked.entries).toEqual([]);
});
