import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../src/lib/core/model/person.ts';
import {
	beginSecondFactor,
	confirmSecondFactor,
	disableSecondFactor,
	createRecoveryCodes
} from '../../../src/lib/features/account/second-factor.server.ts';
import { findSession } from '../../../src/lib/server/auth/session.ts';
import { signIn } from '../../../src/lib/features/account/sign-in.server.ts';
import { personByName } from '../../../src/lib/server/auth/account-records.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import {
	startClock,
	stopClock,
	codeOf,
	logged,
	refusalOf,
	secured
} from '../../server/fixtures/entries.ts';
import {
	account,
	PASSWORD,
	reporter,
	signedIn,
	withCookies
} from '../../server/fixtures/people.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

beforeEach(stopClock);
afterEach(startClock);

const asksForCode = async (app: AppContext, name: string): Promise<boolean> => {
	const credentials = { name, password: PASSWORD, address: '192.0.2.1', headers: new Headers() };
	return (await signIn(app, credentials)).needsCode;
};

/** The account as it stands now. */
const now = (app: AppContext, { name }: Person): Person => {
	const person = personByName(app.store, name);
	if (!person) throw new Error(`no account ${name}`);
	return person;
};

/** A code that the app does not show now, nor a moment before or after. */
const wrongCode = (secret: string): string => {
	const right = [-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps));
	return (
		['111111', '222222', '333333', '444444', '555555', '666666'].find(
			(code) => !right.includes(code)
		) ?? ''
	);
};

test('an app is told what it needs, and who by', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const made = await beginSecondFactor(app, person, await signedIn(app, 'lan'), PASSWORD);
	const uri = new URL(made.uri);
	expect(uri.protocol).toBe('otpauth:');
	expect(uri.searchParams.get('issuer')).toBe('Thước Số');
	expect(decodeURIComponent(uri.pathname)).toMatch(/Thước Số:lan$/u);
	expect(made.secret).toMatch(/^[A-Z2-7]{4}(?: [A-Z2-7]{1,4})+$/u);
	expect(uri.searchParams.get('secret')).toBe(made.secret.replaceAll(' ', ''));
	expect(new Set(made.recoveryCodes).size).toBe(10);
});

test('nothing of it lies readable in the database', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const { secret, recoveryCodes } = await secured(app, person);
	const stored = JSON.stringify(app.store.orm.query.secondFactor.findMany().sync());
	for (const text of [secret.replaceAll(' ', ''), ...recoveryCodes])
		expect(stored).not.toContain(text);
});

test('what was begun and not confirmed asks for nothing at sign-in', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	await beginSecondFactor(app, person, await signedIn(app, 'lan'), PASSWORD);
	expect(now(app, person).hasSecondFactor).toBe(false);
	expect(await asksForCode(app, 'lan')).toBe(false);
});

test('it takes the password to begin', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	for (const password of ['sai', '', `${PASSWORD} `])
		expect(await refusalOf(() => beginSecondFactor(app, person, headers, password))).toBe(
			'password-wrong'
		);
	expect(app.store.orm.query.secondFactor.findMany().sync()).toEqual([]);
});

test('after a wrong code the same secret still waits for the right one', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	const { secret } = await beginSecondFactor(app, person, headers, PASSWORD);
	const confirm = (code: string) => confirmSecondFactor(app, person, headers, code);
	for (const code of [wrongCode(secret), '', 'abc', '12345', '1234567'])
		expect(await refusalOf(() => confirm(code))).toBe('wrong-code');
	expect(now(app, person).hasSecondFactor).toBe(false);
	await confirm(codeOf(secret));
	expect(now(app, person).hasSecondFactor).toBe(true);
	expect(await asksForCode(app, 'lan')).toBe(true);
});

test('digits are taken with the gap that apps show between them', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	const { secret } = await beginSecondFactor(app, person, headers, PASSWORD);
	const code = codeOf(secret).replace(/(?=.{3}$)/u, ' ');
	expect(await refusalOf(() => confirmSecondFactor(app, person, headers, ` ${code} `))).toBe(
		'done'
	);
});

