import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	acceptInvitation,
	getInvitation
} from '../../../src/lib/features/account/one-time-links.server.ts';
import { changePassword } from '../../../src/lib/features/account/password.server.ts';
import { inviteAccount } from '../../../src/lib/features/people/manage-accounts.server.ts';
import { signInWithCode } from '../../../src/lib/features/account/sign-in-code.server.ts';
import { signIn } from '../../../src/lib/features/account/sign-in.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { findSession } from '../../../src/lib/server/auth/session.ts';
import {
	codeOf,
	halfWay,
	refusalOf,
	secured,
	startClock,
	stopClock
} from '../../server/fixtures/entries.ts';
import { account, PASSWORD, reporter, tokenOf, withCookies } from '../../server/fixtures/people.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

beforeEach(stopClock);
afterEach(startClock);

interface Guess {
	password?: string;
	address?: string;
	headers?: Headers;
}

const enter = (app: AppContext, name: string, guess: Guess = {}) =>
	signIn(app, { name, password: PASSWORD, address: '192.0.2.1', headers: new Headers(), ...guess });

const tally = (outcomes: string[]): Record<string, number> =>
	Object.fromEntries(
		[...Map.groupBy(outcomes, (outcome) => outcome)].map(([outcome, all]) => [outcome, all.length])
	);

/** Outcomes of so many acts at the same time. */
const atOnce = async (times: number, act: (n: number) => Promise<unknown>) =>
	tally(await Promise.all(Array.from({ length: times }, (_, n) => refusalOf(() => act(n)))));

describe('guessing in parallel', () => {
	test('no more passwords are checked than one after the other', async () => {
		const app = temporaryApp();
		await reporter(app, 'lan');
		const outcomes = await atOnce(34, (n) => enter(app, 'lan', { password: `sai ${n}` }));
		expect(outcomes).toEqual({ wrong: 6, locked: 28 });
	});

	test('no more passwords are checked from many addresses than the name allows', async () => {
		const app = temporaryApp();
		await reporter(app, 'lan');
		const outcomes = await atOnce(40, (n) =>
			enter(app, 'lan', { password: 'sai', address: `198.51.100.${n}` })
		);
		expect(outcomes).toEqual({ wrong: 30, locked: 10 });
	});

	test('no more codes of the second factor are checked', async () => {
		const app = temporaryApp();
		await secured(app, await account(app, 'quan-tri', 'admin'));
		const half: Headers[] = [];
		for (let n = 0; n < 15; n += 1) half.push(await halfWay(app, 'quan-tri', `192.0.2.${n}`));
		const outcomes = await atOnce(15, (n) =>
			signInWithCode(app, {
				code: `00000${n}`.slice(-6),
				headers: half[n] ?? new Headers(),
				address: `192.0.2.${n}`
			})
		);
		expect(outcomes).toEqual({ 'wrong-code': 10, locked: 5 });
	});

	test('no more own passwords are checked at an unlocked screen', async () => {
		const app = temporaryApp();
		const person = await reporter(app, 'lan');
		const { cookies } = await enter(app, 'lan');
		const password = 'con trau ben bo ao 5 sen';
		const outcomes = await atOnce(15, (n) =>
			changePassword(app, person, withCookies(cookies), {
				current: `sai ${n}`,
				password,
				again: password
			})
		);
		expect(outcomes).toEqual({ 'password-wrong': 10, locked: 5 });
	});

	test('no more links are looked up', async () => {
		const app = temporaryApp();
		const outcomes = await atOnce(25, (n) => getInvitation(app, `khong-co-${n}`, '192.0.2.1'));
		expect(outcomes).toEqual({ 'link-void': 20, locked: 5 });
	});
});

describe('what is right costs nothing', () => {
	test('people who sign in from one address do not lock each other out', async () => {
		const app = temporaryApp();
		await reporter(app, 'lan');
		for (let times = 0; times < 65; times += 1)
			expect(await refusalOf(() => enter(app, 'lan'))).toBe('done');
	});

	test('people who open their links from one address neither', async () => {
		const app = temporaryApp();
		const duty = { role: 'reviewer', unit: null } as const;
		const link = await inviteAccount(app, { name: 'moi', fullName: 'Mới', duty }, 'a test');
		for (let times = 0; times < 25; times += 1)
			await getInvitation(app, tokenOf(link), '192.0.2.1');
		const typed = { name: '', fullName: '', password: PASSWORD, again: PASSWORD };
		expect(await acceptInvitation(app, tokenOf(link), typed)).toBe('moi');
	});
});

