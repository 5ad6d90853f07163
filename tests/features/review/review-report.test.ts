import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { describe, expect, test } from 'vitest';
import type { ReportStatus } from '../../../src/lib/core/model/report.ts';
import { approveReports } from '../../../src/lib/features/review/approve-batch.server.ts';
import { lockPeriod } from '../../../src/lib/features/submission/period-lock.server.ts';
import type { Submission } from '../../../src/lib/features/submission/submission.server.ts';
import { findReport, reportStatusOf } from '../../../src/lib/server/events/reports.ts';
import {
	approveReport,
	returnReport,
	withdrawReport
} from '../../../src/lib/features/review/review-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const act = { actor: 'a reviewer', at: at('2023-03-16'), reason: 'sai số liệu' };

const MOVES = { approve: approveReport, returnReport, withdraw: withdrawReport };
type Move = keyof typeof MOVES;

/** Function that produces a report of each status. */
const MADE: Record<ReportStatus, (app: AppContext) => string> = {
	submitted: (app) => hand(app, dossiers([['528', 4, 1]]), { approve: false }).id ?? '',
	approved: (app) => hand(app, dossiers([['528', 4, 1]])).id ?? '',
	returned(app) {
		const id = MADE.submitted(app);
		returnReport(app, id, act);
		return id;
	},
	withdrawn(app) {
		const id = MADE.approved(app);
		withdrawReport(app, id, act);
		return id;
	},
	superseded(app) {
		const id = MADE.approved(app);
		hand(app, dossiers([['528', 9, 0]]));
		return id;
	}
};

const stateOf = ({ store }: AppContext, id: string): ReportStatus | null => {
	const report = findReport(store, id);
	return report ? reportStatusOf(store, report) : null;
};

const refusalOf = (move: () => void): unknown => {
	try {
		move();
	} catch (error) {
		return error instanceof RequestError ? [error.code, error.state] : error;
	}
	return 'done';
};

test.for([
	['submitted', 'approve', 'approved'],
	['submitted', 'returnReport', 'returned'],
	['submitted', 'withdraw', null],
	['approved', 'approve', null],
	['approved', 'returnReport', null],
	['approved', 'withdraw', 'withdrawn'],
	['superseded', 'approve', null],
	['superseded', 'returnReport', null],
	['superseded', 'withdraw', 'withdrawn'],
	['returned', 'approve', null],
	['returned', 'returnReport', null],
	['returned', 'withdraw', null],
	['withdrawn', 'approve', null],
	['withdrawn', 'returnReport', null],
	['withdrawn', 'withdraw', null]
] satisfies [ReportStatus, Move, ReportStatus | null][])(
	'from %s by %s to %s',
	([from, move, to]) => {
		const app = temporaryApp();
		const id = MADE[from](app);
		expect(stateOf(app, id)).toBe(from);
		const refusal = refusalOf(() => MOVES[move](app, id, act));
		expect(refusal).toEqual(to === null ? ['illegal-move', from] : 'done');
		expect(stateOf(app, id)).toBe(to ?? from);
	}
);

test.for(['returnReport', 'withdraw'] as const)('%s needs a reason', (move) => {
	const app = temporaryApp();
	const id = MADE[move === 'withdraw' ? 'approved' : 'submitted'](app);
	const refusal = refusalOf(() => MOVES[move](app, id, { ...act, reason: ' ' }));
	expect(refusal).toEqual(['no-reason', null]);
});

test('a report that does not exist is named as such', () => {
	const app = temporaryApp();
	expect(refusalOf(() => approveReport(app, 'none', act))).toEqual(['unknown-report', null]);
});

test('nobody approves what they handed in themselves, unless approval is automatic anyway', () => {
	const own = { ...act, actor: 'a reporter' };
	const app = temporaryApp();
	const id = MADE.submitted(app);
	expect(refusalOf(() => approveReport(app, id, own))).toEqual(['same-person', 'submitted']);
	returnReport(app, id, own);
	expect(stateOf(app, id)).toBe('returned');
	const automatic = temporaryApp({ REVIEW: 'auto' });
	const sent = hand(automatic, dossiers([['528', 4, 1]]), { approve: false }).id ?? '';
	expect(stateOf(automatic, sent)).toBe('approved');
});

