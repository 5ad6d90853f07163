import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { expect, test } from 'vitest';
import {
	deactivateAccount,
	inviteAccount,
	reactivateAccount
} from '../../../src/lib/features/people/manage-accounts.server.ts';
import { findSession } from '../../../src/lib/server/auth/session.ts';
import { signIn } from '../../../src/lib/features/account/sign-in.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { account, PASSWORD, reporter, withCookies } from '../../server/fixtures/people.ts';
import { temporaryApp } from '../../server/fixtures/temporary-app.ts';

const credentials = (app: AppContext, name: string, password: string, address = '192.0.2.1') =>
	signIn(app, { name, password, address, headers: new Headers() });

/** The code of what was refused, and whether a time to wait is told. */
const refusalOf = async (act: Promise<unknown>): Promise<[code: unknown, waits: boolean]> => {
	const error = await act.then(
		() => null,
		(thrown: unknown) => thrown
	);
	return error instanceof RequestError ? [error.code, error.wait > 0] : [error, false];
};

const acts = (app: AppContext): string[] =>
	app.store.orm.query.event
		.findMany({ orderBy: (row, { asc }) => asc(row.seq) })
		.sync()
		.map(({ actor, act, subject, reason }) => [actor, act, subject, reason].join(' '));

test('name and password open a session for whom they belong to', async () => {
	const app = temporaryApp();
	const person = await reporter(app, 'lan');
	const { cookies, needsCode } = await credentials(app, 'lan', PASSWORD);
	expect(needsCode).toBe(false);
	expect((await findSession(app, withCookies(cookies)))?.person).toEqual(person);
	expect(acts(app).at(-1)).toBe('lan signed-in lan ');
});

test.for(['LAN', ' lan ', 'Lan'])('a name is taken as it was meant: %j', async (name) => {
	const app = temporaryApp();
	await reporter(app, 'lan');
	expect((await credentials(app, name, PASSWORD)).needsCode).toBe(false);
});

test('who is not known, not opened yet, shut out or mistaken is told the same', async () => {
	const app = temporaryApp();
	const admin = await account(app, 'quan-tri', 'admin');
	const shut = await reporter(app, 'da-ngung');
	await reporter(app, 'lan');
	deactivateAccount(app, shut.id, admin.name);
	const duty = { role: 'reviewer', unit: null } as const;
	await inviteAccount(app, { name: 'chua-mo', fullName: 'Chưa mở', duty }, admin.name);
	const typed = [
		['khong-co', PASSWORD],
		['chua-mo', PASSWORD],
		['chua-mo', ''],
		['da-ngung', PASSWORD],
		['lan', `${PASSWORD} `],
		['lan', ''],
		['', PASSWORD],
		['nobody-has-this-name', PASSWORD]
	] as const;
	for (const [index, [name, password]] of typed.entries())
		expect(await refusalOf(credentials(app, name, password, `192.0.2.${index + 1}`))).toEqual([
			'wrong',
			false
		]);
});

test('who was let in again gets in again', async () => {
	const app = temporaryApp();
	const { id } = await reporter(app, 'lan');
	deactivateAccount(app, id, 'quan-tri');
	reactivateAccount(app, id, 'quan-tri');
	expect((await credentials(app, 'lan', PASSWORD)).needsCode).toBe(false);
});

test('a failure is logged with whom it meant, but never what was typed for a name', async () => {
	const app = temporaryApp();
	await reporter(app, 'lan');
	await refusalOf(credentials(app, 'lan', 'sai'));
	await refusalOf(credentials(app, PASSWORD, 'lan'));
	expect(acts(app).slice(-2)).toEqual([
		'? sign-in-failed lan password',
		'? sign-in-failed ? password'
	]);
	expect(acts(app).join('\n')).not.toContain(PASSWORD);
});

/** Enters a number of wrong passwords, from addresses that `from` returns. */
const guess = async (app: AppContext, name: string, times: number, from: (n: number) => string) => {
	for (let tries = 0; tries < times; tries += 1)
		await refusalOf(credentials(app, name, `sai ${tries}`, from(tries)));
};

const here = (): string => '192.0.2.1';

test('after five wrong passwords one more locks, and the right one does not help', async () => {
	const app = temporaryApp();
	await reporter(app, 'lan');
	await guess(app, 'lan', 6, here);
	expect(await refusalOf(credentials(app, 'lan', PASSWORD))).toEqual(['locked', true]);
});

test('five wrong passwords do not yet', async () => {
	const app = temporaryApp();
	await reporter(app, 'lan');
	await guess(app, 'lan', 5, here);
	expect((await credentials(app, 'lan', PASSWORD)).needsCode).toBe(false);
});

test('who got in begins to count anew', async () => {
	const app = temporaryApp();
	await reporter(app, 'lan');
	await guess(app, 'lan', 5, here);
	await credentials(app, 'lan', PASSWORD);
	await guess(app, 'lan', 5, here);
	expect((await credentials(app, 'lan', PASSWORD)).needsCode).toBe(false);
});

test('another name and another address are not locked with it', async () => {
	const app = temporaryApp();
	await reporter(app, 'lan');
	await reporter(app, 'hoa');
	await guess(app, 'lan', 6, here);
	expect((await credentials(app, 'hoa', PASSWORD)).needsCode).toBe(false);
	expect((await credentials(app, 'lan', PASSWORD, '192.0.2.2')).needsCode).toBe(false);
});

test('a name that nobody has locks like one that somebody has', async () => {
	const app = temporaryApp();
	await guess(app, 'khong-co', 6, here);
	expect(await refusalOf(credentials(app, 'khong-co', PASSWORD))).toEqual(['locked', true]);
});

test('a name that is guessed at from many sides is locked everywhere', async () => {
	const app = temporaryApp();
	await reporter(app, 'lan');
	await guess(app, 'lan', 31, (n) => `198.51.100.${n}`);
	expect(await refusalOf(credentials(app, 'lan', PASSWORD, '192.0.2.77'))).toEqual([
		'locked',
		true
	]);
});

test('an address that guesses at many names is locked for all', async () => {
	const app = temporaryApp();
	await reporter(app, 'lan');
	for (let tries = 0; tries < 61; tries += 1) await guess(app, `ten-${tries}`, 1, here);
	expect(await refusalOf(credentials(app, 'lan', PASSWORD))).toEqual(['locked', true]);
	expect((await credentials(app, 'lan', PASSWORD, '192.0.2.2')).needsCode).toBe(false);
});