describe('a stranger locks the owner out', () => {
	/** Lan signed in once; then strangers guess at her name from everywhere, also from her office. */
	async function besieged(): Promise<{ app: AppContext; device: Headers }> {
		const app = temporaryApp();
		await reporter(app, 'lan');
		const { cookies } = await enter(app, 'lan');
		for (let tries = 0; tries < 7; tries += 1)
			await refusalOf(() => enter(app, 'lan', { password: `sai ${tries}` }));
		for (let tries = 0; tries < 31; tries += 1)
			await refusalOf(() => enter(app, 'lan', { password: 'sai', address: `203.0.113.${tries}` }));
		return { app, device: withCookies(cookies.filter((cookie) => cookie.includes('device'))) };
	}

	test('but not on a device on which the owner signed in before', async () => {
		const { app, device } = await besieged();
		expect(await refusalOf(() => enter(app, 'lan', { address: '192.0.2.77' }))).toBe('locked');
		expect(await refusalOf(() => enter(app, 'lan', { headers: device }))).toBe('done');
	});

	test('a device cookie opens nothing by itself', async () => {
		const { app, device } = await besieged();
		expect(await findSession(app, device)).toBeNull();
	});

	test('guesses with a device cookie are limited, too', async () => {
		const { app, device } = await besieged();
		const guess = { password: 'sai', headers: device };
		expect(await atOnce(10, () => enter(app, 'lan', guess))).toEqual({ wrong: 6, locked: 4 });
	});

	test.each<[what: string, change: (cookie: string) => string]>([
		['a made-up signature', (cookie) => `${cookie.slice(0, -4)}AAAA`],
		['another device', (cookie) => cookie.replace(/=./u, '=Z')],
		['no signature', (cookie) => cookie.slice(0, cookie.indexOf('.'))],
		['nothing', (cookie) => cookie.slice(0, cookie.indexOf('=') + 1)]
	])('a device cookie with %s is none', async (_, change) => {
		const { app, device } = await besieged();
		const headers = new Headers({ cookie: change(device.get('cookie') ?? '') });
		expect(await refusalOf(() => enter(app, 'lan', { headers }))).toBe('locked');
	});

	test('the device of another account is not known', async () => {
		const { app } = await besieged();
		await reporter(app, 'hoa');
		const { cookies } = await enter(app, 'hoa', { address: '192.0.2.5' });
		const headers = withCookies(cookies);
		expect(await refusalOf(() => enter(app, 'lan', { headers }))).toBe('locked');
	});

	test('after a new password the devices of the old one are not known', async () => {
		const app = temporaryApp();
		const person = await reporter(app, 'lan');
		const [old, own] = [await enter(app, 'lan'), await enter(app, 'lan')];
		const password = 'con trau ben bo ao 5 sen';
		const changed = await changePassword(app, person, withCookies(own.cookies), {
			current: PASSWORD,
			password,
			again: password
		});
		for (let tries = 0; tries < 7; tries += 1)
			await refusalOf(() => enter(app, 'lan', { password: 'sai' }));
		const on = (cookies: string[]) =>
			refusalOf(() => enter(app, 'lan', { password, headers: withCookies(cookies) }));
		expect([await on(old.cookies), await on(changed)]).toEqual(['locked', 'done']);
	});

	test('neither at the second step', async () => {
		const app = temporaryApp();
		const { secret } = await secured(app, await account(app, 'quan-tri', 'admin'));
		const step = (headers: Headers, code: string, address: string) =>
			signInWithCode(app, { code, headers, address });
		const first = await step(await halfWay(app, 'quan-tri'), codeOf(secret), '192.0.2.1');
		const device = withCookies(first.filter((cookie) => cookie.includes('device'))).get('cookie');
		for (let tries = 0; tries < 12; tries += 1) {
			const address = `203.0.113.${tries}`;
			await refusalOf(async () =>
				step(await halfWay(app, 'quan-tri', address), `00000${tries}`.slice(-6), address)
			);
		}
		const half = await halfWay(app, 'quan-tri', '192.0.2.1');
		const code = codeOf(secret, 1);
		expect(await refusalOf(() => step(half, code, '192.0.2.1'))).toBe('locked');
		const known = new Headers({ cookie: `${half.get('cookie')}; ${device}` });
		expect(await refusalOf(() => step(known, code, '192.0.2.1'))).toBe('done');
	});
});
