import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../core/model/report.ts';
import type { AppContext } from '../../server/app-context.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import { entriesOf, findReport } from '../../server/events/reports.ts';
import { waitingReports } from '../../server/events/waiting-reports.ts';
import type { IngestedFile } from './receipt.server.ts';
import type { SubmissionContext } from './submission.server.ts';

/**
 * The waiting report of the same form, period, sender, units and counts, whatever its bytes: with a
 * blank line more the same rows would be kept again and again. Gives its public id; null where there
 * is none.
 */
export function findWaitingReport({ store }: AppContext, { checked }: IngestedFile): string | null {
	const period = checked.period?.id ?? null;
	const wanted = figuresOf(checked.entries);
	const same = waitingReports(store).find((waiting) => {
		if (waiting.form !== checked.form || waiting.periodId !== period) return false;
		if (waiting.sender !== checked.sender || waiting.rows !== checked.entries.length) return false;
		const stored = findReport(store, waiting.id);
		return stored !== undefined && isDeepStrictEqual(figuresOf(entriesOf(store, stored)), wanted);
	});
	return same?.id ?? null;
}

/** Units and figures of rows, in one order and without line numbers. */
const figuresOf = (entries: Entry[]): string[] =>
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
		.toSorted();

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
