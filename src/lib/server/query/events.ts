import type { Store } from '../db/open.ts';

/** What was done with a report, oldest first. */
export const eventsOf = ({ orm }: Store, report: string) =>
	orm.query.event
		.findMany({
			where: (row, { eq }) => eq(row.subject, report),
			orderBy: (row, { asc }) => asc(row.seq)
		})
		.sync();

/** Has anything happened yet? */
export const hasEvents = ({ orm }: Store): boolean =>
	orm.query.event.findFirst().sync() !== undefined;

/** Number of the last event; 0 before the first. */
export const lastEvent = ({ orm }: Store): number =>
	orm.query.event
		.findFirst({ columns: { seq: true }, orderBy: (row, { desc }) => desc(row.seq) })
		.sync()?.seq ?? 0;
