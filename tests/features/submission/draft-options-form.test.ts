import { expect, test } from 'vitest';
import {
	draftOptionsIn,
	headerMappingsIn
} from '../../../src/lib/features/submission/draft-options-form.server.ts';

const form = (fields: [name: string, value: string][]): FormData => {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
};
const mapped = (header: string, field = 'carried_over'): [string, string][] => [
	['header', header],
	['meaning', field]
];

test('a header that is longer than any in a file, and a meaning that is no field, are left out', () => {
	const data = form([
		...mapped('Cột lạ'),
		...mapped('x'.repeat(501)),
		...mapped('y', 'z'.repeat(201)),
		...mapped('\u0001Cột\u202e khác')
	]);
	expect(headerMappingsIn(data)).toEqual([
		{ header: 'Cột lạ', field: 'carried_over' },
		{ header: 'Cột khác', field: 'carried_over' }
	]);
});

test('at most 100 columns get a meaning', () => {
	const many = Array.from({ length: 150 }, (_, index) => mapped(`Cột ${index}`)).flat();
	expect(headerMappingsIn(form(many))).toHaveLength(100);
});

test('long choices are cut', () => {
	const {
		form: id,
		period,
		unit,
		sheet
	} = draftOptionsIn(
		form(['form', 'period', 'unit', 'sheet'].map((name) => [name, 'a'.repeat(5_000)]))
	);
	expect([id, period, unit, sheet].map((text) => text?.length)).toEqual([200, 200, 200, 200]);
});
