import type { AccountSummary, AccountState } from '../../core/model/account.ts';
import { lastSignInTimes } from '../../server/events/find-events.ts';
import { allAccounts, hasPassword, openLinkExpiries } from '../../server/auth/account-records.ts';
import type { AppContext } from '../../server/app-context.ts';

/** All accounts as their administrator sees them, by name, as things stand at a moment. */
export function getAccounts({ store }: AppContext, at: Date): AccountSummary[] {
	const accounts = allAccounts(store);
	const links = openLinkExpiries(store, at);
	const signIns = lastSignInTimes(
		store,
		accounts.flatMap(({ username }) => username ?? [])
	);
	return accounts.map((account) => {
		const { id, username, role, unit, twoFactorEnabled, deactivatedAt } = account;
		const isOpened = hasPassword(store, id);
		const until = isOpened ? undefined : links.get(id);
		return {
			id,
			name: username,
			fullName: account.name,
			role,
			unit,
			state: deactivatedAt === null ? stateOf(isOpened, until) : 'deactivated',
			linkUntil: until?.toISOString() ?? null,
			hasSecondFactor: twoFactorEnabled === true,
			lastSignIn: (username !== null && signIns.get(username)) || null
		};
	});
}

function stateOf(isOpened: boolean, until: Date | undefined): AccountState {
	if (isOpened) return 'active';
	return until === undefined ? 'link-over' : 'invited';
}
