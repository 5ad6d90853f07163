import type { UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { apiKeyLine, type ApiKeyLine } from './keys-page.ts';
import type { Locale } from '../../core/model/locale.ts';

/** A key with whose it is. */
interface OwnedApiKey {
	key: Parameters<typeof apiKeyLine>[0];
	owner: { id: string; username: string | null; name: string };
	/** Its account hands in for its unit. */
	isHeld: boolean;
}

/** All machine keys; one that opens nothing because of its account says so. */
export const ownedApiKeys = (
	keys: OwnedApiKey[],
	units: UnitList,
	now: string,
	locale: Locale
): (ApiKeyLine & { owner: string })[] =>
	keys.map(({ key, owner, isHeld }) => {
		const line = apiKeyLine(key, units, now, locale);
		return {
			...line,
			state: line.isOpen && !isHeld ? m.keys_idle({}, { locale }) : line.state,
			owner: `${owner.name} (${owner.username ?? owner.id})`
		};
	});
