import type { Person } from '../../model/person.ts';
import { countTry } from '../auth/limits.ts';
import { inOneTransaction } from '../db/open.ts';
import { record } from '../store/events.ts';
import type { World } from '../world.ts';

/**
 * Logs that somebody signed in was refused something: a page of another duty, or a report or draft of
 * another unit. No more than so many an hour: the log is for ever, and a script must not fill it.
 */
export async function noteDenial(
	world: World,
	person: Person | null,
	{ route, method, action }: { route: string | null; method: string; action: string }
): Promise<void> {
	if (person === null || (await countTry(world.store, 'denied', person.id)) > 0) return;
	const act = { actor: person.name, act: 'denied', subject: person.name, digest: null } as const;
	const reason = [method, route, action === 'default' ? null : action].filter(Boolean).join(' ');
	inOneTransaction(world.store, () => record(world.store, { ...act, at: new Date(), reason }));
}
