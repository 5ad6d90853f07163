import type { Finding } from '../../core/model/verification.ts';
import { type Account, allAccounts } from '../../server/auth/account-records.ts';
import { factsOfApiKey, type ApiKeyRecord, apiKeysOf } from '../../server/auth/api-key-records.ts';
import { roleAssignmentText } from '../../server/auth/role-assignment.ts';
import type { Store } from '../../server/db/store.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';
import { digestFindings } from './verify-digests.server.ts';
import { firstEventOf, lastEventOf } from './recorded-log.server.ts';

/** Every account has the role and unit that the log last gave it, and is shut where it says so. */
export const verifyAccounts: IntegrityCheck = function* (store, looked) {
	for (const account of allAccounts(store)) {
		looked.accounts += 1;
		yield* accountFindings(store, account);
	}
};

function* accountFindings(store: Store, account: Account): Iterable<Finding> {
	const { id, username } = account;
	// before its name was chosen, an account stood in the log by its id
	const subjects = username === null ? [id] : [username, id];
	const place = { account: username ?? id };
	const given = lastEventOf(store, ['invited', 'role-changed'], subjects);
	if (!given) {
		yield createFinding('account/unlogged', place);
		return;
	}
	const stored = roleAssignmentText(account);
	if (given.reason !== stored)
		yield createFinding(
			'account/duty',
			{ ...place, event: given.seq },
			{ stored, proven: given.reason }
		);
	const turned = lastEventOf(store, ['deactivated', 'reactivated'], subjects);
	const isShut = account.deactivatedAt !== null;
	if (isShut !== (turned?.act === 'deactivated'))
		yield createFinding('account/state', turned ? { ...place, event: turned.seq } : place, {
			stored: isShut ? 'deactivated' : 'reactivated',
			proven: turned?.act ?? null
		});
}

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
	// the first keys were logged without a digest
	yield* digestFindings('key', { id }, made, [null, factsOfApiKey(key)]);
	if (!made) return;
	const revoked = firstEventOf(store, 'key-revoked', `key:${id}`);
	if ((key.revokedAt !== null) !== (revoked !== undefined))
		yield createFinding('key/state', revoked ? { id, event: revoked.seq } : { id });
}
