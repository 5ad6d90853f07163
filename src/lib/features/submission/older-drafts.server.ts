import type { Draft } from '../../core/model/draft.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { AppContext } from '../../server/app-context.ts';
import { findReportFacts, type ReportFacts } from '../../server/events/report-facts.ts';
import { findReport, reportedUnits } from '../../server/events/reports.ts';
import { findingsOfDrafts } from './draft-findings.server.ts';
import { deleteDraft, draftsOf } from './drafts.server.ts';

/**
 * Deletes the drafts that a submitted one replaces: those that its owner sent before it, of the form,
 * period and sender of `report`, its receipt. Nothing is deleted where the report is not of its sender
 * alone: another file of a province may be on other units. Large files are not read, so their drafts
 * stay.
 */
export async function deleteReplacedDrafts(
	app: AppContext,
	{ owner, createdAt }: Pick<Draft, 'owner' | 'createdAt'>,
	report: string
): Promise<void> {
	const facts = findReportFacts(app.store, report);
	if (!facts || facts.periodId === null || !isOfSenderAlone(app, facts)) return;
	const older = draftsOf(app, owner).filter((draft) => draft.createdAt < createdAt);
	for (const [id, { form, period, sender }] of await findingsOfDrafts(app, older)) {
		if (form !== facts.form || period?.id !== facts.periodId || sender !== facts.sender) continue;
		deleteUnlessGone(app, owner, id);
	}
}

function isOfSenderAlone({ store }: AppContext, { id, sender }: ReportFacts): boolean {
	const stored = findReport(store, id);
	return stored !== undefined && reportedUnits(store, stored).every(({ unit }) => unit === sender);
}

/** Deletes a draft; another window may have deleted it meanwhile. */
function deleteUnlessGone(app: AppContext, owner: string, id: string): void {
	try {
		deleteDraft(app, owner, id);
	} catch (thrown) {
		if (!(thrown instanceof RequestError)) throw thrown;
	}
}
