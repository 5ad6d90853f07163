import { expect, it } from 'vitest';
import { ask, askJson, textOf, useSharedServer } from './client.ts';

useSharedServer();

const QUESTION = 'level=commune&period=2025-08&parent=51';
const RANKING = `/api/v1/rankings/on-time-rate`;

it('a ranking as JSON has every commune once', async () => {
	const response = await ask(`${RANKING}?${QUESTION}`);
	expect(response.headers.get('content-type')).toContain('application/json');
	const ranking = await response.json();
	const units = [...ranking.ranked, ...ranking.unranked].map(({ unit }) => unit.code);
	expect(new Set(units).size).toBe(96);
	expect(ranking.coverage.due).toBe(96);
	expect(ranking.sample).toBe(true);
	const { numerator, denominator } = ranking.total;
	expect(ranking.total.value).toBe(numerator / denominator);
});

it('as CSV it has a line a unit, and for Excel the mark and semicolons', async () => {
	const plain = await (await ask(`${RANKING}.csv?${QUESTION}`)).text();
	expect(plain.startsWith('rank,tied,unit_code,unit_name,')).toBe(true);
	expect(plain.trim().split('\r\n').length).toBe(97);
	const excel = await textOf(await ask(`${RANKING}.excel.csv?${QUESTION}`));
	expect(excel.startsWith('\ufeffrank;tied;unit_code;unit_name;')).toBe(true);
	expect(excel).toContain('Số liệu minh họa');
});

it('who knows the tag is told that nothing changed', async () => {
	for (const path of [`${RANKING}?${QUESTION}`, `${RANKING}.csv?${QUESTION}`, '/api/v1/units']) {
		const etag = (await ask(path)).headers.get('etag') ?? '';
		expect(etag).not.toBe('');
		const again = await ask(path, { headers: { 'If-None-Match': etag } });
		expect(again.status).toBe(304);
	}
});

it('the lists are arrays', async () => {
	for (const name of ['indicators', 'forms', 'scorecards', 'releases', 'units']) {
		const list = await askJson(`/api/v1/${name}`);
		expect(Array.isArray(list)).toBe(true);
		expect(list.length).toBeGreaterThan(0);
	}
});

const UNITS: [query: string, count: number][] = [
	['level=district&parent=51&on=2023-06-30', 13],
	['level=commune&parent=51&on=2023-06-30', 173],
	['level=commune&parent=51&on=2025-03-01', 170],
	['level=district&parent=51&on=2025-08-01', 0],
	['level=commune&parent=51&on=2025-08-01', 96],
	['q=tx.%20duc%20pho', 1],
	['q=nguyen%20nghiem', 3],
	['q=nguyen%20nghiem&on=2025-08-01', 1]
];

for (const [query, count] of UNITS)
	it(`units?${query} are ${count}`, async () => {
		const units = await askJson(`/api/v1/units?${query}`);
		expect(units.length).toBe(count);
	});

const REFUSED: [path: string, status: number, code: string, given: string][] = [
	['rankings/khong-co?level=commune&period=2025-08', 404, 'unknown-indicator', 'khong-co'],
	['rankings/on-time-rate?level=x&period=2025-08', 400, 'unknown-level', 'x'],
	['rankings/on-time-rate?level=commune&period=x', 400, 'unknown-period', 'x'],
	['rankings/on-time-rate.csv?level=commune', 400, 'missing-parameter', 'period'],
	['rankings/on-time-rate?level=commune&period=2025-08&parent=1', 404, 'unknown-unit', '1'],
	[
		'rankings/on-time-rate?level=commune&period=2025-08&release=live',
		404,
		'unknown-release',
		'live'
	],
	['units?on=2025-02-30', 400, 'unknown-date', '2025-02-30'],
	['units?level=x', 400, 'unknown-level', 'x']
];

for (const [path, status, code, given] of REFUSED)
	it(`${path} is refused as ${code}`, async () => {
		const response = await ask(`/api/v1/${path}`, {
			headers: { 'Accept-Language': 'en' }
		});
		expect(response.status).toBe(status);
		expect(response.headers.get('content-type')).toContain('application/problem+json');
		expect(await response.json()).toMatchObject({
			type: `urn:thuoc-so:problem:${code}`,
			status,
			title: expect.stringContaining(`“${given}”`),
			given
		});
	});

it('an address or method that is not there is a problem document too', async () => {
	const unknown = await ask('/api/v1/khong-co');
	expect([unknown.status, (await unknown.json()).type]).toEqual([
		404,
		'urn:thuoc-so:problem:unknown-address'
	]);
	const posted = await ask('/api/v1/units', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: '{}'
	});
	expect([posted.status, (await posted.json()).type]).toEqual([
		405,
		'urn:thuoc-so:problem:unknown-method'
	]);
	expect(posted.headers.get('allow')).toContain('GET');
});

it('healthz answers', async () => {
	expect(await (await ask('/healthz')).text()).toBe('ok');
});
