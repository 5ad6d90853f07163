import { describe, expect, it } from 'vitest';
import {
	addressOf,
	checkAgainst,
	documentAt,
	mediaOf,
	operationsOf,
	responseOf,
	type Asked
} from '../features/api-schema/documented.ts';
import { badQuestions, documentedCodes } from '../features/api-schema/bad-queries.ts';
import { ask, byKey, formOf, origin, textOf, typeOf, useSharedServer } from './client.ts';

useSharedServer();

const document = documentAt('http://localhost:3000');
const check = checkAgainst(document);
const operations = operationsOf(document);
const open = operations.filter(({ operation: { security } }) => security?.length === 0);

function named(id: string): Asked {
	const asked = operations.find(({ operation }) => operation.operationId === id);
	if (!asked) throw new Error(`no operation ${id}`);
	return asked;
}

/** Differences between a response and the documentation of its status. */
async function faultsOf(asked: Asked, response: Response): Promise<string[]> {
	const type = typeOf(response);
	const isJson = mediaOf(type).endsWith('json');
	const body = await (isJson ? response.clone().json() : response.clone().text());
	return check(asked, response.status, type, body);
}

/** An answer that must be there and must be as documented. */
async function answered(id: string, given: Record<string, string | null>) {
	const asked = named(id);
	const response = await ask(addressOf(asked, given));
	const address = addressOf(asked, given);
	expect([address, response.status]).toEqual([address, 200]);
	expect([address, await faultsOf(asked, response)]).toEqual([address, []]);
	return response.json();
}

it('the document that is served is that of the code, for this installation', async () => {
	const response = await ask('/api/v1/openapi.json');
	const served = await response.json();
	expect(served).toEqual({ ...document, servers: [{ url: origin() }] });
});

for (const asked of open)
	it(`${asked.path} with the examples answers as documented`, async () => {
		const response = await ask(addressOf(asked));
		expect(response.status).toBe(200);
		expect(await faultsOf(asked, response)).toEqual([]);
		const text = await textOf(response);
		expect(['', '[]', '{}']).not.toContain(text);
		const { example } = responseOf(document, asked, 200).content?.[mediaOf(typeOf(response))] ?? {};
		if (example !== undefined) expect(text.slice(0, text.indexOf('\n') + 1)).toBe(example);
	});

for (const [id, delimiter] of [
	['getScorecardRankingCsv', ','],
	['getScorecardRankingExcelCsv', ';']
] as const)
	it(`${id} documents its columns, those of groups and components by their beginning`, async () => {
		const [header = ''] = (await (await ask(addressOf(named(id)))).text()).split('\r\n');
		const names = header
			.split(delimiter)
			.map((name) => name.replace(/^(group|component)_.+$/u, '$1_{$1}'));
		const { schema } = responseOf(document, named(id), 200).content?.['text/csv'] ?? {};
		const [, documented = ''] = String(schema?.['description']).split(' / Columns: ');
		expect(documented.split(', ')).toEqual([...new Set(names)]);
	});

for (const asked of open.filter(({ operation }) => operation.responses[304]))
	it(`${asked.path} tells who has the answer that it stayed`, async () => {
		const { headers = {} } = responseOf(document, asked, 200);
		const sent = Object.fromEntries((await ask(addressOf(asked))).headers);
		for (const name of Object.keys(headers)) expect(sent).toHaveProperty(name.toLowerCase());
		const etag = sent['etag'] ?? '';
		const again = await ask(addressOf(asked), { headers: { 'If-None-Match': etag } });
		expect(again.status).toBe(304);
	});

const LATEST = { period: 'latest', parent: null };

it('the rankings of every indicator are as documented, and what explains them', async () => {
	const indicators: { id: string }[] = await answered('listIndicators', {});
	const reasons = new Set<string>();
	for (const { id: indicator } of indicators)
		for (const level of ['district', 'commune']) {
			const question = { indicator, level, ...LATEST };
			const { ranked, unranked, period } = await answered('getRanking', question);
			await answered('explain', { ...question, unit: null });
			for (const { reason } of unranked) reasons.add(reason);
			const [first = unranked[0]] = ranked;
			if (first === undefined) continue;
			const figure = { indicator, unit: first.unit.code, period: period.id, level: null };
			await answered('explain', figure);
		}
	expect(reasons.size).toBeGreaterThan(2);
});

