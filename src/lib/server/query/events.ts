import type { Store } from '../db/open.ts';

/** Has anything ever been done here? */
export const hasEvents = ({ orm }: Store): boolean =>
	orm.query.event.findFirst({ columns: { seq: true } }).sync() !== undefined;
