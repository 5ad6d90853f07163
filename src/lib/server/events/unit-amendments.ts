import type { Amendment } from '../../core/model/unit-amendment.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { digestOf, type Facts } from '../db/digest.ts';
import { unitAmendment } from '../db/schema-units.ts';
import type { Store } from '../db/store.ts';

/** The changes of units on record after one of them (0: all), in order. */
export const amendmentsAfter = ({ orm }: Store, last: number): Amendment[] =>
	orm.query.unitAmendment
		.findMany({
			where: (row, { gt }) => gt(row.id, last),
			orderBy: (row, { asc }) => asc(row.id)
		})
		.sync();

export const amendmentSubject = (id: number): string => `units:${id}`;

/**
 * The last day about which a unit has counts in any report, approved or not; null where in none. What
 * a newspaper says of a goal in years to come is not asked.
 */
export const lastReportedDay = ({ sqlite }: Store, id: UnitId): string | null => {
	const at = id.lastIndexOf('@');
	const last = sqlite
		.prepare<[string, string], string | null>(
			`SELECT max(period_end) FROM entry
			WHERE statement IS NULL
			AND unit = (SELECT id FROM unit WHERE code = ? AND valid_from = ?)`
		)
		.pluck()
		.get(id.slice(0, at), id.slice(at + 1));
	return last ?? null;
};

/** Puts a change of units on record. Gives what its event vouches for. */
export function addAmendment({ orm }: Store, made: Amendment): string {
	orm.insert(unitAmendment).values(made).run();
	return digestOf(factsOfAmendment(made));
}

/** Its files, why, and the list that they led to. The first changes on record had no third file. */
export function factsOfAmendment(amendment: Amendment): Facts {
	const { id, at, note, units, changes, attributes, result } = amendment;
	const facts = [id, at, note, units, changes, result];
	return attributes === '' ? facts : [...facts, attributes];
}
