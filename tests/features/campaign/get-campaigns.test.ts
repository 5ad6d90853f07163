import { beforeEach, expect, test } from 'vitest';
import type { CitedSum } from '../../../src/lib/core/model/campaign-result.ts';
import { getCampaign } from '../../../src/lib/features/campaign/get-campaigns.server.ts';
import { getCampaignUnit } from '../../../src/lib/features/campaign/get-campaign-unit.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const ID = '30-ngay-dem';
const NOW = at('2023-10-01');
const WHOLE = '2023-08-05/2023-09-05';
const ACT = { at: at('2023-09-20') };

const report = (period: string, rows: [unit: string, count: number][]) =>
	hand(
		app,
		dossiers(
			rows.map(([code, count]) => [code, count, 0]),
			{ period }
		),
		ACT
	);

/** `period unit line:column text` of each cell. */
const cellsOf = ({ parts }: CitedSum): string[] =>
	parts.flatMap(({ period, rows }) =>
		rows.flatMap(({ unit, figures }) =>
			figures.map(
				({ cell }) => `${period.id} ${unit.code} ${cell?.line}:${cell?.column} ${cell?.text}`
			)
		)
	);

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

test('a sum that is the total of a ranking leads to it, one that is not leads to no other', () => {
	report(WHOLE, [
		['528', 40],
		['533', 60]
	]);
	report('2023-07-04/2023-08-04', [
		['528', 10],
		['533', 20]
	]);
	release(app, '2023-10-01');
	const asked = { indicator: 'online-dossiers', level: 'district', parent: '51' };
	expect(getCampaign(app, ID, NOW).totals).toEqual({
		count: { ...asked, period: WHOLE },
		against: null,
		phases: new Map([
			['before', { ...asked, period: '2023-07-04/2023-08-04' }],
			['during', { ...asked, period: WHOLE }]
		])
	});
	// a third that got only so far is in the campaign's count and in no ranking of its days
	report('2023-08-05', [['522', 7]]);
	release(app, '2023-10-02');
	const { totals, progress } = getCampaign(app, ID, NOW);
	expect(progress.find(({ unit }) => unit.code === '522')?.count).toBe(7n);
	expect(totals.count).toBeNull();
	expect(totals.phases.get('during')).toEqual({ ...asked, period: WHOLE });
});

test('a unit leads to the cells of its own count, by the end and by a day', async () => {
	report('2023-08-05', [
		['528', 4],
		['533', 5]
	]);
	report('2023-08-06', [['533', 6]]);
	release(app, '2023-10-01');
	const whole = await getCampaignUnit(app, { id: ID, code: '533', by: null });
	expect(whole).toMatchObject({ progress: { count: 11n, until: '2023-08-06' }, goal: null });
	expect(cellsOf(whole.count)).toEqual(['2023-08-05 533 3:2 5', '2023-08-06 533 2:2 6']);
	expect(whole.count.parts[0]?.rows[0]?.report?.sha256).toMatch(/^[0-9a-f]{64}$/u);
	const first = await getCampaignUnit(app, { id: ID, code: '533', by: '2023-08-05' });
	expect([first.by, first.count.sum, first.phases]).toEqual(['2023-08-05', 5n, []]);
	const { by } = getCampaign(app, ID, NOW, '2023-08-05');
	expect(by?.progress.flatMap(({ count }) => count ?? [])).toEqual([4n, 5n]);
});

test('who reported nothing is explained too', async () => {
	release(app, '2023-10-01');
	const answer = await getCampaignUnit(app, { id: ID, code: '536', by: null });
	expect(answer).toMatchObject({ progress: { count: null }, count: { sum: null, parts: [] } });
	expect(getCampaign(app, ID, NOW).totals.count).toBeNull();
});

test('before the first release nothing is counted', () => {
	report(WHOLE, [['528', 40]]);
	expect(getCampaign(app, ID, NOW)).toMatchObject({ totals: { count: null }, running: [] });
});

test.each([
	['a campaign', { id: 'x', code: '528', by: null }, 'unknown-campaign', 404],
	['a unit', { id: ID, code: '99999', by: null }, 'unknown-unit', 404],
	['a day without a report', { id: ID, code: '528', by: '2023-08-09' }, 'unknown-date', 404],
	['no day', { id: ID, code: '528', by: 'x' }, 'unknown-date', 400]
])('%s that does not exist is refused with what does', async (_, ask, code, status) => {
	report('2023-08-05', [['528', 4]]);
	release(app, '2023-10-01');
	await expect(getCampaignUnit(app, ask)).rejects.toMatchObject({
		...{ code, status },
		offers: expect.arrayContaining([expect.objectContaining({ id: expect.any(String) })])
	});
});
