import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { ChosenDraft } from '../../../src/lib/core/model/draft.ts';
import {
	getDraftBatch,
	submitDrafts
} from '../../../src/lib/features/submission/draft-batch.server.ts';
import {
	batchPage,
	chosenDraftIn,
	outcomeLines
} from '../../../src/lib/features/submission/draft-batch.ts';
import {
	draftsOf,
	saveDraft,
	updateDraftOptions
} from '../../../src/lib/features/submission/drafts.server.ts';
import { lockPeriod } from '../../../src/lib/features/submission/period-lock.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { movesOf } from '../../../src/lib/server/events/event-log.ts';
import { findReport, reportStatusOf } from '../../../src/lib/server/events/reports.ts';
import { stopWorker } from '../../../src/lib/server/worker/run-in-worker.ts';
import {
	at,
	dossiers,
	hand,
	sharedApp,
	temporaryApp
} from '../../server/fixtures/temporary-app.ts';

const shared = sharedApp((atEnd) => {
	const app = temporaryApp({}, atEnd);
	atEnd(() => stopWorker(app));
	return app;
});

/** Each test has an owner and a period of its own. */
let count = 0;
let MINE = '';
let PERIOD = '';
beforeEach(() => {
	count += 1;
	MINE = `official-${count}`;
	PERIOD = `${2022 + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
});

/** A draft without faults of a district. */
const keep = (app: AppContext, unit: string, late = 1, bytes = dossiers([[unit, 4, late]]).bytes) =>
	saveDraft(app, {
		owner: MINE,
		name: `${unit}.csv`,
		bytes,
		chosen: { form: 'tthc', period: PERIOD, unit, meanings: [] },
		at: new Date()
	}).id;

/** The drafts as the form of the list sends them. */
async function listed(
	app: AppContext,
	ids: string[]
): Promise<{ chosen: ChosenDraft[]; cut: number }> {
	const { drafts, cut } = await getDraftBatch(app, MINE, ids);
	const { lines } = batchPage(drafts, cut, app.reference, 'vi');
	const byId = new Map(lines.map(({ id, value }) => [id, value]));
	return { chosen: ids.map((id) => chosenDraftIn(byId.get(id) ?? '')), cut };
}

const obstaclesOf = async (app: AppContext, ids: string[]) => {
	const { drafts } = await getDraftBatch(app, MINE, ids);
	return ids.map((id) => drafts.find(({ draft }) => draft.id === id)?.alone);
};

const waitingIds = (app: AppContext): string[] => draftsOf(app, MINE).map(({ id }) => id);

describe('several drafts without faults', () => {
	test('become a report each, with the sender as author', async () => {
		const app = shared();
		const ids = ['528', '529', '530'].map((unit) => keep(app, unit));
		const { chosen, cut } = await listed(app, ids);
		const outcomes = await submitDrafts(app, MINE, chosen, cut);
		expect(outcomes.map(({ name, because }) => [name, because])).toEqual([
			['528.csv', null],
			['529.csv', null],
			['530.csv', null]
		]);
		const reports = outcomes.map(({ report }) => report ?? '');
		expect(new Set(reports).size).toBe(3);
		for (const report of reports) {
			const stored = findReport(app.store, report);
			expect(stored && reportStatusOf(app.store, stored)).toBe('submitted');
			expect(movesOf(app.store, report).map(({ actor }) => actor)).toEqual([MINE]);
		}
		expect(waitingIds(app)).toEqual([]);
	});

	test('confirmed twice lead to the first receipts', async () => {
		const app = shared();
		const { chosen, cut } = await listed(app, [keep(app, '528'), keep(app, '529')]);
		const first = await submitDrafts(app, MINE, chosen, cut);
		const second = await submitDrafts(app, MINE, chosen, cut);
		expect(second.map(({ report }) => report)).toEqual(first.map(({ report }) => report));
		expect(second.every(({ because }) => because === null)).toBe(true);
	});

	test('are all taken where reports are approved as they come', async () => {
		const app = temporaryApp({ REVIEW: 'auto' });
		onTestFinished(() => stopWorker(app));
		const { chosen, cut } = await listed(app, [keep(app, '528'), keep(app, '529')]);
		const outcomes = await submitDrafts(app, MINE, chosen, cut);
		expect(outcomes.map(({ because }) => because)).toEqual([null, null]);
	});

	test('are listed with form, period with days, unit and rows', async () => {
		const app = shared();
		const { drafts, cut } = await getDraftBatch(app, MINE, [keep(app, '528')]);
		const { title, lines, count } = batchPage(drafts, cut, app.reference, 'vi');
		expect([title, count]).toEqual(['Nộp 1 tệp cùng lúc', 1]);
		expect(lines[0]).toMatchObject({
			name: '528.csv',
			period: 'Tháng 5/2022 (15/4–14/5/2022)',
			size: 'Số đơn vị: 1 · Lưu ý: 0',
			alone: null
		});
		expect(lines[0]?.form).toMatch(/II\.06a/u);
		expect(lines[0]?.unit).toMatch(/Huyện Tư Nghĩa.*528/u);
	});
});

describe('a draft stays, and the others are submitted,', () => {
	test('where it has an error', async () => {
		const app = shared();
		const wrong = keep(app, '528', -1);
		const right = keep(app, '529');
		expect(await obstaclesOf(app, [wrong, right])).toEqual(['not-clean', null]);
		const { chosen, cut } = await listed(app, [wrong, right]);
		const [first, second] = await submitDrafts(app, MINE, chosen, cut);
		expect(first).toMatchObject({ report: null, because: 'not-clean' });
		expect(second?.report).not.toBeNull();
		expect(waitingIds(app)).toEqual([wrong]);
	});

	test('where it changes figures in force', async () => {
		const app = shared();
		hand(app, dossiers([['531', 9, 9]], { period: PERIOD }), { at: at('2023-02-15') });
		const ids = [keep(app, '531'), keep(app, '529')];
		expect(await obstaclesOf(app, ids)).toEqual(['correction', null]);
	});

	test('where its period is locked', async () => {
		const app = shared();
		const ids = [keep(app, '528')];
		const { chosen, cut } = await listed(app, ids);
		lockPeriod(
			app,
			{ form: 'tthc', period: PERIOD },
			{ actor: 'a reviewer', at: new Date(), reason: 'đã chốt' }
		);
		expect(await obstaclesOf(app, ids)).toEqual(['period-locked']);
		const outcomes = await submitDrafts(app, MINE, chosen, cut);
		expect(outcomes[0]?.because).toBe('period-locked');
		expect(waitingIds(app)).toEqual(ids);
	});

	test('where another is on the same form, period and unit', async () => {
		const app = shared();
		const ids = [keep(app, '528', 1), keep(app, '528', 2), keep(app, '529')];
		expect(await obstaclesOf(app, ids)).toEqual(['same-report', 'same-report', null]);
	});

	test('where its file is large', async () => {
		const app = shared();
		const { bytes } = dossiers([['528', 4, 1]]);
		const large = Buffer.concat([bytes, Buffer.alloc(1_048_576, '\n')]);
		expect(await obstaclesOf(app, [keep(app, '528', 1, large)])).toEqual(['not-read']);
	});

	test('where its options changed after the list was shown', async () => {
		const app = shared();
		const [changed, right] = [keep(app, '528'), keep(app, '529')];
		const { chosen, cut } = await listed(app, [changed, right]);
		updateDraftOptions(app, MINE, changed, {
			...{ form: 'tthc', period: '2024-03', unit: '528', meanings: [] }
		});
		const [first, second] = await submitDrafts(app, MINE, chosen, cut);
		expect(first).toMatchObject({ report: null, because: 'changed' });
		expect(second?.report).not.toBeNull();
	});
});

test('nothing is submitted once the figures in force changed after the list was shown', async () => {
	const app = shared();
	const ids = [keep(app, '528'), keep(app, '529')];
	const { chosen, cut } = await listed(app, ids);
	hand(app, dossiers([['530', 9, 9]], { period: PERIOD }), { at: at('2023-02-15') });
	const outcomes = await submitDrafts(app, MINE, chosen, cut);
	expect(outcomes.map(({ because }) => because)).toEqual(['changed', 'changed']);
	expect(waitingIds(app)).toHaveLength(2);
});

test("another's drafts and made-up ids are not submitted", async () => {
	const app = shared();
	const { chosen, cut } = await listed(app, [keep(app, '528')]);
	const other = await submitDrafts(app, 'somebody else', chosen, cut);
	expect(outcomeLines(other, 'vi')).toMatchObject([{ name: 'Tệp không còn chờ nộp', href: null }]);
	const madeUp = await submitDrafts(app, MINE, [chosenDraftIn('x')], cut);
	expect(madeUp).toMatchObject([{ report: null, because: { code: 'unknown-draft' } }]);
	expect(waitingIds(app)).toHaveLength(1);
});

test('a result leads to its receipt in the language of the page, or says the reason', () => {
	const lines = outcomeLines(
		[
			{ name: 'a.csv', report: 'r1', because: null },
			{ name: 'b.csv', report: null, because: 'period-locked' }
		],
		'en'
	);
	expect(lines).toEqual([
		{ name: 'a.csv', href: '/en/bao-cao/r1', reason: null },
		{
			...{ name: 'b.csv', href: null },
			reason: 'This period is locked, so the file cannot be submitted.'
		}
	]);
});
