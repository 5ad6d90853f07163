import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FactMapping } from '../../data/samples/make/congbo.ts';
import { readFactRows, type PublishedFact } from '../../data/samples/make/published-fact.ts';
import { indicatorOf } from '../../src/lib/core/model/catalogue.ts';
import { files, reference } from './made.ts';
import { SAMPLES } from './places.ts';

const facts = readFactRows<PublishedFact>(join(SAMPLES, 'published/facts.csv'));
const mapping = readFactRows<FactMapping>(join(SAMPLES, 'published/mapping.csv'));

test('each of the 86 published figures is an indicator of the catalogue or left out with a reason', () => {
	expect(facts).toHaveLength(86);
	expect(mapping.map(({ fact_id }) => fact_id)).toEqual(facts.map(({ fact_id }) => fact_id));
	for (const { fact_id, indicator, reason_vi } of mapping) {
		const known = indicatorOf(reference.catalogue, indicator) !== undefined;
		expect(known || (indicator === '' && reason_vi !== ''), fact_id).toBe(true);
	}
});

describe('team figures that are counts are reports of form cnscd as well', () => {
	const cases: [string, string, Record<string, number>][] = [
		[
			'528',
			'2022-11',
			{ villages: 79, village_teams: 79, commune_teams: 14, members_trained: 659 }
		],
		['533', '2023-07-28', { villages: 68, village_teams: 68, commune_teams: 13, members: 498 }],
		['524', '2023-07-28', { district_teams: 1, commune_teams: 22, village_teams: 120 }],
		['534', '2023-07-28', { teams_total: 99, members: 615 }],
		['525', '2023-07-28', { teams_total: 96 }],
		['453', '2024-05-20', { villages: 130, village_teams: 130, members: 214 }]
	];
	test.each(cases)('of %s, %s', (unit, period, counts) => {
		const file = files.find(
			({ step }) => step.form === 'cnscd' && step.unit === unit && step.period === period
		);
		expect(file?.step.origin).toBe('published');
		expect(file?.rows.map((row) => row.counts)).toEqual([counts]);
		expect(file?.step.note).toMatch(/^.+: “.+”/u);
	});
	test('and there are no others', () => {
		const teams = files.filter(({ step }) => step.form === 'cnscd' && step.origin === 'published');
		expect(teams).toHaveLength(cases.length);
	});
});

test('the README names every figure that is left out, with its reason', () => {
	const readme = readFileSync(join(SAMPLES, '../README.md'), 'utf8').replace(/ +/gu, ' ');
	for (const { fact_id, indicator, reason_vi } of mapping)
		if (indicator === '') expect(readme).toContain(`| ${fact_id} | ${reason_vi} |`);
});
