import type { Finding } from '../../model/verified.ts';
import type { Store } from '../db/open.ts';
import { keysOf, type MachineKey } from '../query/keys.ts';
import { firstEvent } from '../query/recorded-log.ts';
import { keyDigest } from '../store/keys.ts';
import { finding, type Check } from './finding.ts';

/** Every machine key is as its event vouches for it, and is revoked where the log says so. */
export const keysAsLogged: Check = function* (store, looked) {
	for (const key of keysOf(store, null)) {
		looked.keys += 1;
		yield* faultsOf(store, key);
	}
};

function* faultsOf(store: Store, key: MachineKey): Iterable<Finding> {
	const { id } = key;
	const made = firstEvent(store, 'key-made', `key:${id}`);
	if (!made) {
		yield finding('key/unlogged', { id });
		return;
	}
	// the first keys were logged without a digest
	if (made.digest !== null && made.digest !== keyDigest(key))
		yield finding('key/altered', { id, event: made.seq });
	const revoked = firstEvent(store, 'key-revoked', `key:${id}`);
	if ((key.revokedAt !== null) !== (revoked !== undefined))
		yield finding('key/state', revoked ? { id, event: revoked.seq } : { id });
}
