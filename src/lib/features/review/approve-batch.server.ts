import { RequestError, type RequestErrorCode } from '../../core/model/request-error.ts';
import type { BatchApproval } from '../../core/model/review.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { findReportFacts } from '../../server/events/report-facts.ts';
import { findReport } from '../../server/events/reports.ts';
import { reportSummaryOf } from './report-summary.server.ts';
import { approveReport } from './review-report.server.ts';
import type { ActionContext } from '../../server/events/act.ts';
import type { AppContext } from '../../server/app-context.ts';

/**
 * Approves reports without warnings, each by its own action: a report that cannot be approved is
 * returned with the reason, and the others stay approved. A report with warnings must be reviewed
 * by itself. Throws `RequestError` (`none-chosen`).
 */
export function approveReports(app: AppContext, ids: string[], act: ActionContext): BatchApproval {
	if (ids.length === 0) throw new RequestError('none-chosen');
	const chosen = [...new Set(ids)];
	const refused = chosen.flatMap((id) => {
		const because = approvalError(app, id, act);
		if (because === null) return [];
		const facts = findReportFacts(app.store, id);
		return [{ id, because, report: facts && reportSummaryOf(app, facts) }];
	});
	return { approved: chosen.length - refused.length, refused };
}

function approvalError(app: AppContext, id: string, act: ActionContext): RequestErrorCode | null {
	try {
		approveWithoutWarnings(app, id, act);
		return null;
	} catch (error) {
		if (error instanceof RequestError) return error.code;
		throw error;
	}
}

function approveWithoutWarnings(app: AppContext, id: string, act: ActionContext): void {
	runInTransaction(app.store, () => {
		const warnings = findReport(app.store, id)?.warningCount ?? 0;
		if (warnings > 0) throw new RequestError('has-warnings', { given: id });
		approveReport(app, id, act);
	});
}
