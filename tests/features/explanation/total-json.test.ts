import { expect, test } from 'vitest';
import { totalJson } from '../../../src/lib/features/explanation/explanation-json.ts';
import { dossiers } from '../../ui/ranking-fixtures.ts';
import { totalOf } from './total-fixtures.ts';

const said = (answer = totalOf()) => JSON.parse(JSON.stringify(totalJson(answer)));
const json = said();

test('a total leads over the formula to the units in it', () => {
	expect(json).toMatchObject({
		indicator: 'on-time-rate',
		level: 'commune',
		parent: '51',
		period: { id: '2025-08', start: '2025-07-15', end: '2025-08-14' },
		geography: 'current',
		release: { number: 3 },
		coverage: { due: 5, reported: 4 },
		value: 433 / 444,
		numerator: 433,
		denominator: 444,
		formula: {
			numerator: [{ field: 'good', times: 1, addUp: 'sum', sum: 433 }],
			denominator: [{ field: 'done', times: 1, addUp: 'sum', sum: 444 }]
		},
		sample: false,
		sampleNotice: null,
		licence: { id: 'CC-BY-4.0' }
	});
});

test('each unit brings numerator, denominator and reports, and leads on to its cells', () => {
	expect(json.units[1]).toEqual({
		unit: { code: '20002', name: 'Phường B', validFrom: '2025-07-01' },
		rank: 2,
		tied: false,
		reason: null,
		value: 0.975,
		numerator: 390,
		denominator: 400,
		reports: ['report-20002'],
		explain:
			'/api/v1/explain?indicator=on-time-rate&unit=20002&period=2025-08&parent=51&geography=current&release=3'
	});
	expect(json.units.slice(2)).toMatchObject([
		{ reason: 'few-cases', rank: null, tied: null, numerator: 3, denominator: 4 },
		{ reason: 'no-cases', value: null, numerator: 0, denominator: 0 }
	]);
});

test('the units add up to the total, digit by digit', () => {
	const add = (key: 'numerator' | 'denominator') =>
		json.units.reduce((all: number, unit: Record<string, number>) => all + (unit[key] ?? 0), 0);
	expect([add('numerator'), add('denominator')]).toEqual([json.numerator, json.denominator]);
});

test('who is not in it stands apart with the reason, and never as 0', () => {
	expect(json.excluded).toEqual([
		{
			unit: { code: '20005', name: 'Xã Vắng', validFrom: '2025-07-01' },
			reason: 'not-reported',
			missing: [
				{
					unit: { code: '20005', name: 'Xã Vắng', validFrom: '2025-07-01' },
					period: '2025-08'
				}
			]
		}
	]);
});

test('of a count there is no denominator, of nothing no value', () => {
	expect(said(totalOf(undefined, dossiers))).toMatchObject({
		value: 444,
		numerator: 444,
		denominator: null,
		formula: { denominator: null }
	});
	expect(said(totalOf([['Xã A']]))).toMatchObject({
		value: null,
		numerator: null,
		denominator: null,
		units: []
	});
});

test('demo data are called that', () => {
	expect(said({ ...totalOf(), isDemo: true }).sampleNotice).toContain('minh họa');
});
