import type { UnitList } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { keyLine, type KeyLine } from './keys-page.ts';
import type { Locale } from './locale.ts';

/** A key with whose it is. */
interface OwnedKey {
	key: Parameters<typeof keyLine>[0];
	owner: { id: string; username: string | null; name: string };
	/** Its account hands in for its unit. */
	isHeld: boolean;
}

/** All machine keys; one that opens nothing because of its account says so. */
export const adminKeys = (
	keys: OwnedKey[],
	units: UnitList,
	now: string,
	locale: Locale
): (KeyLine & { owner: string })[] =>
	keys.map(({ key, owner, isHeld }) => {
		const line = keyLine(key, units, now, locale);
		return {
			...line,
			state: line.isOpen && !isHeld ? m.keys_idle({}, { locale }) : line.state,
			owner: `${owner.name} (${owner.username ?? owner.id})`
		};
	});
