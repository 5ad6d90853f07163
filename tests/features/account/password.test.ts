import { expect, test } from 'vitest';
import { changePassword } from '../../../src/lib/features/account/password.server.ts';
import { findSession } from '../../../src/lib/server/auth/session.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { logged, refusalOf } from '../../server/fixtures/entries.ts';
import { PASSWORD, reporter, signedIn, withCookies } from '../../server/fixtures/people.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const OTHER = 'con trau ben bo ao 5 sen';
const RIGHT = { current: PASSWORD, password: OTHER, again: OTHER };

async function opened(app: AppContext) {
	const person = await reporter(app, 'lan');
	return { person, headers: await signedIn(app, 'lan') };
}

const opens = (app: AppContext, password: string): Promise<string> =>
	refusalOf(() => signedIn(app, 'lan', { password }));

test('the new password opens, the old one no longer', async () => {
	const app = temporaryApp();
	const { person, headers } = await opened(app);
	await changePassword(app, person, headers, RIGHT);
	expect(await opens(app, PASSWORD)).toBe('wrong');
	expect(await opens(app, OTHER)).toBe('done');
	expect(logged(app)).toContain('lan password-changed lan -');
	expect(logged(app).join('\n')).not.toContain(OTHER);
});

test('every other session ends; this one goes on under a new cookie', async () => {
	const app = temporaryApp();
	const { person, headers } = await opened(app);
	const elsewhere = await signedIn(app, 'lan');
	const cookies = await changePassword(app, person, headers, RIGHT);
	expect(await findSession(app, elsewhere)).toBe(null);
	expect(await findSession(app, headers)).toBe(null);
	expect((await findSession(app, withCookies(cookies)))?.person).toEqual(person);
});

test('sessions of others go on', async () => {
	const app = temporaryApp();
	await reporter(app, 'hoa');
	const other = await signedIn(app, 'hoa');
	const { person, headers } = await opened(app);
	await changePassword(app, person, headers, RIGHT);
	expect((await findSession(app, other))?.person.name).toBe('hoa');
});

test.for([
	['a wrong present password', { current: 'sai' }, 'password-wrong'],
	['no present password', { current: '' }, 'password-wrong'],
	['the present one with a space', { current: `${PASSWORD} ` }, 'password-wrong'],
	['two that differ', { again: `${OTHER}.` }, 'password-differs'],
	['one that is short', { password: 'ngan', again: 'ngan' }, 'password-short'],
	['its own name', { password: 'lan.lan.lan.lan', again: 'lan.lan.lan.lan' }, 'password-guessable'],
	['one that is too long', { password: OTHER.repeat(6), again: OTHER.repeat(6) }, 'password-long']
] as const)('%s changes nothing', async ([, typed, expected]) => {
	const app = temporaryApp();
	const { person, headers } = await opened(app);
	const change = () => changePassword(app, person, headers, { ...RIGHT, ...typed });
	expect(await refusalOf(change)).toBe(expected);
	expect((await findSession(app, headers))?.person.name).toBe('lan');
	expect(await opens(app, PASSWORD)).toBe('done');
});

test('the present password is not guessed at an open screen', async () => {
	const app = temporaryApp();
	const { person, headers } = await opened(app);
	const change = (current: string) =>
		refusalOf(() => changePassword(app, person, headers, { ...RIGHT, current }));
	for (let tries = 0; tries < 10; tries += 1)
		expect(await change(`sai ${tries}`)).toBe('password-wrong');
	expect(await change(PASSWORD)).toBe('locked');
	expect(await opens(app, PASSWORD)).toBe('done');
});
