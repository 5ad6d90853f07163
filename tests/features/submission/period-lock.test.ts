import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { describe, expect, test } from 'vitest';
import { getPeriods } from '../../../src/lib/features/review/get-periods.server.ts';
import {
	lockPeriod,
	periodLockOf,
	unlockPeriod
} from '../../../src/lib/features/submission/period-lock.server.ts';
import { submitReport } from '../../../src/lib/features/submission/submit-report.server.ts';
import {
	approveReport,
	returnReport,
	withdrawReport
} from '../../../src/lib/features/review/review-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const Q1 = { form: 'tthc', period: '2023-Q1' };
const act = { actor: 'a reviewer', at: at('2023-04-10'), reason: ' đã chốt số liệu ' };

const because = (does: () => unknown): string => {
	try {
		does();
	} catch (error) {
		if (error instanceof RequestError) return error.code;
		throw error;
	}
	return 'done';
};

const FILE = dossiers([['528', 4, 1]]);
const handIn = (app: AppContext, sent = FILE): unknown =>
	submitReport(app, sent, {
		...{ actor: 'a reporter', at: at('2023-04-11'), origin: 'web', note: 'x', approve: false }
	});

describe('once a period is locked', () => {
	test.for<[what: string, does: (app: AppContext, ids: string[]) => unknown, result: string]>([
		['nothing is handed in', (app) => handIn(app, dossiers([['529', 1, 0]])), 'period-locked'],
		[
			'nothing is approved',
			(app, [waiting = '']) => approveReport(app, waiting, act),
			'period-locked'
		],
		[
			'nothing is withdrawn',
			(app, [, standing = '']) => withdrawReport(app, standing, act),
			'period-locked'
		],
		[
			'what waits can be returned',
			(app, [waiting = '']) => returnReport(app, waiting, act),
			'done'
		],
		[
			'another period goes on',
			(app) => handIn(app, dossiers([['528', 4, 1]], { period: '2022-Q4' })),
			'done'
		],
		[
			'a month within it goes on: each period is locked by itself',
			(app) => handIn(app, dossiers([['528', 4, 1]], { period: '2023-01' })),
			'done'
		],
		[
			'the same file again gives its first receipt, which changes nothing',
			(app) => handIn(app),
			'done'
		]
	])('%s', ([, does, result]) => {
		const app = temporaryApp();
		const waiting = hand(app, FILE, { approve: false }).id ?? '';
		const standing = hand(app, dossiers([['530', 7, 0]])).id ?? '';
		lockPeriod(app, Q1, act);
		expect(because(() => does(app, [waiting, standing]))).toBe(result);
	});

	test('a file with errors is told of them all the same', () => {
		const app = temporaryApp();
		lockPeriod(app, Q1, act);
		const bytes = Buffer.from(FILE.bytes.toString().replace(',5,', ',năm,'));
		expect(because(() => handIn(app, { ...FILE, bytes }))).toBe('done');
	});

	test('it is known since when, by whom and why, until it is unlocked', () => {
		const app = temporaryApp();
		expect(periodLockOf(app, Q1)).toBeNull();
		lockPeriod(app, Q1, act);
		expect(periodLockOf(app, Q1)).toEqual({
			by: { name: 'a reviewer', fullName: null, role: null },
			at: '2023-04-10T03:00:00.000Z',
			reason: 'đã chốt số liệu'
		});
		unlockPeriod(app, Q1, { ...act, actor: 'an administrator' });
		expect(periodLockOf(app, Q1)).toBeNull();
		expect(because(() => handIn(app))).toBe('done');
		const events = app.store.orm.query.event.findMany().sync();
		expect(events.slice(0, 2).map((event) => [event.act, event.subject, event.actor])).toEqual([
			['locked', 'period:tthc/2023-Q1', 'a reviewer'],
			['unlocked', 'period:tthc/2023-Q1', 'an administrator']
		]);
	});
});

test('a period is locked however its days are written', () => {
	const app = temporaryApp();
	lockPeriod(app, { form: 'tthc', period: '2022-12-15/2023-03-14' }, act);
	expect(because(() => handIn(app))).toBe('period-locked');
	expect(because(() => lockPeriod(app, Q1, act))).toBe('illegal-move');
});

test.for([
	['an unknown form', { form: 'x', period: '2023-Q1' }, act, 'unknown-period'],
	['a period that is none', { form: 'tthc', period: 'quý 5' }, act, 'unknown-period'],
	['no reason', Q1, { ...act, reason: ' ' }, 'no-reason']
] as const)('%s locks nothing', ([, which, how, why]) => {
	const app = temporaryApp();
	expect(because(() => lockPeriod(app, which, how))).toBe(why);
	expect(app.store.orm.query.event.findMany().sync()).toEqual([]);
});

test('what is locked is not locked again, what is open not unlocked', () => {
	const app = temporaryApp();
	expect(because(() => unlockPeriod(app, Q1, act))).toBe('illegal-move');
	lockPeriod(app, Q1, act);
	expect(because(() => lockPeriod(app, Q1, act))).toBe('illegal-move');
});

test('a locked period is listed although nobody reported on it', () => {
	const app = temporaryApp();
	lockPeriod(app, { form: 'tthc', period: '2019-05' }, act);
	const { periods } = getPeriods(app, { form: 'tthc', year: '2019' }, at('2023-04-12'));
	expect(periods.map(({ period, lock }) => [period.id, lock?.by.name])).toEqual([
		['2019-05', 'a reviewer']
	]);
});
