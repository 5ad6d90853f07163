import { expect, test, type APIRequestContext } from '@playwright/test';
import { connect } from 'node:net';
import { keyOf } from './people.ts';

const HEAD =
	'unit,received_online,received_direct_post,carried_over,received_total,resolved_early,resolved_on_time,resolved_late,resolved_total,pending_in_time,pending_late,pending_total';

/** A report of one unit for a month that the samples do not have; each test has its own figure. */
const report = (count: number): Buffer =>
	Buffer.from(`${HEAD}\n528,${count},0,0,${count},0,${count},0,${count},0,0,0\n`);

const QUESTION = 'form=tthc&period=2022-06&unit=528&note=e2e';
const ADDRESS = `/api/v1/reports?${QUESTION}`;
const CSV = { 'Content-Type': 'text/csv' };
const byKey = (): Record<string, string> => ({ Authorization: `Bearer ${keyOf('may-tu-nghia')}` });

const post = (request: APIRequestContext, data: Buffer, headers: Record<string, string> = CSV) =>
	request.post(ADDRESS, { data, headers: { ...byKey(), ...headers } });

test('a report is handed in, looked up, and comes back byte by byte', async ({ request }) => {
	const sent = report(101);
	const taken = await post(request, sent);
	expect(taken.status()).toBe(201);
	expect(taken.headers()['cache-control']).toBe('no-store');
	const receipt = await taken.json();
	const location = taken.headers()['location'] ?? '';
	const headers = byKey();
	expect(await (await request.get(location, { headers })).json()).toEqual(receipt);
	const file = await request.get(`${location}/file`, { headers });
	expect(await file.body()).toEqual(sent);
	expect(file.headers()['content-disposition']).toContain('attachment;');
	expect(file.headers()['content-security-policy']).toContain('sandbox');
	expect(file.headers()['x-content-type-options']).toBe('nosniff');
});

test('a form without Origin, as curl sends it, is taken', async ({ request }) => {
	const file = { name: 'tháng 6.csv', mimeType: 'text/csv', buffer: report(102) };
	const taken = await request.post(ADDRESS, { multipart: { file }, headers: byKey() });
	expect(taken.status()).toBe(201);
	expect((await taken.json()).file.name).toBe('tháng 6.csv');
});

test('the same bytes sent many times at once are one report', async ({ request }) => {
	const answers = await Promise.all(Array.from({ length: 6 }, () => post(request, report(103))));
	expect(answers.map((answer) => answer.status()).toSorted()).toEqual([
		200, 200, 200, 200, 200, 201
	]);
	const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id));
	expect(new Set(ids).size).toBe(1);
});

test('a sender that dies half way leaves nothing behind', async ({ request, baseURL }) => {
	const sent = report(104);
	const { port } = new URL(baseURL ?? '');
	await new Promise<void>((resolve, reject) => {
		const socket = connect(Number(port), 'localhost', () => {
			const lines = [`POST ${ADDRESS} HTTP/1.1`, `Host: localhost:${port}`];
			lines.push(`Authorization: ${byKey()['Authorization']}`);
			lines.push('Content-Type: text/csv', `Content-Length: ${sent.length + 50}`, '', '');
			socket.write(lines.join('\r\n'));
			// what came is a whole report by itself, but its sender promised more
			socket.write(sent, () => socket.destroy());
		});
		socket.once('close', () => resolve());
		socket.once('error', reject);
	});
	expect((await post(request, sent)).status()).toBe(201);
});

const STRANGERS: [who: string, headers: Record<string, string>, code: string][] = [
	['a page of others', { Origin: 'https://evil.example' }, 'foreign-page'],
	['a sandboxed frame', { Origin: 'null' }, 'foreign-page'],
	['another port', { Origin: 'http://localhost:1' }, 'foreign-page']
];

for (const [who, headers, code] of STRANGERS)
	test(`${who} cannot hand in, by file or by form`, async ({ request }) => {
		const file = { name: 'a.csv', mimeType: 'text/csv', buffer: report(105) };
		const answers = [
			await post(request, report(105), { ...CSV, ...headers }),
			await request.post(ADDRESS, { multipart: { file }, headers: { ...byKey(), ...headers } })
		];
		for (const answer of answers) {
			expect(answer.status()).toBe(403);
			expect((await answer.json()).type).toBe(`urn:thuoc-so:problem:${code}`);
		}
	});

test('without a key nothing is taken, and it is said how to get one', async ({ request }) => {
	for (const headers of [CSV, { ...CSV, Authorization: `Bearer ts_${'A'.repeat(43)}` }]) {
		const answer = await request.post(ADDRESS, { data: report(106), headers });
		expect(answer.status()).toBe(401);
		expect(answer.headers()['www-authenticate']).toContain('Bearer');
		expect((await answer.json()).type).toBe('urn:thuoc-so:problem:no-key');
	}
});

test('the key of another unit hands in nothing for this one', async ({ request }) => {
	const headers = { ...CSV, Authorization: `Bearer ${keyOf('may-mo-duc')}` };
	const answer = await request.post(ADDRESS, { data: report(107), headers });
	expect(answer.status()).toBe(422);
	const { problems } = await answer.json();
	expect(problems[0].code).toBe('unit/outside-scope');
});

test('a form of a page of others, or of none, is not taken by pages', async ({ request }) => {
	for (const headers of [{ Origin: 'https://evil.example' }, {}]) {
		const answer = await request.post('/nop-bao-cao?/send', { form: { form: 'tthc' }, headers });
		expect(answer.status()).toBe(403);
	}
});

test('a file over the limit is 413, with or without a length', async ({ request, baseURL }) => {
	const large = Buffer.alloc(16 * 1024 * 1024 + 1, 'x');
	expect((await post(request, large)).status()).toBe(413);
	const body = new Blob([large]).stream();
	const init = { method: 'POST', body, headers: { ...byKey(), ...CSV }, duplex: 'half' };
	expect((await fetch(new URL(ADDRESS, baseURL), init)).status).toBe(413);
	const far = Buffer.alloc(80 * 1024 * 1024, 'x');
	expect((await post(request, far)).status()).toBe(413);
});

test('errors are told in full, and nothing is stored', async ({ request }) => {
	const answer = await post(request, Buffer.from(`${HEAD}\n528,năm,0,0,5,0,5,0,5,0,0,0\n`));
	expect(answer.status()).toBe(422);
	expect(answer.headers()['content-type']).toContain('application/problem+json');
	const { type, problems } = await answer.json();
	expect(type).toBe('urn:thuoc-so:problem:report-refused');
	expect(problems[0]).toMatchObject({ line: 2, column: 'received_online', cell: 'năm' });
});
