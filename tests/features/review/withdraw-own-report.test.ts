import { beforeEach, describe, expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import type { Person } from '../../../src/lib/core/model/person.ts';
import { approveReports } from '../../../src/lib/features/review/approve-batch.server.ts';
import { getInbox } from '../../../src/lib/features/review/get-inbox.server.ts';
import { getReview } from '../../../src/lib/features/review/get-review.server.ts';
import {
	approveReport,
	returnReport
} from '../../../src/lib/features/review/review-report.server.ts';
import { withdrawOwnReport } from '../../../src/lib/features/review/withdraw-own-report.server.ts';
import { withdrawPage } from '../../../src/lib/features/review/withdraw-page.ts';
import { getReport } from '../../../src/lib/features/submission/get-report.server.ts';
import { lockPeriod } from '../../../src/lib/features/submission/period-lock.server.ts';
import { receiptFile } from '../../../src/lib/features/submission/report-page.ts';
import type { Submission } from '../../../src/lib/features/submission/submission.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { lastChangeSeq, movesOf } from '../../../src/lib/server/events/event-log.ts';
import { REVIEWER, someone } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const lan = someone('reporter', '528@2021-01-01', 'lan');
const act = { at: at('2023-03-16'), reason: 'nhầm kỳ báo cáo' };
const judged = { ...act, actor: 'a reviewer' };

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

const OWN = dossiers([['528', 4, 1]], { unit: '528' });
const BELOW: Submission = {
	...dossiers([['21244', 4, 1]], { unit: '21244' }),
	within: '528@2021-01-01'
};
const send = (sent: Submission = OWN, actor = 'lan'): string =>
	hand(app, sent, { approve: false, actor }).id ?? '';

const refusalOf = (done: () => void): string => {
	try {
		done();
	} catch (error) {
		if (error instanceof RequestError) return error.code;
		throw error;
	}
	return 'done';
};
const withdraw = (person: Person, id: string): string =>
	refusalOf(() => withdrawOwnReport(app, person, id, act));
const mayOf = (person: Person, id: string): boolean =>
	getReview(app, person, getReport(app, { person }, id, null)).may.withdrawOwn;

describe('who may withdraw a report that waits', () => {
	test.for<[what: string, person: Person, sent: Submission, actor: string, outcome: string]>([
		['its sender', lan, OWN, 'lan', 'done'],
		['a colleague of its sender', lan, OWN, 'minh', 'done'],
		['its sender, in the name of a unit below', lan, BELOW, 'lan', 'done'],
		[
			'not the unit above, of a report that the unit below sent itself',
			lan,
			BELOW,
			'minh',
			'denied'
		],
		[
			'not a unit that another unit reported on',
			lan,
			dossiers([['528', 4, 1]], { unit: '51' }),
			'minh',
			'denied'
		],
		[
			'not another unit, which may not even see it',
			someone('reporter', '529@2021-01-01'),
			OWN,
			'lan',
			'unknown-report'
		],
		[
			'not its sender, once moved to another unit',
			someone('reporter', '529@2021-01-01', 'lan'),
			OWN,
			'lan',
			'denied'
		],
		['not a reviewer', someone('reviewer'), OWN, 'lan', 'denied'],
		['not an administrator', someone('admin'), OWN, 'lan', 'denied']
	])('%s', ([, person, sent, actor, outcome]) => {
		const id = send(sent, actor);
		if (outcome !== 'unknown-report') expect(mayOf(person, id)).toBe(outcome === 'done');
		expect(withdraw(person, id)).toBe(outcome);
		expect(movesOf(app.store, id)).toHaveLength(outcome === 'done' ? 2 : 1);
	});
});

describe('it is not withdrawn', () => {
	test.for<[what: string, prepare: (id: string) => void, outcome: string]>([
		['once it is approved', (id) => approveReport(app, id, judged), 'illegal-move'],
		['once it is returned', (id) => returnReport(app, id, judged), 'illegal-move'],
		['a second time', (id) => withdrawOwnReport(app, lan, id, act), 'illegal-move'],
		[
			'while its period is locked',
			() => lockPeriod(app, { form: 'tthc', period: '2023-Q1' }, judged),
			'period-locked'
		]
	])('%s', ([, prepare, outcome]) => {
		const id = send();
		prepare(id);
		const before = movesOf(app.store, id).length;
		expect(mayOf(lan, id)).toBe(false);
		expect(withdraw(lan, id)).toBe(outcome);
		expect(movesOf(app.store, id)).toHaveLength(before);
	});

	test('without a reason', () => {
		const id = send();
		const refusal = refusalOf(() => withdrawOwnReport(app, lan, id, { ...act, reason: ' ' }));
		expect(refusal).toBe('no-reason');
		expect(mayOf(lan, id)).toBe(true);
	});
});

describe('a withdrawn report', () => {
	test('waits for nobody, and is not approved any more', () => {
		const [gone, other] = [send(), send(dossiers([['528', 5, 1]], { unit: '528' }))];
		expect(withdraw(lan, gone)).toBe('done');
		expect(getInbox(app, REVIEWER.person).reports.map(({ id }) => id)).toEqual([other]);
		expect(refusalOf(() => approveReport(app, gone, judged))).toBe('illegal-move');
		expect(refusalOf(() => returnReport(app, gone, judged))).toBe('illegal-move');
		const batch = approveReports(app, [gone, other], judged);
		expect(batch).toMatchObject({ approved: 1 });
		expect(batch.refused.map(({ id, because }) => [id, because])).toEqual([[gone, 'illegal-move']]);
	});

	test('keeps its receipt, which says who withdrew it, when and why', () => {
		const id = send();
		withdrawOwnReport(app, lan, id, act);
		const answer = getReport(app, { person: lan }, id, null);
		expect(answer.receipt).toMatchObject({ id, status: 'withdrawn', entries: 1 });
		expect(answer.withdrawal).toMatchObject({ by: { name: 'lan' }, reason: act.reason });
		const text = receiptFile(answer, app.reference, 'http://localhost');
		expect(text).toContain('Rút báo cáo: 10:00, 16/3/2023, lan. Lý do: nhầm kỳ báo cáo');
		const { may, steps } = getReview(app, lan, answer);
		expect(may).toMatchObject({ correct: true, withdrawOwn: false });
		expect(steps.map((step) => [step.act, step.by.name])).toEqual([
			['submitted', 'lan'],
			['withdrawn', 'lan']
		]);
	});

	test('can be submitted again with the same bytes, as a new report', () => {
		const id = send();
		withdrawOwnReport(app, lan, id, act);
		const again = hand(app, OWN, { approve: false, actor: 'lan' });
		expect(again.id).not.toBe(id);
		expect(again.status).toBe('submitted');
	});

	test('changed nothing in force, unlike one that was approved', () => {
		hand(app, dossiers([['529', 4, 1]]));
		const before = lastChangeSeq(app.store);
		withdrawOwnReport(app, lan, send(), act);
		expect(lastChangeSeq(app.store)).toBe(before);
	});
});

test('the page of the withdrawal says of which report, and whether it is possible', () => {
	const id = send();
	const answer = getReport(app, { person: lan }, id, null);
	const page = withdrawPage(answer, getReview(app, lan, answer).may, 'vi');
	expect(page).toMatchObject({ isPossible: true, back: `/bao-cao/${id}` });
	expect(page.facts.map(({ value }) => value)).toEqual([
		'đã nộp, chờ duyệt',
		app.reference.catalogue.forms.find((form) => form.id === 'tthc')?.title.vi,
		'Quý I/2023 (15/12/2022 – 14/3/2023)',
		'Huyện Tư Nghĩa',
		'10:00, 15/3/2023',
		'tthc.csv'
	]);
});
