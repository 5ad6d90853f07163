import { expect, test } from 'vitest';
import type { ReportStatus } from '../../src/lib/model/report.ts';
import { RefusedAct } from '../../src/lib/server/refused-act.ts';
import { reportOf, statusOf } from '../../src/lib/server/query/reports.ts';
import { approve, returnReport, withdraw } from '../../src/lib/server/review.ts';
import type { World } from '../../src/lib/server/world.ts';
import { at, dossiers, hand, temporaryWorld } from './fixtures/temporary-world.ts';

const act = { actor: 'a reviewer', at: at('2023-03-16'), reason: 'sai số liệu' };

const MOVES = { approve, returnReport, withdraw };
type Move = keyof typeof MOVES;

/** How a report comes into each state. */
const MADE: Record<ReportStatus, (world: World) => string> = {
	submitted: (world) => hand(world, dossiers([['528', 4, 1]]), { approve: false }).id ?? '',
	approved: (world) => hand(world, dossiers([['528', 4, 1]])).id ?? '',
	returned(world) {
		const id = MADE.submitted(world);
		returnReport(world, id, act);
		return id;
	},
	withdrawn(world) {
		const id = MADE.approved(world);
		withdraw(world, id, act);
		return id;
	},
	superseded(world) {
		const id = MADE.approved(world);
		hand(world, dossiers([['528', 9, 0]]));
		return id;
	}
};

const stateOf = ({ store }: World, id: string): ReportStatus | null => {
	const report = reportOf(store, id);
	return report ? statusOf(store, report) : null;
};

const refusalOf = (move: () => void): unknown => {
	try {
		move();
	} catch (error) {
		return error instanceof RefusedAct ? [error.because, error.state] : error;
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
		const world = temporaryWorld();
		const id = MADE[from](world);
		expect(stateOf(world, id)).toBe(from);
		const refusal = refusalOf(() => MOVES[move](world, id, act));
		expect(refusal).toEqual(to === null ? ['illegal-move', from] : 'done');
		expect(stateOf(world, id)).toBe(to ?? from);
	}
);

test.for(['returnReport', 'withdraw'] as const)('%s needs a reason', (move) => {
	const world = temporaryWorld();
	const id = MADE[move === 'withdraw' ? 'approved' : 'submitted'](world);
	const refusal = refusalOf(() => MOVES[move](world, id, { ...act, reason: ' ' }));
	expect(refusal).toEqual(['no-reason', null]);
});

test('a report that does not exist is named as such', () => {
	const world = temporaryWorld();
	expect(refusalOf(() => approve(world, 'none', act))).toEqual(['unknown-report', null]);
});

test('nobody approves what they handed in themselves, unless approval is automatic anyway', () => {
	const own = { ...act, actor: 'a reporter' };
	const world = temporaryWorld();
	const id = MADE.submitted(world);
	expect(refusalOf(() => approve(world, id, own))).toEqual(['same-person', 'submitted']);
	returnReport(world, id, own);
	expect(stateOf(world, id)).toBe('returned');
});

test('the log says who did what, when and why', () => {
	const world = temporaryWorld();
	const id = MADE.returned(world);
	const events = world.store.orm.query.event.findMany().sync();
	expect(events.at(-1)).toMatchObject({
		act: 'returned',
		subject: id,
		actor: 'a reviewer',
		reason: 'sai số liệu',
		at: '2023-03-16T03:00:00.000Z'
	});
});
