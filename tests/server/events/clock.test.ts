import { afterEach, describe, expect, it, vi } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { DEMO_ACTOR } from '../../../src/lib/core/model/act.ts';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { runInTransaction } from '../../../src/lib/server/db/store.ts';
import { newestTime } from '../../../src/lib/server/events/clock.ts';
import { appendEvent, type NewEvent } from '../../../src/lib/server/events/event-log.ts';
import { refusalOf } from '../fixtures/entries.ts';
import { signedIn, reporter } from '../fixtures/people.ts';
import { dossiers, hand, temporaryApp } from '../fixtures/temporary-app.ts';

const NOW = Date.parse('2026-04-15T03:00:00Z');
const MINUTE = 60_000;

const setClock = (minutes: number): void => {
	vi.useFakeTimers({ toFake: ['Date'] });
	vi.setSystemTime(NOW + minutes * MINUTE);
};

afterEach(() => void vi.useRealTimers());

const add = ({ store }: AppContext, act: Partial<NewEvent>): number =>
	runInTransaction(store, () =>
		appendEvent(store, {
			at: new Date(),
			actor: 'x',
			act: 'locked',
			subject: 'period:x',
			reason: null,
			digest: null,
			...act
		})
	);

const submit = (app: AppContext, code: string) =>
	refusalOf(() => hand(app, dossiers([[code, 3, 1]]), { at: new Date(), approve: false }));

describe('a clock set back to stamp a report before its deadline', () => {
	it('stops every act from two minutes on, with 503 and the time of the log', async () => {
		const app = temporaryApp();
		setClock(0);
		expect(await submit(app, '528')).toBe('done');
		setClock(-2);
		expect(await submit(app, '522')).toBe('done');
		setClock(-3);
		expect(await submit(app, '524')).toBe('clock-behind');
		expect(() => add(app, {})).toThrow(RequestError);
		const { status, given } = new RequestError('clock-behind', {
			given: newestTime(app.store) ?? ''
		});
		expect([status, given]).toEqual([503, new Date(NOW).toISOString()]);
		setClock(1);
		expect(await submit(app, '524')).toBe('done');
	});

	it('is measured by the latest time, whatever was stamped since', async () => {
		const app = temporaryApp();
		setClock(0);
		expect(await submit(app, '528')).toBe('done');
		setClock(-600);
		add(app, { act: 'denied', subject: 'x' });
		expect(await submit(app, '522')).toBe('clock-behind');
	});

	it('leaves reading and signing in as they are', async () => {
		const app = temporaryApp();
		setClock(0);
		const person = await reporter(app);
		setClock(-60);
		expect((await signedIn(app, person.name)).get('cookie')).toContain('session_token');
		expect(() => add(app, { act: 'viewed' })).not.toThrow();
	});
});

describe('a clock that once ran ahead', () => {
	it('is left behind by an accepted clock, which verify lists with its reason', async () => {
		const app = temporaryApp();
		setClock(60 * 24 * 365);
		expect(await submit(app, '528')).toBe('done');
		setClock(0);
		expect(await submit(app, '522')).toBe('clock-behind');
		const seq = add(app, { act: 'clock-accepted', subject: 'x', reason: 'pin CMOS hỏng' });
		expect(await submit(app, '522')).toBe('done');
		setClock(-3);
		expect(await submit(app, '524')).toBe('clock-behind');
		const { found, notices } = await verifyInstallation(app.env, () => undefined);
		expect([found, ...notices.map(({ code, place }) => `${code} ${place.event}`)]).toEqual([
			0,
			`clock/accepted ${seq}`
		]);
		expect(notices[0]?.stored).toContain('pin CMOS hỏng');
	});
});

it('the demo data has times of its own', async () => {
	const app = temporaryApp();
	setClock(0);
	add(app, { actor: DEMO_ACTOR, at: new Date(NOW + 60 * 24 * 365 * MINUTE) });
	expect(newestTime(app.store)).toBeNull();
	expect(await submit(app, '528')).toBe('done');
});

it('a log of an earlier version that goes back in time is listed, and no error', async () => {
	const app = temporaryApp();
	setClock(0);
	for (const minutes of [0, -10, -5, 1]) add(app, { at: new Date(NOW + minutes * MINUTE) });
	const { found, notices } = await verifyInstallation(app.env, () => undefined);
	expect([found, ...notices.map(({ code, place }) => `${code} ${place.event}`)]).toEqual([
		0,
		'clock/behind 2'
	]);
});
