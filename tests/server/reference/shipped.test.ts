import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src/lib/server/reference/reference.ts';
import { FIELDS, FORMULAS } from './rules.ts';
import { ROOT } from './copy.ts';

const { catalogue } = loadReference(ROOT);

const written = (terms: Record<string, number>): string =>
	Object.entries(terms)
		.map(([field, factor]) => (factor === 1 ? field : `${factor} ${field}`))
		.join(' + ');

describe('the shipped catalogue', () => {
	it('has the forms of docs/rules.md §1, each field added up by its rule', () => {
		const rules = catalogue.forms.map(({ id, fields }) => {
			const kinds = [...new Set(fields.map(({ addUp }) => addUp))].sort();
			const keysOf = (kind: string) =>
				fields.filter(({ addUp }) => addUp === kind).map(({ key }) => key);
			return [id, Object.fromEntries(kinds.map((kind) => [kind, keysOf(kind).join(' ')]))];
		});
		expect(Object.fromEntries(rules)).toEqual(FIELDS);
	});

	it('tells which calendar, how often and from whom a form comes', () => {
		const facts = catalogue.forms.map(
			({ id, content, calendar, frequency, levels, deadlineWorkingDays }) =>
				`${id}: ${content}, ${calendar}, ${frequency}, ${levels.join('+')}, ${deadlineWorkingDays}`
		);
		expect(facts).toEqual([
			'cnscd: counts, calendar, quarter, district+commune, 2',
			'congbo: statements, calendar, year, province+district+commune, 2',
			'dvctt: counts, calendar, quarter, district+commune, 2',
			'nguonluc: counts, calendar, quarter, district+commune, 2',
			'punctuality: system, calendar, month, district+commune, 2',
			'sohoa: counts, calendar, quarter, district+commune, 2',
			'thanhtoan: counts, calendar, quarter, district+commune, 2',
			'tthc: counts, cutoff, month, district+commune, 2',
			'vanban: counts, calendar, month, district+commune, 2'
		]);
	});

	it('asks for every figure of tthc that is not derived, and for none of the other forms of counts', () => {
		for (const form of catalogue.forms.filter(({ content }) => content === 'counts'))
			for (const { addUp, required } of form.fields)
				expect(required).toBe(form.id === 'tthc' && addUp !== 'derived');
	});

	it('has the indicators of docs/rules.md §3, each as its formula', () => {
		const formulas = catalogue.indicators
			.filter(({ numerator }) => numerator !== null)
			.map(({ id, form, kind, numerator, denominator }) => {
				const over = denominator ? ` / ${written(denominator)}` : '';
				return `${form} ${kind} ${id}: ${written(numerator ?? {})}${over}`;
			});
		expect(formulas).toEqual(FORMULAS);
	});

	it('ranks a rate from 30 cases on, everything else from one', () => {
		for (const { kind, numerator, minimumDenominator } of catalogue.indicators)
			expect(minimumDenominator).toBe(kind === 'rate' && numerator ? 30 : 1);
	});

	it('words every indicator in both languages, and short enough for a column head', () => {
		for (const { label, short, definition } of catalogue.indicators) {
			expect(short.vi.length).toBeLessThanOrEqual(24);
			expect(short.en.length).toBeLessThanOrEqual(24);
			expect(new Set([label.vi, label.en, definition.vi, definition.en]).size).toBe(4);
		}
	});

	it('has lower as better only where fewer is better', () => {
		const lower = catalogue.indicators.filter(({ direction }) => direction === 'lower');
		expect(lower.map(({ id }) => id)).toEqual(['overdue-pending', 'cchc-rank', 'dti-rank']);
	});

	it('has two scorecards, of 100 and of 1000 points', () => {
		const groups = catalogue.scorecards.map((card) => [
			card.id,
			card.maximum,
			Object.fromEntries(card.groups.map(({ id, maximum }) => [id, maximum]))
		]);
		expect(groups).toEqual([
			[
				'dti',
				1000,
				{
					awareness: 100,
					institutions: 100,
					infrastructure: 100,
					people: 100,
					security: 100,
					government: 200,
					economy: 150,
					society: 150
				}
			],
			[
				'qd-766',
				100,
				{
					openness: 18,
					progress: 20,
					'online-services': 12,
					payment: 10,
					digitisation: 22,
					satisfaction: 18
				}
			]
		]);
	});

	it('belongs to Quảng Ngãi and goes out under CC BY 4.0', () => {
		expect(catalogue.installation.province).toBe('51');
		expect(catalogue.installation.licence.id).toBe('CC-BY-4.0');
	});
});
