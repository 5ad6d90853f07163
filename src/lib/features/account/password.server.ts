import { RequestError } from '../../core/model/request-error.ts';
import type { Person } from '../../core/model/person.ts';
import { authLibraryOf } from '../../server/auth/auth-library.ts';
import { deviceCookie } from '../../server/auth/known-device.ts';
import { accountById } from '../../server/auth/account-records.ts';
import { type AttemptCount, returnAttempt } from '../../server/auth/rate-limit.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import type { AppContext } from '../../server/app-context.ts';
import { assertPasswordStrong } from './one-time-links.server.ts';
import { takeAttemptOrLock } from './sign-in.server.ts';

export interface PasswordChange {
	current: string;
	password: string;
	again: string;
}

/**
 * Changes one's own password, by the one that holds; every other session ends. Gives what the browser
 * is to keep. Throws `RequestError`.
 */
export async function changePassword(
	app: AppContext,
	person: Person,
	headers: Headers,
	{ current, password, again }: PasswordChange
): Promise<string[]> {
	const answer = await withPasswordAttempt(app, person, async () => {
		assertPasswordStrong(password, again, [person.name, person.fullName]);
		const changed = await authLibraryOf(app).api.changePassword({
			body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
			headers,
			asResponse: true
		});
		if (!changed.ok) throw new RequestError('password-wrong');
		return changed;
	});
	const act = { actor: person.name, act: 'password-changed', subject: person.name } as const;
	runInTransaction(app.store, () =>
		appendEvent(app.store, { ...act, at: new Date(), reason: null, digest: null })
	);
	const account = accountById(app.store, person.id);
	const cookies = answer.headers.getSetCookie();
	return account ? [deviceCookie(app, account, headers), ...cookies] : cookies;
}

/**
 * An act that asks for the password again, or for a code: a person at an unlocked screen must not
 * guess it. Its point is taken first and given back where the act succeeds. Throws `RequestError`
 * (`locked`), and what the act throws.
 */
export async function withPasswordAttempt<T>(
	app: AppContext,
	{ id }: Person,
	act: () => Promise<T>
): Promise<T> {
	const counts: AttemptCount[] = [['password', id]];
	await takeAttemptOrLock(app, counts);
	const done = await act();
	await returnAttempt(app.store, counts);
	return done;
}
