import { describe, expect, test } from 'vitest';
import { answerWithinBudget } from '../../../src/lib/server/http/limit-answers.ts';
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
	isSignedIn?: boolean;
}

/** The answer to one request. */
async function ask(app: AppContext, asked: Asked = {}): Promise<Response> {
	const { route = '/(public)/xep-hang/[indicator]', address = '192.0.2.1', status = 200 } = asked;
	const event = requestEvent(app, { route, path: '/', address });
	if (asked.isSignedIn) event.locals.person = someone('reporter');
	return answerWithinBudget(event, app, () => Promise.resolve(new Response(null, { status })));
}

const askOften = async (app: AppContext, times: number, asked: Asked = {}): Promise<number[]> => {
	const statuses: number[] = [];
	for (let n = 0; n < times; n += 1) statuses.push((await ask(app, asked)).status);
	return statuses;
};

describe('computed answers without end', () => {
	test('are refused beyond the budget of a minute, with the seconds to wait', async () => {
		const app = temporaryApp();
		expect(new Set(await askOften(app, 600))).toEqual(new Set([200]));
		const refused = await ask(app);
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
		expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60);
	});

	test.each<[what: string, asked: Asked]>([
		['another network', { address: '192.0.2.2' }],
		['who is signed in', { isSignedIn: true }],
		['a probe of the machine', { route: '/healthz' }],
		['who wants to sign in', { route: '/(entry)/dang-nhap' }]
	])('do not concern %s', async (_, asked) => {
		const app = temporaryApp();
		await askOften(app, 601);
		expect((await ask(app, asked)).status).toBe(200);
	});

	test('an answer that the reader has already costs nothing', async () => {
		const app = temporaryApp();
		await askOften(app, 700, { status: 304 });
		expect((await ask(app)).status).toBe(200);
	});

	test.each<[what: string, route: string | null]>([
		['the interface for programs', '/api/v1/rankings/[indicator]'],
		['addresses that do not exist', null]
	])('are counted for %s, too', async (_, route) => {
		const app = temporaryApp();
		expect((await askOften(app, 601, { route })).at(-1)).toBe(429);
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