/** Questions to which the answers have members of their own. */
const SPECIAL: [what: string, id: string, given: Record<string, string | null>][] = [
	['a count', 'getRanking', { indicator: 'overdue-pending' }],
	['few cases, pooled', 'getRanking', { period: '2025-08', parent: null }],
	['districts of then', 'getRanking', { level: 'district', period: '2023-Q1' }],
	['units of today', 'getRanking', { period: '2025-Q1', geography: 'current' }],
	['an older release', 'getRanking', { period: '2025-08', release: '4' }],
	[
		'what was only published',
		'explain',
		{ indicator: 'guided-per-member', unit: '533', period: '2023-07' }
	],
	['what the system counts', 'explain', { indicator: 'report-punctuality', period: '2025-08' }],
	['a blank', 'explain', { indicator: 'village-team-coverage', period: '2025' }],
	['predecessors', 'explain', { period: '2025-H1', geography: 'current' }],
	[
		'a series with targets',
		'getSeries',
		{ indicator: 'online-dossier-rate', from: null, to: null }
	],
	['a series through predecessors', 'getSeries', { geography: 'current', from: null, to: null }],
	['a unit that is no more', 'getSeries', { code: '528', on: '2023-06-30', from: null, to: null }],
	['communes of then', 'listUnits', { on: '2023-06-30', q: null }],
	['units of all times', 'listUnits', { on: null, parent: null, level: null }],
	['a campaign to its end', 'getCampaignUnit', { campaign: '30-ngay-dem', by: null }],
	['who did not report', 'getCampaignUnit', { code: '536', by: null }],
	['the other scorecard', 'getScorecardRanking', { id: 'dti', period: 'latest' }],
	['districts by a scorecard', 'getScorecardRanking', { level: 'district', period: '2023-Q1' }]
];

for (const [what, id, given] of SPECIAL)
	it(`${id}: ${what}, as documented`, async () => {
		await answered(id, given);
	});

/** No question gives it here: something has been published. */
const NOT_HERE = 'no-release';

const refusals = open
	.flatMap((asked) =>
		[400, 404].flatMap((status) =>
			documentedCodes(asked, status).map((code) => ({ asked, status, code }))
		)
	)
	.filter(({ code }) => code !== NOT_HERE);

for (const { asked, status, code } of refusals)
	it(`${asked.operation.operationId} refuses as ${status} ${code}, as documented`, async () => {
		const questions = badQuestions(asked, status, code);
		expect(questions.length).toBeGreaterThan(0);
		for (const { given } of questions) {
			const response = await ask(addressOf(asked, given));
			expect([given, await faultsOf(asked, response)]).toEqual([given, []]);
			const problem = await response.json();
			expect([given, problem]).toMatchObject([
				given,
				{ status, type: `urn:thuoc-so:problem:${code}` }
			]);
		}
	});

/** Refused values in addition to the one per parameter above. */
const REFUSED: [id: string, given: Record<string, string | null>, code: string][] = [
	['getRanking', { level: 'province' }, 'unknown-level'],
	['getRanking', { release: 'live' }, 'unknown-release'],
	['getSeriesCsv', { from: '2025-09', to: '2025-08' }, 'unknown-period'],
	['explain', { unit: null, level: null }, 'missing-parameter'],
	['explain', { unit: null, level: 'x' }, 'unknown-level']
];

for (const [id, given, code] of REFUSED)
	it(`${id} ${JSON.stringify(given)} is refused as ${code}, as documented`, async () => {
		const response = await ask(addressOf(named(id), given));
		expect(await faultsOf(named(id), response)).toEqual([]);
		expect((await response.json()).type).toBe(`urn:thuoc-so:problem:${code}`);
	});

