import type { Locale } from '../../core/model/locale.ts';
import type { Unit, UnitId, UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { instantText, momentText } from '../../ui/format/time-text.ts';
import { unitName } from '../../ui/format/unit-text.ts';

/** A key with whose it is. */
interface OwnedApiKey {
	key: Parameters<typeof apiKeyLine>[0];
	owner: { id: string; username: string | null; name: string };
	/** The account of the key reports for the unit of the key. */
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

/** A machine key as it is kept: never the key itself. */
interface ApiKey {
	id: string;
	label: string;
	unit: UnitId;
	createdAt: string;
	expiresAt: string;
	lastUsedAt: string | null;
	revokedAt: string | null;
}

export interface ApiKeyLine {
	id: string;
	label: string;
	unit: string;
	made: string;
	expires: string;
	used: string;
	state: string;
	/** The key is valid and can be revoked. */
	isOpen: boolean;
	revoke: string;
}

/** A key as a line of a list, as things stand at a moment (UTC). */
export function apiKeyLine(key: ApiKey, units: UnitList, now: string, locale: Locale): ApiKeyLine {
	const isRevoked = key.revokedAt !== null;
	const isOpen = !isRevoked && key.expiresAt > now;
	const state = isRevoked ? m.keys_revoked : isOpen ? m.keys_open : m.keys_over;
	return {
		id: key.id,
		label: key.label,
		unit: unitName(units, key.unit, locale),
		made: instantText(key.createdAt, locale),
		expires: instantText(key.expiresAt, locale),
		used:
			key.lastUsedAt === null ? m.keys_never({}, { locale }) : momentText(key.lastUsedAt, locale),
		state: state({}, { locale }),
		isOpen,
		revoke: m.keys_revoke_named({ label: key.label }, { locale })
	};
}

/** Units that a key may be for, as a list offers them. */
export const keyUnitOptions = (
	own: Unit[],
	units: UnitList,
	locale: Locale
): { id: UnitId; name: string }[] =>
	own.map(({ id }) => ({ id, name: unitName(units, id, locale) }));

/** Example of a command that sends a file with an API key. */
export const exampleApiCall = (origin: string): string =>
	`curl --data-binary @bao-cao.csv -H 'Content-Type: text/csv' -H 'Authorization: Bearer ts_…' '${origin}/api/v1/reports?form=tthc&period=2025-08&dry_run=1'`;
