/*
 * A program for tests that sign in: opens the accounts it is told of in the database that
 * DATABASE_PATH names, makes keys for the machines among them, and sets up the second factor of
 * reviewers and administrators. Prints keys and secrets as JSON.
 */
import { signIn } from '../../src/lib/features/account/sign-in.server.ts';
import { inviteAccount } from '../../src/lib/features/people/manage-accounts.server.ts';
import { createApiKey } from '../../src/lib/features/account/api-keys.server.ts';
import { acceptInvitation } from '../../src/lib/features/account/one-time-links.server.ts';
import {
	beginSecondFactor,
	confirmSecondFactor
} from '../../src/lib/features/account/second-factor.server.ts';
import { personByName } from '../../src/lib/server/auth/account-records.ts';
import { readEnv } from '../../src/lib/server/env.ts';
import { closeApp, openApp, type AppContext } from '../../src/lib/server/app-context.ts';
import type { Person } from '../../src/lib/core/model/person.ts';
import { totp } from '../totp.ts';
import { PASSWORD, type Made, type Wanted } from './wanted.ts';

const wanted: Wanted[] = JSON.parse(process.argv[2] ?? '[]');
const app = openApp(readEnv(process.env));
const made: Made = { keys: {}, secrets: {} };
for (const one of wanted) {
	const person = await opened(app, one);
	if (one.hasKey && one.unit)
		made.keys[one.name] = createApiKey(app, person, { label: 'máy', unit: one.unit, days: 1 });
	if (one.role !== 'reporter') made.secrets[one.name] = await secured(app, person);
}
closeApp(app);
process.stdout.write(JSON.stringify(made));

async function opened(app: AppContext, { name, role, unit }: Wanted): Promise<Person> {
	const asked = { name, fullName: `Họ tên ${name}`, duty: { role, unit } };
	const { href } = await inviteAccount(app, asked, 'a test');
	const typed = { name: '', fullName: '', password: PASSWORD, again: PASSWORD };
	await acceptInvitation(app, href.slice(href.lastIndexOf('/') + 1), typed);
	const person = personByName(app.store, name);
	if (!person) throw new Error(`no account ${name}`);
	return person;
}

/** The secret of the second factor that was set up. */
async function secured(app: AppContext, person: Person): Promise<string> {
	const credentials = { name: person.name, password: PASSWORD, address: '192.0.2.9' };
	const { cookies } = await signIn(app, { ...credentials, headers: new Headers() });
	const cookie = cookies.map((text) => text.split(';', 1)[0]).join('; ');
	const headers = new Headers({ cookie });
	const { secret } = await beginSecondFactor(app, person, headers, PASSWORD);
	await confirmSecondFactor(app, person, headers, totp(secret));
	return secret;
}
