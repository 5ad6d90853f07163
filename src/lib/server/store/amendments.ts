import type { Amendment } from '../../model/unit-amendment.ts';
import type { Store } from '../db/open.ts';
import { unitAmendment } from '../db/schema-units.ts';
import { digestOf } from './digest.ts';

/** Puts a change of units on record. Gives what its event vouches for. */
export function addAmendment({ orm }: Store, made: Amendment): string {
	orm.insert(unitAmendment).values(made).run();
	return amendmentDigest(made);
}

/** Its files, why, and the list that they led to. */
export const amendmentDigest = ({ id, at, note, units, changes, result }: Amendment): string =>
	digestOf([id, at, note, units, changes, result]);
