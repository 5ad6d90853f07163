import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createSecret, readSecret, secretPath } from '../../../src/lib/server/auth/secret.ts';
import { InvalidSetting, readEnv, type Env } from '../../../src/lib/server/env.ts';
import { temporaryFolder } from '../fixtures/temporary-store.ts';

const MAKES = new URL('../fixtures/makes-secret.ts', import.meta.url);
const GOOD = 'vq8Jd0WmYx3TzLrKc7NfHb2GsPa5Ue9RoXi4';

const installed = (variables: NodeJS.ProcessEnv = {}): Env =>
	readEnv({ DATABASE_PATH: join(temporaryFolder(), 'x.sqlite'), ...variables });

test.for([
	['nothing', ''],
	['three words', 'gieng nuoc xanh'],
	['a character too few', GOOD.slice(0, 31)],
	['one letter over and over', 'a'.repeat(64)],
	['nine letters in turn', 'qwzxvbnmk'.repeat(5)],
	['the example of the library', 'better-auth-secret-12345678901234567890'],
	['the example of a manual', 'CHANGE_ME_qv8Jd0WmYx3TzLrKc7NfHb2GsPa5'],
	['a word for it', 'my-secret-key-qv8Jd0WmYx3TzLrKc7NfHb2Gs'],
	['a word for it in Vietnamese', 'matkhau-qv8Jd0WmYx3TzLrKc7NfHb2GsPa5Ue9'],
	['digits in their order', `123456${GOOD}`]
])('no server starts with %s as its secret', ([, text = '']) => {
	const env = installed({ AUTH_SECRET: text });
	expect(() => readSecret(env)).toThrow(InvalidSetting);
});

test('a secret that is refused is not repeated on the screen or in a log', () => {
	const env = installed({ AUTH_SECRET: 'quá ngắn' });
	expect(() => readSecret(env)).toThrow(/AUTH_SECRET=\*\*\*/u);
	expect(() => readSecret(env)).not.toThrow(/quá ngắn/u);
});

test('a secret found in the file is held to the same', () => {
	const env = installed();
	writeFileSync(secretPath(env), 'a'.repeat(64));
	expect(() => readSecret(env)).toThrow(InvalidSetting);
});

test('the setting wins over the file', () => {
	const env = installed();
	createSecret(env);
	expect(readSecret({ ...env, authSecret: GOOD })).toBe(GOOD);
});

test('the one that is made passes, and only this account of the machine reads it', () => {
	const env = installed();
	createSecret(env);
	expect(readSecret(env).length).toBeGreaterThanOrEqual(64);
	expect(statSync(secretPath(env)).mode & 0o777).toBe(0o600);
	expect(readdirSync(dirname(secretPath(env)))).toEqual(['secret']);
});

test('each installation has its own', () => {
	const made = [installed(), installed()].map((env) => {
		createSecret(env);
		return readSecret(env);
	});
	expect(made[0]).not.toBe(made[1]);
});

test('one that was made is not made again', () => {
	const env = installed();
	createSecret(env);
	const first = readSecret(env);
	createSecret(env);
	expect(readSecret(env)).toBe(first);
});

test('with a setting no file is made', () => {
	const env = installed({ AUTH_SECRET: GOOD });
	createSecret(env);
	expect(readdirSync(dirname(secretPath(env)))).toEqual([]);
});

test('where another process was first, its secret stays and ours leaves nothing behind', () => {
	const env = installed();
	const folder = dirname(secretPath(env));
	// a name that is taken, yet not seen when looked for: as if it came a moment later
	symlinkSync(join(folder, 'not-there-yet'), secretPath(env));
	createSecret(env);
	expect(readdirSync(folder)).toEqual(['secret']);
	writeFileSync(join(folder, 'not-there-yet'), GOOD);
	expect(readSecret(env)).toBe(GOOD);
});

test('processes that start together leave one whole secret', async () => {
	const env = installed();
	const starts = Array.from({ length: 4 }, async () => {
		const child = spawn(process.execPath, [fileURLToPath(MAKES)], {
			env: { ...process.env, DATABASE_PATH: env.databasePath, AUTH_SECRET: '' }
		});
		const [code] = await once(child, 'exit');
		return code;
	});
	expect(await Promise.all(starts)).toEqual([0, 0, 0, 0]);
	expect(readdirSync(dirname(secretPath(env)))).toEqual(['secret']);
	expect(readFileSync(secretPath(env), 'utf8')).toMatch(/^[\w-]{64}\n$/u);
});
