import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { expect, test } from 'vitest';
import { saveDraft } from '../../../src/lib/features/submission/drafts.server.ts';
import { stopWorker } from '../../../src/lib/server/worker/run-in-worker.ts';
import { runTask } from '../../../src/lib/features/submission/tasks.server.ts';
import { submitDraft } from '../../../src/lib/features/submission/draft-view.server.ts';
import { lockPeriod } from '../../../src/lib/features/submission/period-lock.server.ts';
import { postReport } from '../../../src/lib/features/submission/post-report.server.ts';
import { reporterOf } from '../fixtures/someone.ts';
import { at, dossiers, sharedApp, temporaryApp } from '../fixtures/temporary-app.ts';

const act = { actor: 'a reviewer', at: at('2023-04-01'), reason: 'đã chốt' };
const FILE = dossiers([['528', 40, 2]], { unit: '528' });
/** File with so many rows of spaces that it is parsed in the worker. */
const LARGE = Buffer.concat([
	FILE.bytes,
	Buffer.alloc(1_200_000, `${' '.repeat(989)},,,,,,,,,,,\n`)
]);

const lockedApp = sharedApp((atEnd) => {
	const app = temporaryApp({}, atEnd);
	atEnd(() => stopWorker(app));
	lockPeriod(app, { form: 'tthc', period: '2023-Q1' }, act);
	return app;
});

const refused = (error: unknown) =>
	error instanceof RequestError && [error.code, error.given, error.state, error.message];

const LOCKED = ['period-locked', 'tthc 2023-Q1', null, 'period-locked: tthc 2023-Q1'];

test.for(['submitUpload', 'checkUpload'] as const)(
	'what is refused beside (%s) comes back as refused',
	async (name) => {
		const app = lockedApp();
		const sent = { ...FILE, within: '528@2021-01-01' } as const;
		const hand = { actor: 'x', at: new Date(), origin: 'api', approve: false } as const;
		const { result } =
			name === 'submitUpload'
				? runTask(app, 1, 'submitUpload', sent, hand)
				: runTask(app, 1, 'checkUpload', sent);
		expect(await result.catch(refused)).toEqual(LOCKED);
	}
);

test('a large draft of a locked period is refused, and stays', async () => {
	const app = lockedApp();
	const chosen = { form: 'tthc', period: '2023-Q1', unit: '528', meanings: [] };
	const sent = { owner: 'x', name: 'lon.csv', bytes: LARGE, chosen, at: new Date() };
	const { id } = saveDraft(app, sent);
	const result = submitDraft(app, 'x', id, { note: null, seen: false, at: new Date() });
	expect(await result.catch(refused)).toEqual(LOCKED);
	expect(app.store.orm.query.draft.findMany().sync()).toHaveLength(1);
});

test('a large file of a program is held against its unit beside, and told of the lock', async () => {
	const app = lockedApp();
	const post = (unit: `${string}@${string}`, query = 'form=tthc&period=2023-Q1') =>
		postReport(
			new Request(`http://localhost/api/v1/reports?${query}`, {
				method: 'POST',
				body: new Uint8Array(LARGE),
				headers: { 'Content-Type': 'text/csv' }
			}),
			app,
			{ person: reporterOf(unit) }
		);
	expect((await post('528@2021-01-01')).status).toBe(409);
	const other = await post('533@2021-01-01', 'form=tthc&period=2022-Q4');
	expect([other.status, await other.text()]).toEqual([
		422,
		expect.stringContaining('unit/outside-scope')
	]);
});
