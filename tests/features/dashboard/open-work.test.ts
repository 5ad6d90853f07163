import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenWork } from '../../../src/lib/core/model/open-work.ts';
import type { Person } from '../../../src/lib/core/model/person.ts';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import { getDashboard } from '../../../src/lib/features/dashboard/get-dashboard.server.ts';
import { countOpenWork } from '../../../src/lib/features/dashboard/open-work.server.ts';
import {
	approveReport,
	commentOnReport,
	returnReport
} from '../../../src/lib/features/review/review-report.server.ts';
import { decideReply, submitReply } from '../../../src/lib/features/submission/replies.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { runInTransaction } from '../../../src/lib/server/db/store.ts';
import { reporter } from '../../server/fixtures/people.ts';
import { someone } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const OFFICE: UnitId = '528@2021-01-01';
const lan = someone('reporter', OFFICE, 'lan');
const reviewer = someone('reviewer');
const DAY = at('2023-04-19');
const act = { actor: 'a reviewer', at: DAY, reason: 'sai cột trễ hạn' };

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

const NOTHING: OpenWork = { returned: 0, comments: 0, returnedReplies: 0, reports: 0, replies: 0 };

/** The numbers that are not 0. */
const work = (person: Person = lan): Partial<OpenWork> =>
	Object.fromEntries(Object.entries(countOpenWork(app, person)).filter(([, count]) => count > 0));

const send = (good: number, unit = '528', period = '2023-04', actor = 'lan'): string =>
	hand(
		app,
		{
			...dossiers([[unit, good, 1]], { period, unit }),
			within: unit === '21244' ? OFFICE : undefined
		},
		{ actor, approve: false, at: DAY }
	).id ?? '';
const comment = (report: string, actor: string): void =>
	commentOnReport(app, report, { actor, at: DAY, text: 'Cột 5 là gì?' });
const say = (text: string): string => {
	const period = { start: '2023-01-15', end: '2023-02-14' };
	return submitReply(app, lan, { unit: OFFICE, indicator: 'on-time-rate', period, text }, DAY);
};

test('before anything happens nothing waits for anybody', () => {
	for (const person of [lan, reviewer, someone('admin'), someone('reporter')])
		expect(countOpenWork(app, person)).toEqual(NOTHING);
});

describe('for a reporter there waits', () => {
	test.for<[what: string, make: () => void, work: Partial<OpenWork>]>([
		['nothing after a submission', () => send(9), {}],
		['a returned report', () => returnReport(app, send(9), act), { returned: 1 }],
		[
			'a returned report of a colleague',
			() => returnReport(app, send(9, '528', '2023-04', 'minh'), act),
			{ returned: 1 }
		],
		[
			'a returned report of a unit below',
			() => returnReport(app, send(9, '21244', '2023-04', 'minh'), act),
			{ returned: 1 }
		],
		[
			'nothing of another unit',
			() => returnReport(app, send(9, '533', '2023-04', 'minh'), act),
			{}
		],
		[
			'nothing once it is submitted again',
			() => {
				returnReport(app, send(9), act);
				send(8);
			},
			{}
		],
		[
			'nothing where a correction came before the return',
			() => {
				const first = send(9);
				send(8);
				returnReport(app, first, act);
			},
			{}
		],
		[
			'the returned report of one period after a submission for another',
			() => {
				returnReport(app, send(9), act);
				send(8, '528', '2023-03');
			},
			{ returned: 1 }
		],
		['a comment of the province', () => comment(send(9), 'a reviewer'), { comments: 1 }],
		[
			'nothing after an answer',
			() => {
				const report = send(9);
				comment(report, 'a reviewer');
				comment(report, 'lan');
			},
			{}
		],
		[
			'nothing after the decision',
			() => {
				const report = send(9);
				comment(report, 'a reviewer');
				approveReport(app, report, act);
			},
			{}
		],
		[
			'a returned reply, until it is written again',
			() => decideReply(app, say('Mất điện.'), 'returned', act),
			{ returnedReplies: 1 }
		],
		[
			'nothing once a reply is written again',
			() => {
				decideReply(app, say('Mất điện.'), 'returned', act);
				say('Mất điện ba ngày.');
			},
			{}
		]
	])('%s', ([, make, expected]) => {
		make();
		expect(work()).toEqual(expected);
	});

	test('no answer to write where a colleague gave it', async () => {
		await reporter(app, 'minh', OFFICE);
		const report = send(9);
		comment(report, 'a reviewer');
		expect(work()).toEqual({ comments: 1 });
		comment(report, 'minh');
		expect(work()).toEqual({});
	});
});

test('for a reviewer there wait reports and replies, and nothing of them for others', () => {
	send(9);
	const second = send(9, '533', '2023-04', 'minh');
	const reply = say('Mất điện.');
	expect(work(reviewer)).toEqual({ reports: 2, replies: 1 });
	expect([work(someone('admin')), work()]).toEqual([{}, {}]);
	returnReport(app, second, act);
	decideReply(app, reply, 'approved', act);
	expect(work(reviewer)).toEqual({ reports: 1 });
});

test('what a failed transaction wrote is not counted later', () => {
	const lost = new Error('lost');
	expect(() =>
		runInTransaction(app.store, () => {
			send(9);
			expect(work(reviewer)).toEqual({ reports: 1 });
			throw lost;
		})
	).toThrow(lost);
	expect(work(reviewer)).toEqual({});
	send(8);
	expect(work(reviewer)).toEqual({ reports: 1 });
});

test('the desk shows a report with its unanswered comment, apart from the others', async () => {
	const [first, second] = [send(9), send(8, '528', '2023-03')];
	comment(first, 'a reviewer');
	const { reporter: desk } = await getDashboard(app, lan, '2023-04-20');
	expect(desk?.commented).toMatchObject([{ id: first, comment: 'Cột 5 là gì?' }]);
	expect(desk?.recent.map(({ id }) => id)).toEqual([second]);
});
