import { allAccounts, type Account } from '../query/people.ts';
import { keysOf, type MachineKey } from '../query/keys.ts';
import type { World } from '../world.ts';
import { holderOf } from './keys.ts';

/** A key as an administrator sees it. */
export interface OwnedKey {
	key: MachineKey;
	owner: Account;
	/** Its account hands in for its unit; otherwise it opens nothing, whatever its own state. */
	isHeld: boolean;
}

/** All machine keys, the newest first. */
export function keyList(world: World): OwnedKey[] {
	const owners = new Map(allAccounts(world.store).map((account) => [account.id, account]));
	return keysOf(world.store, null).flatMap((key) => {
		const owner = owners.get(key.person);
		return owner ? [{ key, owner, isHeld: holderOf(world, key) !== null }] : [];
	});
}
