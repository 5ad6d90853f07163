import { expect, it } from 'vitest';
import { ask, askJson, textOf, useSharedServer } from './client.ts';

useSharedServer();

const BEFORE = 'level=commune&period=2025-Q2&parent=51';
const AUGUST = 'level=commune&period=2025-08&parent=51';

it.each(['x', '2025-02-30'])('a campaign refuses the day %s and offers its own', async (by) => {
	const refused = await ask(`/api/v1/campaigns/30-ngay-dem/units/528?by=${by}`);
	const { type, offers } = await refused.json();
	expect([refused.status, type]).toEqual([400, 'urn:thuoc-so:problem:unknown-date']);
	expect(offers.map(({ id }: { id: string }) => id)).toContain('2023-08-11');
});

it('a campaign has its running count', async () => {
	const campaigns = await askJson('/api/v1/campaigns');
	const seven = campaigns.find(({ id }: { id: string }) => id === '7-nguoi-7-ngay');
	expect(seven.running.at(-1)).toEqual({ day: '2023-08-03', count: 35137, units: 12, here: 12 });
	expect(seven.running.at(-1).count).toBe(seven.total.count);
	const named = {
		code: expect.any(String),
		name: expect.any(String),
		validFrom: expect.any(String)
	};
	const all = [seven.units, seven.phases[0].counts, seven.statements].flat();
	for (const { unit } of all) expect(unit).toEqual(named);
	expect(seven).toMatchObject({
		sample: true,
		sampleNotice: expect.stringMatching(/minh họa/u),
		licence: { id: expect.any(String) }
	});
});

it('the files of a scorecard are as their headers say', async () => {
	const path = '/api/v1/scorecards/qd-766/rankings';
	const json = await ask(`${path}?${BEFORE}&geography=current`);
	expect(json.headers.get('content-type')).toContain('application/json');
	const { geography, ranked: rows, unranked } = await json.json();
	expect([geography, rows.length + unranked.length]).toEqual(['current', 96]);
	expect(rows[0].peers[0]).toMatchObject({ dimension: 'kind', rank: 1 });
	for (const ending of ['.csv', '.excel.csv']) {
		const file = await ask(`${path}${ending}?${BEFORE}`);
		expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(file.headers.get('etag')).toBeTruthy();
		const text = await textOf(file);
		const delimiter = ending === '.csv' ? ',' : ';';
		expect(text.startsWith(ending === '.csv' ? 'rank,tied,' : '\ufeffrank;tied;')).toBe(true);
		expect(text).toContain(['', 'peers_kind', 'peers_kind_rank', ''].join(delimiter));
		expect(text).toContain('Số liệu minh họa');
	}
	const refused = await ask(`${path}.excel.csv?${BEFORE}&geography=x`);
	expect([refused.status, refused.headers.get('content-type')]).toEqual([
		400,
		expect.stringContaining('application/problem+json')
	]);
});

it('a series as JSON and as CSV, with a tag, and refused as the rankings are', async () => {
	const path = '/api/v1/units/21235/series/on-time-rate';
	const response = await ask(`${path}?from=2026-01&to=2026-03`);
	const { unit, series } = await response.json();
	expect(unit).toMatchObject({ code: '21235', name: 'Xã Tư Nghĩa' });
	expect(series.map(({ period }: { period: { id: string } }) => period.id)).toEqual([
		'2026-01',
		'2026-02',
		'2026-03'
	]);
	const headers = { 'If-None-Match': response.headers.get('etag') ?? '' };
	const again = await ask(`${path}?from=2026-01&to=2026-03`, { headers });
	expect(again.status).toBe(304);
	const aimed = '/api/v1/units/21235/series/full-online-procedure-rate';
	const span = 'geography=current&from=2024-Q4&to=2025-Q4';
	const { series: points } = await askJson(`${aimed}?${span}`);
	expect(points[0].target).toBeNull();
	expect(points.at(-1).target).toMatchObject({ year: '2025', value: 0.8, met: false });
	expect(points.at(-1).target.gap).toBeGreaterThan(0);
	const csv = await (await ask(`${path}.csv?from=2026-01&to=2026-03`)).text();
	expect(csv.trim().split('\r\n')).toHaveLength(4);
	const refused = await ask('/api/v1/units/21235/series/khong-co');
	expect(refused.status).toBe(404);
	expect(refused.headers.get('content-type')).toContain('application/problem+json');
});

it('without a unit the API explains the total, whose units add up and lead on to their cells', async () => {
	const total = await askJson(`/api/v1/explain?indicator=on-time-rate&${AUGUST}`);
	const ranking = await askJson(`/api/v1/rankings/on-time-rate?${AUGUST}`);
	const { value, numerator, denominator } = total;
	expect({ value, numerator, denominator }).toEqual(ranking.total);
	const add = (key: string) =>
		total.units.reduce((all: number, unit: Record<string, number>) => all + (unit[key] ?? 0), 0);
	expect([add('numerator'), add('denominator')]).toEqual([numerator, denominator]);
	expect(total.units.length + total.excluded.length).toBe(96);
	const unit = await askJson(total.units[0].explain);
	expect([unit.numerator, unit.denominator]).toEqual([
		total.units[0].numerator,
		total.units[0].denominator
	]);
	const refused = await ask('/api/v1/explain?indicator=on-time-rate&period=2025-08');
	expect([refused.status, (await refused.json()).type]).toEqual([
		400,
		'urn:thuoc-so:problem:missing-parameter'
	]);
});

it('who is no administrator gets no proposal', async () => {
	const answer = await ask(
		'/quan-tri/don-vi/nhom-quy-mo.csv?ky=2026-Q3&tu=2027-01-01&den=2027-12-31'
	);
	expect(new URL(answer.url).pathname).toBe('/dang-nhap');
	expect(await answer.text()).not.toContain('volume');
});
