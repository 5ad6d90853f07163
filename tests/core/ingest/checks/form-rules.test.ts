import { describe, expect, test } from 'vitest';
import { ingest } from '../../../../src/lib/core/ingest/ingest.ts';
import type { Form, Rule } from '../../../../src/lib/core/model/form.ts';
import type { Problem } from '../../../../src/lib/core/model/problem.ts';
import { problemText } from '../../../../src/lib/ui/i18n/problems/problem-text.ts';
import { lines } from '../check-text.ts';
import { reference } from '../reference.ts';

const field = (key: string, sumOf?: string[]): Form['fields'][number] => ({
	key,
	addUp: sumOf ? 'derived' : 'sum',
	...(sumOf && { sumOf }),
	required: false,
	label: { vi: key, en: key },
	headers: []
});
const rule = (id: string, given: Partial<Rule>): Rule => ({
	...{ id, kind: 'at-most', left: {}, right: {}, blanks: 'all', severity: 'error' },
	...given
});
const FORM: Form = {
	...{ id: 'f', content: 'counts', legalBasis: '', calendar: 'calendar', frequency: 'month' },
	title: { vi: 'f', en: 'f' },
	levels: ['district'],
	deadlineWorkingDays: 2,
	fields: [
		field('all', ['part', 'rest']),
		...['part', 'rest', 'teams', 'members', 'east', 'west', 'sides'].map((key) => field(key))
	],
	rules: [
		rule('part-of-members', { left: { part: 1 }, right: { members: 1 } }),
		rule('sides-add-up', {
			kind: 'equal',
			left: { sides: 1 },
			right: { east: 1, west: 1 },
			blanks: 'standing'
		}),
		rule('team-size', { left: { teams: 3 }, right: { members: 1 }, severity: 'warning' })
	]
};

/** The problems of one row given as `field value` pairs. */
function check(row: Record<string, string | number>): Problem[] {
	const header = ['unit', ...Object.keys(row)].join(';');
	const text = lines(header, ['528', ...Object.values(row)].join(';'));
	const catalogue = { ...reference.catalogue, forms: [FORM] };
	return ingest(
		new TextEncoder().encode(text),
		{ name: 'x', form: 'f', period: '2023' },
		{ ...reference, catalogue }
	).problems;
}

describe('a derived figure is the sum of its parts', () => {
	test('it holds', () => expect(check({ all: 5, part: 2, rest: 3 })).toEqual([]));
	test('it is broken', () =>
		expect(check({ all: 2855, part: 1844, rest: 1004 })).toMatchObject([
			{
				code: 'rule/identity',
				line: 2,
				column: 'all',
				field: 'all',
				cell: '2855',
				rule: 'all',
				expected: 2848,
				found: 2855
			}
		]));
	test('a blank part leaves nothing to say', () =>
		expect(check({ all: 5, part: 2, rest: '' })).toEqual([]));
	test('an unreadable part is its own problem only', () =>
		expect(check({ all: 5, part: 'x', rest: 3 }).map(({ code }) => code)).toEqual([
			'number/unreadable'
		]));
	test('large figures are summed exactly', () =>
		expect(check({ all: '9007199254740991', part: '9007199254740989', rest: 1 })).toMatchObject([
			{ code: 'rule/identity', expected: 9007199254740990 }
		]));
});

test('lost zeros are suggested at the cell that lost them', () =>
	expect(check({ all: '3.500', part: '2.500', rest: 1 })).toMatchObject([
		{ code: 'rule/identity', field: 'rest', cell: '1', expected: 1000, suggestion: 1000 }
	]));

test('nothing is suggested where two cells could have lost them', () => {
	const [problem] = check({ all: 1001, part: 1, rest: 1 });
	expect(problem).toMatchObject({ code: 'rule/identity', field: 'all' });
	expect(problem).not.toHaveProperty('suggestion');
});

describe('a part is at most its whole', () => {
	test('equal is allowed', () => expect(check({ part: 5, members: 5 })).toEqual([]));
	test('more is not', () =>
		expect(check({ part: 6, members: 5 })).toMatchObject([
			{
				code: 'rule/part-exceeds-whole',
				field: 'part',
				rule: 'part-of-members',
				expected: 5,
				found: 6
			}
		]));
	test('a blank whole leaves nothing to say', () =>
		expect(check({ part: 6, members: '' })).toEqual([]));
});

describe('where blanks count as absent', () => {
	test('the parts that stand make the sum', () =>
		expect(check({ sides: 4, east: 4, west: '' })).toEqual([]));
	test('a wrong sum of those is broken', () =>
		expect(check({ sides: 5, east: 4, west: '' })).toMatchObject([
			{ code: 'rule/identity', rule: 'sides-add-up' }
		]));
	test('no part at all leaves nothing to say', () =>
		expect(check({ sides: 5, east: '', west: '' })).toEqual([]));
});

test('a rule that only warns has the code of its id, where there is one', () =>
	expect(check({ teams: 10, members: 29 })).toMatchObject([
		{ code: 'history/team-size', severity: 'warning', field: 'teams', expected: 29, found: 30 }
	]));

describe('beside a figure that could not be read', () => {
	const rulesOf = (row: Record<string, string | number>) =>
		check(row).filter(({ code }) => code.startsWith('rule/'));

	test.each<[what: string, row: Record<string, string | number>, broken: object[]]>([
		['a whole may hold', { all: 5, part: 2, rest: '1,5' }, []],
		[
			'a whole below the other parts cannot',
			{ all: 5, part: 7, rest: '1,5' },
			[{ code: 'rule/identity', expected: 7, found: 5, atLeast: 'expected' }]
		],
		['an unreadable whole says nothing', { all: '1,5', part: 7, rest: 2 }, []],
		['a part below an unreadable whole may hold', { part: 3, members: 'x', all: 3, rest: 0 }, []],
		[
			'standing terms count with the others',
			{ sides: 4, east: 5, west: 'nhiều' },
			[{ code: 'rule/identity', expected: 5, found: 4, atLeast: 'expected' }]
		]
	])('%s', (_, row, broken) => expect(rulesOf(row)).toMatchObject(broken));

	test('its words say that more is possible', () => {
		const [problem] = rulesOf({ all: 5, part: 7, rest: '1,5' });
		expect(problem ? problemText(problem, 'vi', FORM) : '').toContain('ít nhất 7');
	});
});
