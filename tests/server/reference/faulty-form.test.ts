import { describe, expect, it } from 'vitest';
import { copyWith, refusalOf } from './copy.ts';

const TTHC = 'data/catalogue/forms/tthc.json';
const VANBAN = 'data/catalogue/forms/vanban.json';

/** file, what is changed in it, and the line with which the start is refused */
const FAULTS: [fault: string, file: string, from: string, to: string, message: string][] = [
	[
		'a word that the schema does not know',
		TTHC,
		'"addUp": "first"',
		'"addUp": "frist"',
		`${TTHC} at /fields/3/addUp: expected one of sum, first, last, none, derived, found "frist"`
	],
	[
		'a unit of measure that is none',
		VANBAN,
		'"measure": "document"',
		'"measure": "documents"',
		`${VANBAN} at /fields/0/measure: expected a measure of headers.json, found documents`
	],
	[
		'a number written as a text',
		TTHC,
		'"deadlineWorkingDays": 2',
		'"deadlineWorkingDays": "2"',
		`${TTHC} at /deadlineWorkingDays: expected integer, found "2"`
	],
	[
		'a property left out',
		TTHC,
		'"calendar": "cutoff",',
		'',
		`${TTHC} at /: expected the property "calendar"`
	],
	[
		'a property misspelt',
		TTHC,
		'"sumOf": ["resolved_early"',
		'"sumof": ["resolved_early"',
		`${TTHC} at /fields/4: expected no property "sumof"`
	],
	[
		'a form in the file of another',
		TTHC,
		'"id": "tthc"',
		'"id": "vanban"',
		`${TTHC} at /id: expected the name of the file, tthc, found vanban`
	],
	[
		'a header that two fields claim, but for its capitals',
		TTHC,
		'"Đã quá hạn"',
		'"CHƯA ĐẾN HẠN"',
		`${TTHC} at /fields/10/headers/9: expected a header that pending_in_time does not have already, found CHƯA ĐẾN HẠN`
	],
	[
		'a key that two fields have',
		VANBAN,
		'"key": "incoming_total"',
		'"key": "outgoing_total"',
		`${VANBAN} at /fields/5/key: expected a key that no other field has, found outgoing_total`
	],
	[
		'a field of the name of the unit column',
		VANBAN,
		'"key": "outgoing_parallel_paper"',
		'"key": "unit"',
		`${VANBAN} at /fields/3/key: expected a key other than unit and field, found unit`
	],
	[
		'a sum over a field that does not exist',
		TTHC,
		'"pending_in_time", "pending_late"]',
		'"pending_in_time", "pending_overdue"]',
		`${TTHC} at /fields/8/sumOf/1: expected a field of this form that is not derived itself, found pending_overdue`
	],
	[
		'a derived field without its parts',
		TTHC,
		'"sumOf": ["pending_in_time", "pending_late"],',
		'',
		`${TTHC} at /fields/8: expected sumOf, since it is derived`
	],
	[
		'a rule over a field that does not exist',
		VANBAN,
		'"outgoing_secret": -1',
		'"outgoing_hidden": -1',
		`${VANBAN} at /rules/0/right: expected a field of the form vanban, found outgoing_hidden`
	]
];

describe('a mistake in a form stops the start, with file, place and what was expected', () => {
	it.each(FAULTS)('%s', (_, file, from, to, message) => {
		expect(refusalOf(copyWith(file, from, to))).toContain(message);
	});
});
