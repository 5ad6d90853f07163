import type { Entry } from '../../core/model/report.ts';
import type { AppContext } from '../../server/app-context.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import { entriesOf, findReport } from '../../server/events/reports.ts';
import { waitingReportIds } from '../../server/events/waiting-reports.ts';
import { digestOf } from '../../server/db/digest.ts';
import type { Store } from '../../server/db/store.ts';
import { LruCache } from '../../server/lru-cache.ts';
import type { IngestedFile } from './receipt.server.ts';
import type { SubmissionContext } from './submission.server.ts';

/** Digests held of reports that wait; the figures of a report never change. */
const MAX_DIGESTS = 2000;
const digestsByStore = new WeakMap<Store, LruCache<string>>();

/**
 * The waiting report of the same form, period, sender, units and counts, whatever its bytes: with a
 * blank line more the same rows would be kept again and again. Gives its public id; null where there
 * is none.
 */
export function findWaitingReport({ store }: AppContext, { checked }: IngestedFile): string | null {
	const { form, period, sender, entries } = checked;
	if (form === null) return null;
	const like = { form, periodId: period?.id ?? null, sender, rows: entries.length };
	const wanted = digestOfFigures(entries);
	return waitingReportIds(store, like).find((id) => storedDigest(store, id) === wanted) ?? null;
}

function storedDigest(store: Store, id: string): string | undefined {
	const held = digestsByStore.get(store) ?? new LruCache<string>(MAX_DIGESTS);
	digestsByStore.set(store, held);
	const stored = held.has(id) ? undefined : findReport(store, id);
	return stored === undefined
		? held.find(id)
		: held.get(id, () => digestOfFigures(entriesOf(store, stored)));
}

/** Digest of the units and figures of rows, in one order and without line numbers. */
const digestOfFigures = (entries: Entry[]): string =>
	digestOf(
		entries
			.map(({ unit, period, counts, statement }) =>
				JSON.stringify([
					unit,
					period.start,
					period.end,
					Object.entries(counts)
						.filter(([, count]) => count !== null)
						.toSorted(([a], [b]) => (a < b ? -1 : 1)),
					statement ?? null
				])
			)
			.toSorted()
	);

/** That these bytes came, once however often they come; the bytes themselves are not kept. */
export function recordRepetition(
	{ store }: AppContext,
	report: string,
	{ actor, at }: SubmissionContext,
	{ sha256 }: IngestedFile
): void {
	const known = store.orm.query.event
		.findFirst({
			where: (row, { and, eq }) =>
				and(eq(row.subject, report), eq(row.act, 'received-again'), eq(row.digest, sha256))
		})
		.sync();
	if (known) return;
	appendEvent(store, {
		at,
		actor,
		act: 'received-again',
		subject: report,
		reason: null,
		digest: sha256
	});
}
