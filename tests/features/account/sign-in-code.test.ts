import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../src/lib/core/model/person.ts';
import { verification } from '../../../src/lib/server/db/schema-people.ts';
import {
	deactivateAccount,
	resetSecondFactor
} from '../../../src/lib/features/people/manage-accounts.server.ts';
import {
	beginSecondFactor,
	confirmSecondFactor,
	createRecoveryCodes
} from '../../../src/lib/features/account/second-factor.server.ts';
import { findSession } from '../../../src/lib/server/auth/session.ts';
import {
	accountAwaitingCode,
	signInWithCode
} from '../../../src/lib/features/account/sign-in-code.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import {
	startClock,
	stopClock,
	codeOf,
	halfWay,
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

interface Case {
	app: AppContext;
	person: Person;
	secret: string;
	recoveryCodes: string[];
}

/** An app context with one account that has a second factor. */
async function withFactor(): Promise<Case> {
	const app = temporaryApp();
	const person = await account(app, 'quan-tri', 'admin');
	return { app, person, ...(await secured(app, person)) };
}

const enter = (app: AppContext, headers: Headers, code: string, address = '192.0.2.1') =>
	signInWithCode(app, { code, headers, address });

test('the password alone opens nothing; with the code it does', async () => {
	const { app, person, secret } = await withFactor();
	const half = await halfWay(app, 'quan-tri');
	expect(await findSession(app, half)).toBe(null);
	expect((await accountAwaitingCode(app, half))?.id).toBe(person.id);
	const cookies = await enter(app, half, codeOf(secret));
	const visit = await findSession(app, withCookies(cookies));
	expect(visit?.person).toEqual({ ...person, hasSecondFactor: true });
	expect(logged(app).at(-1)).toBe('quan-tri signed-in quan-tri second factor');
});

test('signing in is logged once, when it is done', async () => {
	const { app, secret } = await withFactor();
	const before = logged(app).length;
	const half = await halfWay(app, 'quan-tri');
	expect(logged(app)).toHaveLength(before);
	await enter(app, half, codeOf(secret));
	expect(logged(app)).toHaveLength(before + 1);
});

test('a code is taken with the gap that apps show', async () => {
	const { app, secret } = await withFactor();
	const half = await halfWay(app, 'quan-tri');
	const code = codeOf(secret).replace(/(?=.{3}$)/u, ' ');
	expect(await refusalOf(() => enter(app, half, code))).toBe('done');
});

test.for(['', ' ', '000', 'abcdef', '0000000', 'x'.repeat(5000), "' OR 1=1", 'aaaaa-aaaaa'])(
	'what is no code is not one: %j',
	async (code) => {
		const { app } = await withFactor();
		const half = await halfWay(app, 'quan-tri');
		expect(await refusalOf(() => enter(app, half, code))).toBe('wrong-code');
	}
);

test('after a wrong code the right one is still taken', async () => {
	const { app, secret } = await withFactor();
	const half = await halfWay(app, 'quan-tri');
	expect(await refusalOf(() => enter(app, half, 'sai'))).toBe('wrong-code');
	expect(await refusalOf(() => enter(app, half, codeOf(secret)))).toBe('done');
	expect(logged(app).slice(-2)).toEqual([
		'? sign-in-failed quan-tri recovery code',
		'quan-tri signed-in quan-tri second factor'
	]);
});

test('a code that was used is refused, from any browser and address', async () => {
	const { app, secret } = await withFactor();
	const code = codeOf(secret);
	await enter(app, await halfWay(app, 'quan-tri'), code);
	const thief = await halfWay(app, 'quan-tri', '192.0.2.66');
	expect(await refusalOf(() => enter(app, thief, code, '192.0.2.66'))).toBe('wrong-code');
});

test('the code that switched it on is used up by that', async () => {
	const app = temporaryApp();
	const person = await account(app, 'quan-tri', 'admin');
	const headers = await signedIn(app, 'quan-tri');
	const { secret } = await beginSecondFactor(app, person, headers, PASSWORD);
	const code = codeOf(secret);
	await confirmSecondFactor(app, person, headers, code);
	const half = await halfWay(app, 'quan-tri');
	expect(await refusalOf(() => enter(app, half, code))).toBe('wrong-code');
	expect(await refusalOf(() => enter(app, half, codeOf(secret, 1)))).toBe('done');
});

test('the code of somebody else is none', async () => {
	const { app } = await withFactor();
	const other = await secured(app, await reporter(app, 'lan'));
	const half = await halfWay(app, 'quan-tri');
	expect(await refusalOf(() => enter(app, half, codeOf(other.secret)))).toBe('wrong-code');
});

