import type { Amendment } from '../../core/model/unit-amendment.ts';
import { amendmentsAfter } from '../../server/events/amendments.ts';
import type { AppContext } from '../../server/app-context.ts';

/** The changes of units that were loaded here, the newest first. */
export const listUnitAmendments = ({ store }: AppContext): Amendment[] =>
	amendmentsAfter(store, 0).reverse();
