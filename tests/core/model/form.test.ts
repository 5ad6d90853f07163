import { describe, expect, test } from 'vitest';
import { type Field, type Form, formOn, type Rule } from '../../../src/lib/core/model/form.ts';

const field = (key: string, more: Partial<Field> = {}): Field => ({
	...{ key, addUp: 'sum', required: false, headers: [key], label: { vi: key, en: key } },
	...more
});

const rule = (id: string, left: string, right: string[], blanks: Rule['blanks']): Rule => ({
	...{ id, kind: 'equal', blanks, severity: 'error' },
	left: { [left]: 1 },
	right: Object.fromEntries(right.map((key) => [key, 1]))
});

const form = (rules: Rule[] = []): Form => ({
	...{ id: 'f', content: 'counts', title: { vi: 'f', en: 'f' }, legalBasis: '' },
	...{ calendar: 'calendar', frequency: 'quarter', levels: ['commune'], deadlineWorkingDays: 2 },
	fields: [
		...['total', 'village', 'commune'].map((key) => field(key)),
		field('district', { lastDay: '2025-06-30' }),
		field('sum', { addUp: 'derived', sumOf: ['village', 'district'] })
	],
	rules
});

describe('a field with a last day', () => {
	test.for<[day: string, isAsked: boolean]>([
		['2025-03-31', true],
		['2025-06-30', true],
		['2025-07-01', false],
		['2025-09-30', false]
	])('for a period that ends on %s: %s', ([day, isAsked]) => {
		const { fields } = formOn(form(), day);
		expect(fields.some(({ key }) => key === 'district')).toBe(isAsked);
		expect(fields.find(({ key }) => key === 'sum')?.sumOf).toEqual(
			isAsked ? ['village', 'district'] : ['village']
		);
	});

	test.for<[what: string, Rule, right: string[] | null]>([
		[
			'a sum that passes over blanks keeps its other parts',
			rule('r', 'total', ['village', 'district'], 'standing'),
			['village']
		],
		['a sum of it alone goes', rule('r', 'total', ['district'], 'standing'), null],
		[
			'a rule that needs all its fields goes',
			rule('r', 'total', ['village', 'district'], 'all'),
			null
		],
		['a rule about it goes', rule('r', 'district', ['village'], 'standing'), null],
		[
			'any other rule stays',
			rule('r', 'total', ['village', 'commune'], 'all'),
			['village', 'commune']
		]
	])('%s', ([, given, right]) => {
		const { rules } = formOn(form([given]), '2025-09-30');
		expect(rules.map((left) => Object.keys(left.right))).toEqual(right === null ? [] : [right]);
	});
});