test('a recovery code opens once, and its use is logged', async () => {
	const { app, recoveryCodes } = await withFactor();
	const [code = ''] = recoveryCodes;
	const cookies = await enter(app, await halfWay(app, 'quan-tri'), code);
	expect((await findSession(app, withCookies(cookies)))?.person.name).toBe('quan-tri');
	expect(logged(app).slice(-2)).toEqual([
		'quan-tri recovery-code-used quan-tri -',
		'quan-tri signed-in quan-tri recovery code'
	]);
	const again = await halfWay(app, 'quan-tri');
	expect(await refusalOf(() => enter(app, again, code))).toBe('wrong-code');
	expect(await refusalOf(() => enter(app, again, recoveryCodes[1] ?? ''))).toBe('done');
});

test('recovery codes that were replaced open nothing', async () => {
	const { app, person, secret, recoveryCodes } = await withFactor();
	const cookies = await enter(app, await halfWay(app, 'quan-tri'), codeOf(secret));
	const [fresh = ''] = await createRecoveryCodes(app, person, withCookies(cookies), PASSWORD);
	const half = await halfWay(app, 'quan-tri');
	expect(await refusalOf(() => enter(app, half, recoveryCodes[0] ?? ''))).toBe('wrong-code');
	expect(await refusalOf(() => enter(app, half, fresh))).toBe('done');
});

test('without the first step a code opens nothing', async () => {
	const { app, secret } = await withFactor();
	expect(await refusalOf(() => enter(app, new Headers(), codeOf(secret)))).toBe('sign-in-over');
});

test.for([
	['its signature', (cookie: string) => `${cookie.slice(0, -4)}AAAA`],
	['all of it', () => 'thuoc-so.two_factor=x.y'],
	['a percent sign too many', () => 'thuoc-so.two_factor=%zz.%'],
	['bytes that are no text', () => 'thuoc-so.two_factor=%ff.x']
] as const)('a first step with %s made up opens nothing', async ([, change]) => {
	const { app, secret } = await withFactor();
	const half = await halfWay(app, 'quan-tri');
	const cookie = change(half.get('cookie') ?? '');
	const refusal = await refusalOf(() => enter(app, new Headers({ cookie }), codeOf(secret)));
	expect(['sign-in-over', 'wrong-code']).toContain(refusal);
});

test('too long after the password a code opens nothing', async () => {
	const { app, person, secret } = await withFactor();
	const half = await halfWay(app, 'quan-tri');
	app.store.orm
		.update(verification)
		.set({ expiresAt: new Date(Date.now() - 1000) })
		.where(eq(verification.value, person.id))
		.run();
	expect(await refusalOf(() => enter(app, half, codeOf(secret)))).toBe('sign-in-over');
});

test('a first step leads in once', async () => {
	const { app, secret, recoveryCodes } = await withFactor();
	const half = await halfWay(app, 'quan-tri');
	await enter(app, half, codeOf(secret));
	expect(await refusalOf(() => enter(app, half, recoveryCodes[0] ?? ''))).toBe('sign-in-over');
});

test('who is shut out between the two steps stays out', async () => {
	const { app, person, secret } = await withFactor();
	await secured(app, await account(app, 'quan-tri-2', 'admin'));
	const half = await halfWay(app, 'quan-tri');
	deactivateAccount(app, person.id, 'quan-tri-2');
	expect(await refusalOf(() => enter(app, half, codeOf(secret)))).toBe('sign-in-over');
});

test('who lost phone and codes signs in by the password once an administrator dropped it', async () => {
	const { app, person } = await withFactor();
	resetSecondFactor(app, person.id, 'quan-tri-2');
	const headers = await signedIn(app, 'quan-tri');
	expect((await findSession(app, headers))?.person.hasSecondFactor).toBe(false);
});

test('codes are not tried one after the other, however often the password is typed', async () => {
	const { app, secret } = await withFactor();
	const refusals: string[] = [];
	for (let tries = 0; tries < 12; tries += 1) {
		const address = `192.0.2.${tries + 1}`;
		const half = await halfWay(app, 'quan-tri', address);
		refusals.push(await refusalOf(() => enter(app, half, `sai ${tries}`, address)));
	}
	expect(refusals[0]).toBe('wrong-code');
	expect(refusals.at(-1)).toBe('locked');
	const half = await halfWay(app, 'quan-tri', '192.0.2.99');
	expect(await refusalOf(() => enter(app, half, codeOf(secret), '192.0.2.99'))).toBe('locked');
});
