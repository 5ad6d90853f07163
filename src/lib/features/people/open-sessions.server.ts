import type { Store } from '../../server/db/store.ts';

/** A session that is open: since when, used when for the last time, in which program. */
export interface OpenSession {
	begunAt: Date;
	usedAt: Date;
	/** User agent string; null where the client sent none. */
	userAgent: string | null;
}

/** The sessions of a person that are not over, the one used last first. */
export const openSessions = ({ orm }: Store, person: string, at: Date): OpenSession[] =>
	orm.query.session
		.findMany({
			where: (row, { and, eq, gt }) => and(eq(row.userId, person), gt(row.expiresAt, at)),
			orderBy: (row, { desc }) => desc(row.updatedAt)
		})
		.sync()
		.map(({ createdAt, updatedAt, userAgent }) => ({
			begunAt: createdAt,
			usedAt: updatedAt,
			userAgent
		}));