/** A parameter that nobody knows, such as one that is misspelt. */
const withUnknown = (asked: Asked): string => {
	const address = addressOf(asked);
	return `${address}${address.includes('?') ? '&' : '?'}peroid=2025-08`;
};

for (const asked of open.filter(({ path }) => path.startsWith('/api/v1')))
	it(`${asked.path} refuses an unknown parameter and names those that it knows`, async () => {
		const response = await ask(withUnknown(asked));
		expect(await faultsOf(asked, response)).toEqual([]);
		const known = (asked.operation.parameters ?? []).filter(({ in: place }) => place === 'query');
		const { offers, ...problem } = await response.json();
		expect(problem).toMatchObject({
			status: 400,
			type: 'urn:thuoc-so:problem:unknown-parameter',
			title: 'Không có tham số “peroid”',
			given: 'peroid'
		});
		expect(offers.map(({ id }: { id: string }) => id)).toEqual(known.map(({ name }) => name));
	});

it('a parameter that others add to addresses is ignored', async () => {
	const address = addressOf(named('listIndicators'));
	expect((await ask(`${address}?utm_source=thu&_=1`)).status).toBe(200);
});

describe('a program of a unit', () => {
	const send = named('sendReport');
	const example = send.operation.requestBody?.content['text/csv']?.example ?? '';
	const MACHINE = 'may-tai-lieu';
	const post = (
		body: string,
		given: Record<string, string | null> = {},
		headers: Record<string, string> = {}
	) =>
		ask(addressOf(send, given), {
			method: 'POST',
			body,
			headers: { ...byKey(MACHINE), 'Content-Type': 'text/csv', ...headers }
		});

	it('tries the example, by body and by form', async () => {
		const body = formOf('bao-cao.csv', Buffer.from(example));
		const answers = [
			await post(example),
			await ask(addressOf(send), { method: 'POST', body, headers: byKey(MACHINE) })
		];
		for (const answer of answers) {
			expect(answer.status).toBe(200);
			expect(await faultsOf(send, answer)).toEqual([]);
			expect(await answer.json()).toMatchObject({ status: 'checked', entries: 1, errors: 0 });
		}
	});

	it('hands in, and gets receipt and file as documented', async () => {
		const taken = await post(example, { period: '2022-07', dry_run: null });
		expect(taken.status).toBe(201);
		expect(await faultsOf(send, taken)).toEqual([]);
		const { id } = await taken.json();
		for (const operation of ['getReport', 'getReportFile'].map(named)) {
			const response = await ask(addressOf(operation, { id }), { headers: byKey(MACHINE) });
			expect(response.status).toBe(200);
			expect(await faultsOf(operation, response)).toEqual([]);
		}
	});

	const REFUSALS: [code: string, data: string, given: Record<string, string>, type: string][] = [
		['report-refused', 'unit,received_online\n528,năm\n999,-1\n', {}, 'text/csv'],
		['unknown-form', 'x', { form: 'x' }, 'text/csv'],
		['unreadable-dry-run', 'x', { dry_run: 'maybe' }, 'text/csv'],
		['unknown-media-type', 'x', {}, 'image/png']
	];
	for (const [code, data, given, type] of REFUSALS)
		it(`is refused as ${code}, as documented`, async () => {
			const response = await post(data, given, { 'Content-Type': type });
			expect(await faultsOf(send, response)).toEqual([]);
			expect((await response.json()).type).toBe(`urn:thuoc-so:problem:${code}`);
		});

	it('must say who asks', async () => {
		const asked: [Asked, Response][] = [
			[send, await ask(addressOf(send), { method: 'POST', body: example })],
			[named('getReport'), await ask(addressOf(named('getReport')))],
			[named('getReportFile'), await ask(addressOf(named('getReportFile')))]
		];
		for (const [operation, response] of asked) {
			expect(response.status).toBe(401);
			expect(await faultsOf(operation, response)).toEqual([]);
		}
	});
});
