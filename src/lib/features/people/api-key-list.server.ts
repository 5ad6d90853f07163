import { allAccounts, type Account } from '../../server/auth/account-records.ts';
import { apiKeysOf, type ApiKeyRecord } from '../../server/auth/api-key-records.ts';
import type { AppContext } from '../../server/app-context.ts';
import { apiKeyHolder } from '../../server/auth/api-client.ts';

/** A key as an administrator sees it. */
export interface OwnedApiKey {
	key: ApiKeyRecord;
	owner: Account;
	/**
	 * The account of the key reports for the unit of the key; otherwise the key gives no access,
	 * whatever its own state.
	 */
	isHeld: boolean;
}

/** All machine keys, the newest first. */
export function getApiKeys(app: AppContext): OwnedApiKey[] {
	const owners = new Map(allAccounts(app.store).map((account) => [account.id, account]));
	return apiKeysOf(app.store, null).flatMap((key) => {
		const owner = owners.get(key.person);
		return owner ? [{ key, owner, isHeld: apiKeyHolder(app, key) !== null }] : [];
	});
}
