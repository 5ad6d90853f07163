import { RequestError } from '../../core/model/request-error.ts';
import type { Person } from '../../core/model/person.ts';
import { authLibraryOf } from '../../server/auth/auth-library.ts';
import { consumeAttempt } from '../../server/auth/rate-limit.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import type { AppContext } from '../../server/app-context.ts';
import { assertPasswordStrong } from './one-time-links.server.ts';

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
	await consumePasswordAttempt(app, person);
	assertPasswordStrong(password, again, [person.name, person.fullName]);
	const answer = await authLibraryOf(app).api.changePassword({
		body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
		headers,
		asResponse: true
	});
	if (!answer.ok) throw new RequestError('password-wrong');
	const act = { actor: person.name, act: 'password-changed', subject: person.name } as const;
	runInTransaction(app.store, () =>
		appendEvent(app.store, { ...act, at: new Date(), reason: null, digest: null })
	);
	return answer.headers.getSetCookie();
}

/** Who found a screen unlocked should not guess the password at it. Throws `RequestError` (`locked`). */
export async function consumePasswordAttempt({ store }: AppContext, { id }: Person): Promise<void> {
	const wait = await consumeAttempt(store, 'password', id);
	if (wait > 0) throw new RequestError('locked', { wait });
}
