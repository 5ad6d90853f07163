import { expect, test } from 'vitest';
import { changePassword } from '../../../src/lib/server/people/password.ts';
import { findSession } from '../../../src/lib/server/people/sessions.ts';
import type { AppContext } from '../../../src/lib/server/world.ts';
import { logged, refusalOf } from '../fixtures/entries.ts';
import { PASSWORD, reporter, signedIn, withCookies } from '../fixtures/people.ts';
import { temporaryWorld } from '../fixtures/temporary-world.ts';

const OTHER = 'con trau ben bo ao 5 sen';
const RIGHT = { current: PASSWORD, password: OTHER, again: OTHER };

async function opened(world: AppContext) {
	const person = await reporter(world, 'lan');
	return { person, headers: await signedIn(world, 'lan') };
}

const opens = (world: AppContext, password: string): Promise<string> =>
	refusalOf(() => signedIn(world, 'lan', { password }));

test('the new password opens, the old one no longer', async () => {
	const world = temporaryWorld();
	const { person, headers } = await opened(world);
	await changePassword(world, person, headers, RIGHT);
	expect(await opens(world, PASSWORD)).toBe('wrong');
	expect(await opens(world, OTHER)).toBe('done');
	expect(logged(world)).toContain('lan password-changed lan -');
	expect(logged(world).join('\n')).not.toContain(OTHER);
});

test('every other session ends; this one goes on under a new cookie', async () => {
	const world = temporaryWorld();
	const { person, headers } = await opened(world);
	const elsewhere = await signedIn(world, 'lan');
	const cookies = await changePassword(world, person, headers, RIGHT);
	expect(await findSession(world, elsewhere)).toBe(null);
	expect(await findSession(world, headers)).toBe(null);
	expect((await findSession(world, withCookies(cookies)))?.person).toEqual(person);
});

test('sessions of others go on', async () => {
	const world = temporaryWorld();
	await reporter(world, 'hoa');
	const other = await signedIn(world, 'hoa');
	const { person, headers } = await opened(world);
	await changePassword(world, person, headers, RIGHT);
	expect((await findSession(world, other))?.person.name).toBe('hoa');
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
	const world = temporaryWorld();
	const { person, headers } = await opened(world);
	const change = () => changePassword(world, person, headers, { ...RIGHT, ...typed });
	expect(await refusalOf(change)).toBe(expected);
	expect((await findSession(world, headers))?.person.name).toBe('lan');
	expect(await opens(world, PASSWORD)).toBe('done');
});

test('the present password is not guessed at an open screen', async () => {
	const world = temporaryWorld();
	const { person, headers } = await opened(world);
	const change = (current: string) =>
		refusalOf(() => changePassword(world, person, headers, { ...RIGHT, current }));
	for (let tries = 0; tries < 10; tries += 1)
		expect(await change(`sai ${tries}`)).toBe('password-wrong');
	expect(await change(PASSWORD)).toBe('locked');
	expect(await opens(world, PASSWORD)).toBe('done');
});
