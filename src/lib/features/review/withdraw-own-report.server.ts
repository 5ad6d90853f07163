import type { Person } from '../../core/model/person.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { AppContext } from '../../server/app-context.ts';
import { getReportForViewer, isOwnReport } from '../../server/auth/report-access.ts';
import type { StoredReport } from '../../server/events/reports.ts';
import { isPeriodLocked } from '../../server/events/period-locks.ts';
import { reportStatusOf } from '../../server/events/reports.ts';
import { withdrawWaitingReport } from './review-report.server.ts';

/** Does the report wait, and may this person take it back? */
export function canWithdrawOwnReport(
	app: AppContext,
	person: Person,
	stored: StoredReport
): boolean {
	const { form, periodId } = stored;
	if (reportStatusOf(app.store, stored) !== 'submitted') return false;
	if (periodId !== null && isPeriodLocked(app.store, form, periodId)) return false;
	return isOwnReport(app, person, stored);
}

/**
 * Takes a report of the own unit back before it is approved. It stays on record with its receipt.
 * Throws `RequestError`: `unknown-report` for one that this person may not see, `denied` for one of
 * another unit, `illegal-move` once it is decided, `no-reason`, `period-locked`.
 */
export function withdrawOwnReport(
	app: AppContext,
	person: Person,
	report: string,
	{ at, reason }: { at: Date; reason: string }
): void {
	const stored = getReportForViewer(app, { person }, report);
	if (!isOwnReport(app, person, stored)) throw new RequestError('denied', { given: report });
	withdrawWaitingReport(app, report, { actor: person.name, at, reason });
}
