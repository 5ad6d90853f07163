import { describe, expect, test } from 'vitest';
import { getReport } from '../../../src/lib/features/submission/get-report.server.ts';
import { getReview } from '../../../src/lib/features/review/get-review.server.ts';
import { lockPeriod } from '../../../src/lib/features/submission/period-lock.server.ts';
import {
	approveReport,
	returnReport,
	withdrawReport
} from '../../../src/lib/features/review/review-report.server.ts';
import type { Viewer } from '../../../src/lib/server/auth/viewer.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import type { ReportReview } from '../../../src/lib/core/model/review.ts';
import { reporterOf, REVIEWER, someone } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';
import { NOTHING } from './report-fixtures.ts';

const ADMIN = { person: someone('admin') };
const OFFICIAL = { person: reporterOf('528@2021-01-01', 'a reporter') };
const act = { actor: 'a reviewer', at: at('2023-03-16'), reason: 'thiếu hồ sơ bưu chính' };

const waiting = (app: AppContext, actor = 'a reporter'): string =>
	hand(app, dossiers([['528', 90, 10]]), { approve: false, actor }).id ?? '';

const reviewOf = (app: AppContext, looking: Viewer, id: string): ReportReview =>
	getReview(app, looking.person, getReport(app, looking, id, null));

describe('what the page offers', () => {
	test.for<[who: string, looking: Viewer, may: Partial<ReportReview['may']>]>([
		['to a reviewer, of a report that waits', REVIEWER, { approve: true, return: true }],
		['to an administrator', ADMIN, {}],
		['to the sender', OFFICIAL, {}]
	])('%s', ([, looking, may]) => {
		const app = temporaryApp();
		const review = reviewOf(app, looking, waiting(app));
		expect(review.may).toEqual({ ...NOTHING, ...may });
		expect(review.cannot).toBeNull();
		expect(review.isSender).toBe(looking === OFFICIAL);
		expect(review.comparison === null).toBe(looking === OFFICIAL);
	});

	test('to who sent it and judges now: to return it, and why not to approve it', () => {
		const app = temporaryApp();
		const { may, cannot, isSender } = reviewOf(app, REVIEWER, waiting(app, 'a reviewer'));
		expect(may).toEqual({ ...NOTHING, return: true });
		expect([cannot, isSender]).toEqual(['same-person', true]);
	});

	test('of a locked period: to return it, and since when it is locked', () => {
		const app = temporaryApp();
		const id = waiting(app);
		lockPeriod(app, { form: 'tthc', period: '2023-Q1' }, act);
		const review = reviewOf(app, REVIEWER, id);
		expect(review.may).toEqual({ ...NOTHING, return: true });
		expect(review).toMatchObject({ cannot: 'period-locked', lock: { reason: act.reason } });
	});

	test('of what is in force: to withdraw it, unless its period is locked', () => {
		const app = temporaryApp();
		const id = waiting(app);
		approveReport(app, id, act);
		expect(reviewOf(app, REVIEWER, id).may).toEqual({ ...NOTHING, withdraw: true });
		expect(reviewOf(app, ADMIN, id).may).toEqual(NOTHING);
		lockPeriod(app, { form: 'tthc', period: '2023-Q1' }, act);
		expect(reviewOf(app, REVIEWER, id).may).toEqual(NOTHING);
	});

	test('of what came back: to the official to hand in a correction', () => {
		const app = temporaryApp();
		const id = waiting(app);
		returnReport(app, id, act);
		expect(reviewOf(app, OFFICIAL, id).may).toEqual({ ...NOTHING, correct: true });
		expect(reviewOf(app, REVIEWER, id).may).toEqual(NOTHING);
	});
});

test('the way of a report is told from its submission on, with each reason', () => {
	const app = temporaryApp();
	const id = waiting(app);
	approveReport(app, id, act);
	withdrawReport(app, id, { ...act, actor: 'another reviewer' });
	const { steps } = reviewOf(app, OFFICIAL, id);
	expect(steps.map((step) => [step.act, step.by.name, step.reason])).toEqual([
		['submitted', 'a reporter', 'các huyện khác chưa gửi'],
		['approved', 'a reviewer', null],
		['withdrawn', 'another reviewer', 'thiếu hồ sơ bưu chính']
	]);
});

describe('what is decided on', () => {
	test('is held against what is in force now, not against what was when it came', () => {
		const app = temporaryApp();
		const id = waiting(app);
		hand(
			app,
			dossiers([
				['528', 100, 0],
				['529', 95, 5]
			])
		);
		const { comparison } = reviewOf(app, REVIEWER, id);
		const changed = comparison?.cells.filter(({ state }) => state === 'changed');
		expect(changed).toMatchObject([
			{ field: 'resolved_on_time', before: 100, after: 90 },
			{ field: 'resolved_late', before: 0, after: 10 }
		]);
		const onTime = comparison?.effects.find(({ indicator }) => indicator.id === 'on-time-rate');
		expect(onTime).toMatchObject({ before: { rank: 1 }, after: { rank: 2 } });
	});

	test('is marked where it is compared with demo data', () => {
		const app = temporaryApp();
		const id = waiting(app);
		expect(reviewOf(app, REVIEWER, id).comparison?.isDemo).toBe(false);
		hand(app, dossiers([['529', 95, 5]]), { origin: 'sample' });
		expect(reviewOf(app, REVIEWER, id).comparison?.isDemo).toBe(true);
	});

	test('is nothing once it is judged', () => {
		const app = temporaryApp();
		const id = waiting(app);
		returnReport(app, id, act);
		expect(reviewOf(app, REVIEWER, id).comparison).toBeNull();
	});
});
