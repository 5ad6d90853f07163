import type {
	Finding,
	FindingCode,
	CheckedCounts,
	FindingPlace
} from '../../core/model/verification.ts';
import type { Store } from '../../server/db/store.ts';
import { damageText } from '../../server/db/damage.ts';

/** A check over what is on record: gives what is wrong, and counts what it looked at. */
export type IntegrityCheck = (store: Store, looked: CheckedCounts) => Iterable<Finding>;

/** Anything that can be stored; a text as it is, of all else its JSON. */
type StoredValue = string | number | boolean | null | undefined;

export const createFinding = (
	code: FindingCode,
	place: FindingPlace,
	{ stored, proven }: { stored?: StoredValue; proven?: StoredValue } = {}
): Finding => ({ code, place, stored: valueText(stored), proven: valueText(proven) });

const valueText = (value: StoredValue): string | null => (value == null ? null : String(value));

/**
 * Why something stored cannot be read: what SQLite says of it, or that a text is no JSON; null where
 * an error has another cause. Where the file is known to be damaged, any error comes from there: a
 * cell of another kind than its column has, for example.
 */
export function readErrorText(error: unknown, isDamaged: boolean): string | null {
	const damage = damageText(error);
	if (damage !== null) return damage;
	if (error instanceof SyntaxError || (isDamaged && error instanceof Error)) return error.message;
	return null;
}
