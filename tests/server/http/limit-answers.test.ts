import { describe, expect, test, vi } from 'vitest';
import { answerWithinBudget } from '../../../src/lib/server/http/limit-answers.ts';
import { runInTurns } from '../../../src/lib/server/http/request-turns.ts';
import { lookUpReceivedFile } from '../../../src/lib/features/submission/get-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { sha256 } from '../../../src/lib/server/db/digest.ts';
import { refusalOf } from '../fixtures/entries.ts';
import { requestEvent } from '../fixtures/request-event.ts';
import { someone } from '../fixtures/someone.ts';
import { dossiers, hand, temporaryApp } from '../fixtures/temporary-app.ts';

interface Asked {
	route?: string | null;
	address?: string;
	status?: number;
	/** Name of the account that is signed in. */
	account?: string;
	/** Milliseconds of CPU time of each step of the computation. */
	steps?: number[];
	/** Receives the steps that were computed. */
	computed?: number[];
	/** Steps after which the client closes the connection. */
	leavesAfter?: number;
}

/** A computation that takes a given time, without taking any. */
function* compute(asked: Asked, leave: () => void): Generator<void, void> {
	const { steps = [], computed = [], leavesAfter } = asked;
	for (const milliseconds of steps) {
		spent = milliseconds * 1000;
		computed.push(milliseconds);
		if (computed.length === leavesAfter) leave();
		yield;
	}
	spent = 0;
}

let spent = 0;
vi.spyOn(process, 'threadCpuUsage').mockImplementation(() => ({ user: spent, system: 0 }));

/** The answer to one request. */
async function ask(app: AppContext, asked: Asked = {}): Promise<Response> {
	const { route = '/(public)/xep-hang/[indicator]', address = '192.0.2.1', status = 200 } = asked;
	const event = requestEvent(app, { route, path: '/', address });
	const client = new AbortController();
	event.request = new Request(event.request, { signal: client.signal });
	if (asked.account) event.locals.person = { ...someone('reporter'), name: asked.account };
	return answerWithinBudget(event, app, async () => {
		await runInTurns(compute(asked, () => client.abort()));
		return new Response(null, { status });
	});
}

const askOften = async (app: AppContext, times: number, asked: Asked = {}): Promise<number[]> => {
	const statuses: number[] = [];
	for (let n = 0; n < times; n += 1) statuses.push((await ask(app, asked)).status);
	return statuses;
};

describe('computed answers without end', () => {
	test('are refused beyond the budget of a minute, with the seconds to wait', async () => {
		const app = temporaryApp();
		expect(new Set(await askOften(app, 900))).toEqual(new Set([200]));
		const refused = await ask(app);
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
		expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60);
	});

	test.each<[what: string, asked: Asked]>([
		['another network', { address: '192.0.2.2' }],
		['who is signed in', { account: 'a' }],
		['a probe of the machine', { route: '/healthz' }],
		['who wants to sign in', { route: '/(entry)/dang-nhap' }]
	])('do not concern %s', async (_, asked) => {
		const app = temporaryApp();
		await askOften(app, 901);
		expect((await ask(app, asked)).status).toBe(200);
	});

	test('are counted for an account wherever it comes from, and for each account alone', async () => {
		const app = temporaryApp();
		await askOften(app, 450, { account: 'a', route: '/(office)/ban-lam-viec' });
		const statuses = await askOften(app, 451, { account: 'a', address: '192.0.2.9' });
		expect(statuses.indexOf(429)).toBe(450);
		expect((await ask(app, { account: 'b' })).status).toBe(200);
		expect((await ask(app)).status).toBe(200);
		expect((await ask(app, { account: 'a', route: '/healthz' })).status).toBe(200);
	});

	test.each([304, 404])('cost the same with the status %i', async (status) => {
		const app = temporaryApp();
		const statuses = await askOften(app, 901, { status });
		expect(statuses.filter((other) => other === status)).toHaveLength(900);
		expect(statuses.at(-1)).toBe(429);
	});

	test('cost a point for each started 50 ms of computation', async () => {
		const app = temporaryApp();
		expect((await ask(app, { steps: [20, 0, 29, 2, 500] })).status).toBe(200);
		// 551 ms are 12 points
		const statuses = await askOften(app, 889);
		expect(statuses.indexOf(429)).toBe(888);
	});

	test('end as soon as the budget is used up', async () => {
		const app = temporaryApp();
		await askOften(app, 898);
		const computed: number[] = [];
		const asked = ask(app, { steps: [40, 40, 40, 40], computed });
		await expect(asked).rejects.toMatchObject({ code: 'too-often', status: 429 });
		expect(computed).toEqual([40, 40, 40]);
	});

	test.each<[who: string, asked: Asked]>([
		['somebody', {}],
		['a signed-in user', { account: 'a' }]
	])('end as soon as the client is gone, for %s', async (_, asked) => {
		const computed: number[] = [];
		const gone = ask(temporaryApp(), { ...asked, steps: [0, 0, 0], computed, leavesAfter: 2 });
		await expect(gone).rejects.toMatchObject({ status: 499 });
		expect(computed).toHaveLength(2);
	});

	test.each<[what: string, route: string | null]>([
		['the interface for programs', '/api/v1/rankings/[indicator]'],
		['addresses that do not exist', null]
	])('are counted for %s, too', async (_, route) => {
		const app = temporaryApp();
		expect((await askOften(app, 901, { route })).at(-1)).toBe(429);
	});
});

describe('guessing figures by the hash of a file', () => {
	const candidate = (late: number) => dossiers([['528', 40, late]]);
	const hashOf = (late: number): string => sha256(candidate(late).bytes);
	const look = (app: AppContext, late: number, address = '192.0.2.1') =>
		refusalOf(() => lookUpReceivedFile(app, hashOf(late), address));

	test('ends after ten files that nobody sent, also for the one that was', async () => {
		const app = temporaryApp();
		hand(app, candidate(35));
		const outcomes: string[] = [];
		for (let late = 0; late <= 35; late += 1) outcomes.push(await look(app, late));
		expect(outcomes.slice(0, 10)).toEqual(Array(10).fill('unknown-file'));
		expect(new Set(outcomes.slice(10))).toEqual(new Set(['too-often']));
		expect(await look(app, 35, '192.0.2.2')).toBe('done');
	});

	test('at the same time finds no more', async () => {
		const app = temporaryApp();
		const outcomes = await Promise.all(Array.from({ length: 35 }, (_, late) => look(app, late)));
		expect(outcomes.filter((outcome) => outcome === 'unknown-file')).toHaveLength(10);
	});

	test('does not concern who looks up what was received, however often', async () => {
		const app = temporaryApp();
		hand(app, candidate(1));
		for (let times = 0; times < 30; times += 1) expect(await look(app, 1)).toBe('done');
	});
});
