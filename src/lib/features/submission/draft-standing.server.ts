import { diffEntries } from '../../core/ingest/diff-entries.ts';
import type { DraftCorrection, DraftStanding, EarlierReport } from '../../core/model/draft.ts';
import type { IngestResult } from '../../core/model/report.ts';
import type { AppContext } from '../../server/app-context.ts';
import { allReleases } from '../../server/events/releases.ts';
import { findWaitingReportOf } from '../../server/events/waiting-reports.ts';
import { inForceRowsAt } from './report-diff.server.ts';

/** Rows of a file and what they are about. */
type CheckedRows = Pick<IngestResult, 'form' | 'period' | 'sender' | 'entries'>;

/** The earlier report and the release that a file meets. */
export const draftStandingOf = (app: AppContext, checked: CheckedRows): DraftStanding => ({
	waiting: waitingOf(app, checked),
	correction: correctionOf(app, checked)
});

function waitingOf(
	{ store }: AppContext,
	{ form, period, sender }: CheckedRows
): EarlierReport | null {
	if (form === null || period === null || sender === null) return null;
	return findWaitingReportOf(store, { form, periodId: period.id, sender });
}

/**
 * The published figures that a file changes: those of its units and periods in the latest release that
 * differ from its own. A figure that was not published is no correction.
 */
export function correctionOf(
	app: AppContext,
	{ form, entries }: CheckedRows
): DraftCorrection | null {
	const [latest] = allReleases(app.store);
	if (!latest || form === null) return null;
	const units = new Set(entries.map(({ unit }) => unit));
	const published = inForceRowsAt(app, form, entries, { cut: latest.cut, units });
	const own = published.filter(({ unit }) => units.has(unit));
	const cells = diffEntries(entries, own).filter(({ state }) => state === 'changed').length;
	return cells === 0 ? null : { release: latest.number, cells };
}
