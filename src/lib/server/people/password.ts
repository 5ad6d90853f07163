import type { Person } from '../../model/person.ts';
import { libraryOf } from '../auth/accounts.ts';
import { countTry } from '../auth/limits.ts';
import { inOneTransaction } from '../db/open.ts';
import { record } from '../store/events.ts';
import type { World } from '../world.ts';
import { passwordGood } from './links.ts';
import { RefusedEntry } from './refused-entry.ts';

export interface PasswordChange {
	current: string;
	password: string;
	again: string;
}

/**
 * Changes one's own password, by the one that holds; every other session ends. Gives what the browser
 * is to keep. Throws `RefusedEntry`.
 */
export async function changePassword(
	world: World,
	person: Person,
	headers: Headers,
	{ current, password, again }: PasswordChange
): Promise<string[]> {
	await countPasswordTry(world, person);
	passwordGood(password, again, [person.name, person.fullName]);
	const answer = await libraryOf(world).api.changePassword({
		body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
		headers,
		asResponse: true
	});
	if (!answer.ok) throw new RefusedEntry('password-wrong');
	const act = { actor: person.name, act: 'password-changed', subject: person.name } as const;
	inOneTransaction(world.store, () =>
		record(world.store, { ...act, at: new Date(), reason: null, digest: null })
	);
	return answer.headers.getSetCookie();
}

/** Who found a screen unlocked should not guess the password at it. Throws `RefusedEntry` (`locked`). */
export async function countPasswordTry({ store }: World, { id }: Person): Promise<void> {
	const wait = await countTry(store, 'password', id);
	if (wait > 0) throw new RefusedEntry('locked', wait);
}
