import { expect, test } from 'vitest';
import { RefusedEntry } from '../../../src/lib/server/people/refused-entry.ts';
import {
	deactivateAccount,
	inviteAccount,
	reactivateAccount
} from '../../../src/lib/server/people/duties.ts';
import { findSession } from '../../../src/lib/server/people/sessions.ts';
import { signIn } from '../../../src/lib/server/people/sign-in.ts';
import type { AppContext } from '../../../src/lib/server/world.ts';
import { account, PASSWORD, reporter, withCookies } from '../fixtures/people.ts';
import { temporaryWorld } from '../fixtures/temporary-world.ts';

const knock = (world: AppContext, name: string, password: string, address = '192.0.2.1') =>
	signIn(world, { name, password, address, headers: new Headers() });

/** The code of what was refused, and whether a time to wait is told. */
const refusalOf = async (act: Promise<unknown>): Promise<[code: unknown, waits: boolean]> => {
	const error = await act.then(
		() => null,
		(thrown: unknown) => thrown
	);
	return error instanceof RefusedEntry ? [error.code, error.wait > 0] : [error, false];
};

const acts = (world: AppContext): string[] =>
	world.store.orm.query.event
		.findMany({ orderBy: (row, { asc }) => asc(row.seq) })
		.sync()
		.map(({ actor, act, subject, reason }) => [actor, act, subject, reason].join(' '));

test('name and password open a session for whom they belong to', async () => {
	const world = temporaryWorld();
	const person = await reporter(world, 'lan');
	const { cookies, needsCode } = await knock(world, 'lan', PASSWORD);
	expect(needsCode).toBe(false);
	expect((await findSession(world, withCookies(cookies)))?.person).toEqual(person);
	expect(acts(world).at(-1)).toBe('lan signed-in lan ');
});

test.for(['LAN', ' lan ', 'Lan'])('a name is taken as it was meant: %j', async (name) => {
	const world = temporaryWorld();
	await reporter(world, 'lan');
	expect((await knock(world, name, PASSWORD)).needsCode).toBe(false);
});

test('who is not known, not opened yet, shut out or mistaken is told the same', async () => {
	const world = temporaryWorld();
	const admin = await account(world, 'quan-tri', 'admin');
	const shut = await reporter(world, 'da-ngung');
	await reporter(world, 'lan');
	deactivateAccount(world, shut.id, admin.name);
	const duty = { role: 'reviewer', unit: null } as const;
	await inviteAccount(world, { name: 'chua-mo', fullName: 'Chưa mở', duty }, admin.name);
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
		expect(await refusalOf(knock(world, name, password, `192.0.2.${index + 1}`))).toEqual([
			'wrong',
			false
		]);
});

test('who was let in again gets in again', async () => {
	const world = temporaryWorld();
	const { id } = await reporter(world, 'lan');
	deactivateAccount(world, id, 'quan-tri');
	reactivateAccount(world, id, 'quan-tri');
	expect((await knock(world, 'lan', PASSWORD)).needsCode).toBe(false);
});

test('a failure is logged with whom it meant, but never what was typed for a name', async () => {
	const world = temporaryWorld();
	await reporter(world, 'lan');
	await refusalOf(knock(world, 'lan', 'sai'));
	await refusalOf(knock(world, PASSWORD, 'lan'));
	expect(acts(world).slice(-2)).toEqual([
		'? sign-in-failed lan password',
		'? sign-in-failed ? password'
	]);
	expect(acts(world).join('\n')).not.toContain(PASSWORD);
});

/** So many wrong passwords, from addresses that `from` gives. */
const guess = async (
	world: AppContext,
	name: string,
	times: number,
	from: (n: number) => string
) => {
	for (let tries = 0; tries < times; tries += 1)
		await refusalOf(knock(world, name, `sai ${tries}`, from(tries)));
};

const here = (): string => '192.0.2.1';

test('after five wrong passwords one more locks, and the right one does not help', async () => {
	const world = temporaryWorld();
	await reporter(world, 'lan');
	await guess(world, 'lan', 6, here);
	expect(await refusalOf(knock(world, 'lan', PASSWORD))).toEqual(['locked', true]);
});

test('five wrong passwords do not yet', async () => {
	const world = temporaryWorld();
	await reporter(world, 'lan');
	await guess(world, 'lan', 5, here);
	expect((await knock(world, 'lan', PASSWORD)).needsCode).toBe(false);
});

test('who got in begins to count anew', async () => {
	const world = temporaryWorld();
	await reporter(world, 'lan');
	await guess(world, 'lan', 5, here);
	await knock(world, 'lan', PASSWORD);
	await guess(world, 'lan', 5, here);
	expect((await knock(world, 'lan', PASSWORD)).needsCode).toBe(false);
});

test('another name and another address are not locked with it', async () => {
	const world = temporaryWorld();
	await reporter(world, 'lan');
	await reporter(world, 'hoa');
	await guess(world, 'lan', 6, here);
	expect((await knock(world, 'hoa', PASSWORD)).needsCode).toBe(false);
	expect((await knock(world, 'lan', PASSWORD, '192.0.2.2')).needsCode).toBe(false);
});

test('a name that nobody has locks like one that somebody has', async () => {
	const world = temporaryWorld();
	await guess(world, 'khong-co', 6, here);
	expect(await refusalOf(knock(world, 'khong-co', PASSWORD))).toEqual(['locked', true]);
});

test('a name that is guessed at from many sides is locked everywhere', async () => {
	const world = temporaryWorld();
	await reporter(world, 'lan');
	await guess(world, 'lan', 31, (n) => `198.51.100.${n}`);
	expect(await refusalOf(knock(world, 'lan', PASSWORD, '192.0.2.77'))).toEqual(['locked', true]);
});

test('an address that guesses at many names is locked for all', async () => {
	const world = temporaryWorld();
	await reporter(world, 'lan');
	for (let tries = 0; tries < 61; tries += 1) await guess(world, `ten-${tries}`, 1, here);
	expect(await refusalOf(knock(world, 'lan', PASSWORD))).toEqual(['locked', true]);
	expect((await knock(world, 'lan', PASSWORD, '192.0.2.2')).needsCode).toBe(false);
});
