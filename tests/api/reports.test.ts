import { expect, it } from 'vitest';
import { connect } from 'node:net';
import { ask, askJson, byKey, formOf, origin, useSharedServer } from './client.ts';

useSharedServer();

const HEAD =
	'unit,received_online,received_direct_post,carried_over,received_total,resolved_early,resolved_on_time,resolved_late,resolved_total,pending_in_time,pending_late,pending_total';

/** A report of one unit for a month that the samples do not have; each test has its own figure. */
const report = (count: number): Buffer<ArrayBuffer> =>
	Buffer.from(`${HEAD}\n528,${count},0,0,${count},0,${count},0,${count},0,0,0\n`);

const QUESTION = 'form=tthc&period=2022-06&unit=528&note=e2e';
const ADDRESS = `/api/v1/reports?${QUESTION}`;
const CSV = { 'Content-Type': 'text/csv' };
const MACHINE = 'may-tu-nghia';

const post = (
	body: Buffer<ArrayBuffer> | FormData | ReadableStream,
	headers: Record<string, string> = CSV
) => ask(ADDRESS, { method: 'POST', body, headers: { ...byKey(MACHINE), ...headers } });

it('a report is handed in, looked up, and comes back byte by byte', async () => {
	const sent = report(101);
	const taken = await post(sent);
	expect(taken.status).toBe(201);
	expect(taken.headers.get('cache-control')).toBe('no-store');
	const receipt = await taken.json();
	const location = taken.headers.get('location') ?? '';
	const headers = byKey(MACHINE);
	expect(await askJson(location, { headers })).toEqual(receipt);
	const file = await ask(`${location}/file`, { headers });
	expect(Buffer.from(await file.arrayBuffer())).toEqual(sent);
	expect(file.headers.get('content-disposition')).toContain('attachment;');
	expect(file.headers.get('content-security-policy')).toContain('sandbox');
	expect(file.headers.get('x-content-type-options')).toBe('nosniff');
});

it('a form without Origin, as curl sends it, is taken', async () => {
	const taken = await post(formOf('tháng 6.csv', report(102)), {});
	expect(taken.status).toBe(201);
	expect((await taken.json()).file.name).toBe('tháng 6.csv');
});

it('the same bytes sent many times at once are one report', async () => {
	const answers = await Promise.all(Array.from({ length: 6 }, () => post(report(103))));
	expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 200, 200, 200, 200, 201]);
	const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id));
	expect(new Set(ids).size).toBe(1);
});

it('a sender that dies half way leaves nothing behind', async () => {
	const sent = report(104);
	const { port } = new URL(origin());
	await new Promise<void>((resolve, reject) => {
		const socket = connect(Number(port), 'localhost', () => {
			const lines = [`POST ${ADDRESS} HTTP/1.1`, `Host: localhost:${port}`];
			lines.push(`Authorization: ${byKey(MACHINE)['Authorization']}`);
			lines.push('Content-Type: text/csv', `Content-Length: ${sent.length + 50}`, '', '');
			socket.write(lines.join('\r\n'));
			// what came is a whole report by itself, but its sender promised more
			socket.write(sent, () => socket.destroy());
		});
		socket.once('close', () => resolve());
		socket.once('error', reject);
	});
	expect((await post(sent)).status).toBe(201);
});

const STRANGERS: [who: string, headers: Record<string, string>, code: string][] = [
	['a page of others', { Origin: 'https://evil.example' }, 'foreign-page'],
	['a sandboxed frame', { Origin: 'null' }, 'foreign-page'],
	['another port', { Origin: 'http://localhost:1' }, 'foreign-page']
];

for (const [who, headers, code] of STRANGERS)
	it(`${who} cannot hand in, by file or by form`, async () => {
		const answers = [
			await post(report(105), { ...CSV, ...headers }),
			await post(formOf('a.csv', report(105)), headers)
		];
		for (const answer of answers) {
			expect(answer.status).toBe(403);
			expect((await answer.json()).type).toBe(`urn:thuoc-so:problem:${code}`);
		}
	});

it('without a key nothing is taken, and it is said how to get one', async () => {
	for (const headers of [CSV, { ...CSV, Authorization: `Bearer ts_${'A'.repeat(43)}` }]) {
		const answer = await ask(ADDRESS, { method: 'POST', body: report(106), headers });
		expect(answer.status).toBe(401);
		expect(answer.headers.get('www-authenticate')).toContain('Bearer');
		expect((await answer.json()).type).toBe('urn:thuoc-so:problem:no-key');
	}
});

it('the key of another unit hands in nothing for this one', async () => {
	const answer = await post(report(107), { ...CSV, ...byKey('may-mo-duc') });
	expect(answer.status).toBe(422);
	const { problems } = await answer.json();
	expect(problems[0].code).toBe('unit/outside-scope');
});

it('a form of a page of others, or of none, is not taken by pages', async () => {
	const body = new URLSearchParams({ form: 'tthc' });
	const SENDERS: Record<string, string>[] = [{ Origin: 'https://evil.example' }, {}];
	for (const headers of SENDERS) {
		const answer = await ask('/nop-bao-cao?/send', { method: 'POST', body, headers });
		expect(answer.status).toBe(403);
	}
});

it('a file over the limit is 413, with or without a length', async () => {
	const large = Buffer.alloc(16 * 1024 * 1024 + 1, 'x');
	expect((await post(large)).status).toBe(413);
	const body = new Blob([large]).stream();
	const init = { method: 'POST', body, headers: { ...byKey(MACHINE), ...CSV }, duplex: 'half' };
	expect((await fetch(new URL(ADDRESS, origin()), init)).status).toBe(413);
	const far = Buffer.alloc(80 * 1024 * 1024, 'x');
	expect((await post(far)).status).toBe(413);
});

it('errors are told in full, and nothing is stored', async () => {
	const answer = await post(Buffer.from(`${HEAD}\n528,năm,0,0,5,0,5,0,5,0,0,0\n`));
	expect(answer.status).toBe(422);
	expect(answer.headers.get('content-type')).toContain('application/problem+json');
	const { type, problems } = await answer.json();
	expect(type).toBe('urn:thuoc-so:problem:report-refused');
	expect(problems[0]).toMatchObject({ line: 2, column: 'received_online', cell: 'năm' });
});
