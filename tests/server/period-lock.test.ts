import { describe, expect, test } from 'vitest';
import { getPeriods } from '../../src/lib/server/answer-periods.ts';
import { periodLockOf } from '../../src/lib/server/locked.ts';
import { lockPeriod, unlockPeriod } from '../../src/lib/server/period-lock.ts';
import { submitReport } from '../../src/lib/server/receive.ts';
import { RefusedAct } from '../../src/lib/server/refused-act.ts';
import { approveReport, returnReport, withdrawReport } from '../../src/lib/server/review.ts';
import type { AppContext } from '../../src/lib/server/world.ts';
import { at, dossiers, hand, temporaryWorld } from './fixtures/temporary-world.ts';

const Q1 = { form: 'tthc', period: '2023-Q1' };
const act = { actor: 'a reviewer', at: at('2023-04-10'), reason: ' đã chốt số liệu ' };

const because = (does: () => unknown): string => {
	try {
		does();
	} catch (error) {
		if (error instanceof RefusedAct) return error.because;
		throw error;
	}
	return 'done';
};

const FILE = dossiers([['528', 4, 1]]);
const handIn = (world: AppContext, sent = FILE): unknown =>
	submitReport(world, sent, {
		...{ actor: 'a reporter', at: at('2023-04-11'), origin: 'web', note: 'x', approve: false }
	});

describe('once a period is locked', () => {
	test.for<[what: string, does: (world: AppContext, ids: string[]) => unknown, result: string]>([
		['nothing is handed in', (world) => handIn(world, dossiers([['529', 1, 0]])), 'period-locked'],
		[
			'nothing is approved',
			(world, [waiting = '']) => approveReport(world, waiting, act),
			'period-locked'
		],
		[
			'nothing is withdrawn',
			(world, [, standing = '']) => withdrawReport(world, standing, act),
			'period-locked'
		],
		[
			'what waits can be returned',
			(world, [waiting = '']) => returnReport(world, waiting, act),
			'done'
		],
		[
			'another period goes on',
			(world) => handIn(world, dossiers([['528', 4, 1]], { period: '2022-Q4' })),
			'done'
		],
		[
			'a month within it goes on: each period is locked by itself',
			(world) => handIn(world, dossiers([['528', 4, 1]], { period: '2023-01' })),
			'done'
		],
		[
			'the same file again gives its first receipt, which changes nothing',
			(world) => handIn(world),
			'done'
		]
	])('%s', ([, does, result]) => {
		const world = temporaryWorld();
		const waiting = hand(world, FILE, { approve: false }).id ?? '';
		const standing = hand(world, dossiers([['530', 7, 0]])).id ?? '';
		lockPeriod(world, Q1, act);
		expect(because(() => does(world, [waiting, standing]))).toBe(result);
	});

	test('a file with errors is told of them all the same', () => {
		const world = temporaryWorld();
		lockPeriod(world, Q1, act);
		const bytes = Buffer.from(FILE.bytes.toString().replace(',5,', ',năm,'));
		expect(because(() => handIn(world, { ...FILE, bytes }))).toBe('done');
	});

	test('it is known since when, by whom and why, until it is unlocked', () => {
		const world = temporaryWorld();
		expect(periodLockOf(world, Q1)).toBeNull();
		lockPeriod(world, Q1, act);
		expect(periodLockOf(world, Q1)).toEqual({
			by: { name: 'a reviewer', fullName: null, role: null },
			at: '2023-04-10T03:00:00.000Z',
			reason: 'đã chốt số liệu'
		});
		unlockPeriod(world, Q1, { ...act, actor: 'an administrator' });
		expect(periodLockOf(world, Q1)).toBeNull();
		expect(because(() => handIn(world))).toBe('done');
		const events = world.store.orm.query.event.findMany().sync();
		expect(events.slice(0, 2).map((event) => [event.act, event.subject, event.actor])).toEqual([
			['locked', 'period:tthc/2023-Q1', 'a reviewer'],
			['unlocked', 'period:tthc/2023-Q1', 'an administrator']
		]);
	});
});

test('a period is locked however its days are written', () => {
	const world = temporaryWorld();
	lockPeriod(world, { form: 'tthc', period: '2022-12-15/2023-03-14' }, act);
	expect(because(() => handIn(world))).toBe('period-locked');
	expect(because(() => lockPeriod(world, Q1, act))).toBe('illegal-move');
});

test.for([
	['an unknown form', { form: 'x', period: '2023-Q1' }, act, 'unknown-period'],
	['a period that is none', { form: 'tthc', period: 'quý 5' }, act, 'unknown-period'],
	['no reason', Q1, { ...act, reason: ' ' }, 'no-reason']
] as const)('%s locks nothing', ([, which, how, why]) => {
	const world = temporaryWorld();
	expect(because(() => lockPeriod(world, which, how))).toBe(why);
	expect(world.store.orm.query.event.findMany().sync()).toEqual([]);
});

test('what is locked is not locked again, what is open not unlocked', () => {
	const world = temporaryWorld();
	expect(because(() => unlockPeriod(world, Q1, act))).toBe('illegal-move');
	lockPeriod(world, Q1, act);
	expect(because(() => lockPeriod(world, Q1, act))).toBe('illegal-move');
});

test('a locked period is listed although nobody reported on it', () => {
	const world = temporaryWorld();
	lockPeriod(world, { form: 'tthc', period: '2019-05' }, act);
	const { periods } = getPeriods(world, { form: 'tthc', year: '2019' }, at('2023-04-12'));
	expect(periods.map(({ period, lock }) => [period.id, lock?.by.name])).toEqual([
		['2019-05', 'a reviewer']
	]);
});