test('who acts in the name of another is logged beside them, and does not make two persons of one', () => {
	const app = temporaryApp();
	const id = MADE.submitted(app);
	const by = 'operator root@may-chu';
	const own = { ...act, actor: 'a reporter', by };
	expect(refusalOf(() => approveReport(app, id, own))).toEqual(['same-person', 'submitted']);
	approveReport(app, id, { ...act, by });
	const last = app.store.orm.query.event.findMany().sync().at(-1);
	expect(last).toMatchObject({ act: 'approved', actor: 'a reviewer (operator root@may-chu)' });
});

describe('together', () => {
	const WARNED = {
		...dossiers([['529', 4, 1]]),
		bytes: Buffer.from(
			dossiers([['529', 4, 1]])
				.bytes.toString()
				.replace('\n', ',cột lạ\n')
				.replace(/\n$/u, ',x\n')
		)
	};

	/** Clean of 528 and 530; a warning in 529; 531 sent by the reviewer; 532 in a locked period. */
	function waiting() {
		const app = temporaryApp();
		const send = (sent: Submission, actor = 'a reporter') =>
			hand(app, sent, { approve: false, actor, note: 'đã xem' }).id ?? '';
		const own = (code: string, period?: string) =>
			dossiers([[code, 4, 1]], { unit: code, ...(period !== undefined && { period }) });
		const ids = {
			clean: send(own('528')),
			warned: send({ ...WARNED, unit: '529' }),
			mine: send(own('531'), 'a reviewer'),
			locked: send(own('532', '2022-Q4')),
			other: send(own('530'))
		};
		lockPeriod(app, { form: 'tthc', period: '2022-Q4' }, act);
		return { app, ids };
	}

	test('only reports without a warning are approved, each by an event of its own', () => {
		const { app, ids } = waiting();
		const { clean, warned, mine, locked, other } = ids;
		const done = approveReports(app, [clean, warned, mine, locked, 'none', other, clean], act);
		expect(done.approved).toBe(2);
		expect(done.refused.map(({ id, because }) => [id, because])).toEqual([
			[warned, 'has-warnings'],
			[mine, 'same-person'],
			[locked, 'period-locked'],
			['none', 'unknown-report']
		]);
		expect(done.refused.map(({ report }) => report?.sender?.code)).toEqual([
			'529',
			'531',
			'532',
			undefined
		]);
		const states = Object.values(ids).map((id) => stateOf(app, id));
		expect(states).toEqual(['approved', 'submitted', 'submitted', 'submitted', 'approved']);
		const events = app.store.orm.query.event.findMany().sync();
		expect(events.filter(({ act: name }) => name === 'approved').map((e) => e.subject)).toEqual([
			clean,
			other
		]);
	});

	test('what was judged meanwhile is told, and stays as it is', () => {
		const { app, ids } = waiting();
		returnReport(app, ids.clean, act);
		const { refused } = approveReports(app, [ids.clean, ids.other], act);
		expect(refused).toMatchObject([{ id: ids.clean, because: 'illegal-move' }]);
		expect(stateOf(app, ids.clean)).toBe('returned');
	});

	test('nothing is not approved', () => {
		const { app } = waiting();
		expect(refusalOf(() => approveReports(app, [], act))).toEqual(['none-chosen', null]);
	});

	test('a warning is approved by itself', () => {
		const { app, ids } = waiting();
		approveReport(app, ids.warned, act);
		expect(stateOf(app, ids.warned)).toBe('approved');
	});
});

test('the log says who did what, when and why', () => {
	const app = temporaryApp();
	const id = MADE.returned(app);
	const events = app.store.orm.query.event.findMany().sync();
	expect(events.at(-1)).toMatchObject({
		act: 'returned',
		subject: id,
		actor: 'a reviewer',
		reason: 'sai số liệu',
		at: '2023-03-16T03:00:00.000Z'
	});
});