test('who begins anew gets another secret, and the one before opens nothing', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	const first = await beginSecondFactor(app, person, headers, PASSWORD);
	const second = await beginSecondFactor(app, person, headers, PASSWORD);
	expect(second.secret).not.toBe(first.secret);
	const codes = [-1, 0, 1].map((steps) => codeOf(second.secret, steps));
	const old = [-1, 0, 1].map((steps) => codeOf(first.secret, steps));
	const stale = old.find((code) => !codes.includes(code)) ?? '';
	expect(await refusalOf(() => confirmSecondFactor(app, person, headers, stale))).toBe(
		'wrong-code'
	);
});

test('one that is on is not replaced by who knows the password alone', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	const { secret } = await beginSecondFactor(app, person, headers, PASSWORD);
	const cookies = await confirmSecondFactor(app, person, headers, codeOf(secret));
	const begin = () => beginSecondFactor(app, now(app, person), withCookies(cookies), PASSWORD);
	expect(await refusalOf(begin)).toBe('second-factor-on');
	expect(await asksForCode(app, 'lan')).toBe(true);
});

test('one that is on is not confirmed a second time', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	const { secret } = await beginSecondFactor(app, person, headers, PASSWORD);
	const on = withCookies(await confirmSecondFactor(app, person, headers, codeOf(secret)));
	const again = () => confirmSecondFactor(app, now(app, person), on, codeOf(secret, 1));
	expect(await refusalOf(again)).toBe('second-factor-on');
});

test('the session goes on under a new cookie once it is on', async () => {
	const app = temporaryApp();
	const person = await account(app, 'quan-tri', 'admin');
	const headers = await signedIn(app, 'quan-tri');
	const { secret } = await beginSecondFactor(app, person, headers, PASSWORD);
	const cookies = await confirmSecondFactor(app, person, headers, codeOf(secret));
	const visit = await findSession(app, withCookies(cookies));
	expect(visit?.person).toEqual({ ...person, hasSecondFactor: true });
	expect(await findSession(app, headers)).toBe(null);
});

test('who has it may switch it off by the password', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	const { secret } = await beginSecondFactor(app, person, headers, PASSWORD);
	const on = withCookies(await confirmSecondFactor(app, person, headers, codeOf(secret)));
	const end = (password: string) => disableSecondFactor(app, now(app, person), on, password);
	expect(await refusalOf(() => end('sai'))).toBe('password-wrong');
	expect(await asksForCode(app, 'lan')).toBe(true);
	await end(PASSWORD);
	expect(await asksForCode(app, 'lan')).toBe(false);
	expect(logged(app).filter((line) => line.includes('second-factor'))).toEqual([
		'lan second-factor-on lan -',
		'lan second-factor-off lan -'
	]);
});

test('an administrator does not switch it off', async () => {
	const app = temporaryApp();
	const person = await account(app, 'quan-tri', 'admin');
	const headers = await signedIn(app, 'quan-tri');
	const { secret } = await beginSecondFactor(app, person, headers, PASSWORD);
	const on = withCookies(await confirmSecondFactor(app, person, headers, codeOf(secret)));
	const end = () => disableSecondFactor(app, now(app, person), on, PASSWORD);
	expect(await refusalOf(end)).toBe('second-factor-required');
	expect(await asksForCode(app, 'quan-tri')).toBe(true);
});

test('new recovery codes take the password', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	const { secret, recoveryCodes } = await beginSecondFactor(app, person, headers, PASSWORD);
	const on = withCookies(await confirmSecondFactor(app, person, headers, codeOf(secret)));
	const make = (password: string) => createRecoveryCodes(app, now(app, person), on, password);
	expect(await refusalOf(() => make('sai'))).toBe('password-wrong');
	const fresh = await make(PASSWORD);
	expect(fresh).toHaveLength(10);
	expect(fresh.filter((code) => recoveryCodes.includes(code))).toEqual([]);
});

test('who found a screen unlocked does not guess the password or the code at it', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const headers = await signedIn(app, 'lan');
	for (let tries = 0; tries < 5; tries += 1) {
		await refusalOf(() => beginSecondFactor(app, person, headers, `sai ${tries}`));
		await refusalOf(() => confirmSecondFactor(app, person, headers, `00000${tries}`));
	}
	expect(await refusalOf(() => beginSecondFactor(app, person, headers, PASSWORD))).toBe('locked');
});
