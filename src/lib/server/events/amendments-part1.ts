import type { Amendment } from '../../core/model/unit-amendment.ts';
import type { Store } from '../db/store.ts';
import { unitAmendment } from '../db/schema-units.ts';
import { digestOf } from '../db/digest.ts';

/** Puts a change of units on record. Gives what its event vouches for. */
export function addAmendment({ orm }: Store, made: Amendment): string {
	orm.insert(unitAmendment).values(made).run();
	return amendmentDigest(made);
}

/** Its files, why, and the list that they led to. The first changes on record had no third file. */
export function amendmentDigest(amendment: Amendment): string {
	const { id, at, note, units, changes, attributes, result } = amendment;
	const facts = [id, at, note, units, changes, result];
	return digestOf(attributes === '' ? facts : [...facts, attributes]);
}
