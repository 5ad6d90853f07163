import type { FurtherFile } from '../../core/model/report.ts';
import { event } from '../db/schema.ts';
import type { Store } from '../db/store.ts';
import { and, eq } from 'drizzle-orm';

/** Listed files of one report; a program that sends without end makes its receipt no longer. */
const MAX_FURTHER_FILES = 1000;

/** Files with the figures of a waiting report, by its public id, the oldest first. */
export const furtherFilesOf = ({ orm }: Store, report: string): FurtherFile[] =>
	orm
		.select({ sha256: event.digest, receivedAt: event.at })
		.from(event)
		.where(and(eq(event.subject, report), eq(event.act, 'received-again')))
		.orderBy(event.seq)
		.limit(MAX_FURTHER_FILES)
		.all()
		.flatMap(({ sha256, receivedAt }) => (sha256 === null ? [] : [{ sha256, receivedAt }]));

/** The public ids of reports whose figures came again with these bytes, and when. */
export const reportsOfFurtherFile = (
	{ orm }: Store,
	sha256: string
): { report: string; at: string }[] =>
	orm
		.select({ report: event.subject, at: event.at })
		.from(event)
		.where(and(eq(event.act, 'received-again'), eq(event.digest, sha256)))
		.orderBy(event.seq)
		.all();
