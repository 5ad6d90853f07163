import { rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bindSecret, renewSecret } from '../../../src/lib/server/auth/installation-secret.ts';
import { hasSecret, SecretMismatch, secretPath } from '../../../src/lib/server/auth/secret.ts';
import { findSession } from '../../../src/lib/server/auth/session.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { logged } from '../fixtures/entries.ts';
import { account, signedIn } from '../fixtures/people.ts';
import { at, temporaryApp } from '../fixtures/temporary-app.ts';

const OTHER = 'kT5nVx2QeLp8WcYz3RmHs7JdGb4Fa9UoXi61';

/** The same database under another secret, or, with null, without one. */
const withSecret = (app: AppContext, authSecret: string | null): AppContext => ({
	...app,
	env: { ...app.env, authSecret }
});

test('a new installation gets a secret of its own, which it then belongs to', async () => {
	const app = withSecret(temporaryApp(), null);
	await bindSecret(app);
	expect(hasSecret(app.env)).toBe(true);
	await bindSecret(app);
	writeFileSync(secretPath(app.env), OTHER);
	await expect(bindSecret(app)).rejects.toThrow(SecretMismatch);
});

test('a database that was moved without its secret is named, and no secret is made in silence', async () => {
	const app = withSecret(temporaryApp(), null);
	await bindSecret(app);
	rmSync(secretPath(app.env));
	await expect(bindSecret(app)).rejects.toThrow(/secret --renew/u);
	expect(hasSecret(app.env)).toBe(false);
});

test('so is one of an earlier version that has accounts', async () => {
	const app = temporaryApp();
	await account(app, 'lan-bao-cao', 'reporter', '528@2021-01-01');
	const moved = withSecret(app, null);
	await expect(bindSecret(moved)).rejects.toThrow(SecretMismatch);
	expect(hasSecret(moved.env)).toBe(false);
});

test('a second factor of an earlier version shows that the secret is another', async () => {
	const app = temporaryApp();
	const { id } = await account(app, 'quan-tri', 'admin');
	const { symmetricEncrypt } = await import('better-auth/crypto');
	const key = app.env.authSecret ?? '';
	const secret = await symmetricEncrypt({ key, data: 'JBSWY3DPEHPK3PXP' });
	app.store.sqlite
		.prepare('INSERT INTO second_factor (id, secret, backup_codes, person) VALUES (?, ?, ?, ?)')
		.run('s1', secret, 'x', id);
	await expect(bindSecret(withSecret(app, OTHER))).rejects.toThrow(SecretMismatch);
	await bindSecret(app);
});

test('an installation whose secret is lost goes on under a new one, and the log says so', async () => {
	const app = temporaryApp();
	const person = await account(app, 'quan-tri', 'admin');
	await bindSecret(app);
	const headers = await signedIn(app, person.name);
	const moved = withSecret(app, OTHER);
	renewSecret(moved, { actor: 'operator x@y', at: at('2023-04-01'), reason: 'mất khóa' });
	await bindSecret(moved);
	expect(await findSession(app, headers)).toBeNull();
	expect(logged(app).at(-1)).toBe('operator x@y secret-renewed operator x@y mất khóa');
});
