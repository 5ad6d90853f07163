import type { Amendment } from '../model/unit-amendment.ts';
import { amendmentsAfter } from './query/amendments.ts';
import type { AppContext } from './world.ts';

/** The changes of units that were loaded here, the newest first. */
export const listUnitAmendments = ({ store }: AppContext): Amendment[] =>
	amendmentsAfter(store, 0).reverse();
