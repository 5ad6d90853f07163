import type { Finding } from '../../core/model/verification.ts';
import type { Store } from '../../server/db/store.ts';
import { apiKeysOf, type ApiKeyRecord } from '../../server/auth/keys.ts';
import { firstEventOf } from './recorded-log.server.ts';
import { apiKeyDigest } from '../../server/auth/keys-part1.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';

/** Every machine key is as its event vouches for it, and is revoked where the log says so. */
export const verifyApiKeys: IntegrityCheck = function* (store, looked) {
	for (const key of apiKeysOf(store, null)) {
		looked.keys += 1;
		yield* apiKeyFindings(store, key);
	}
};

function* apiKeyFindings(store: Store, key: ApiKeyRecord): Iterable<Finding> {
	const { id } = key;
	const made = firstEventOf(store, 'key-made', `key:${id}`);
	if (!made) {
		yield createFinding('key/unlogged', { id });
		return;
	}
	// the first keys were logged without a digest
	if (made.digest !== null && made.digest !== apiKeyDigest(key))
		yield createFinding('key/altered', { id, event: made.seq });
	const revoked = firstEventOf(store, 'key-revoked', `key:${id}`);
	if ((key.revokedAt !== null) !== (revoked !== undefined))
		yield createFinding('key/state', revoked ? { id, event: revoked.seq } : { id });
}
