import type { OlderReading, OlderReadings, ReadingOutcome } from '../../core/model/reading.ts';
import type { AppContext } from '../../server/app-context.ts';
import { damageText } from '../../server/db/damage.ts';
import { movesOf } from '../../server/events/event-log.ts';
import { findReportFacts } from '../../server/events/report-facts.ts';
import { findReport, reportStatusOf } from '../../server/events/reports.ts';
import { reportSummaryOf } from '../review/report-summary.server.ts';
import { compareReading, readingRulesOf } from './compare-reading.server.ts';
import { recordedReport, recordedRows, type RecordedReport } from './recorded-reports.server.ts';
import { ReferenceCache, rereadReport } from './reread-report.server.ts';

/** Functions of this feature that run in a worker. */
export const VERIFY_TASKS = { rereadOlderReport };

const references = new WeakMap<AppContext, ReferenceCache>();

function referencesOf(app: AppContext): ReferenceCache {
	const known = references.get(app) ?? new ReferenceCache(app.env.root);
	references.set(app, known);
	return known;
}

/** Reads the report with this key by today's rules. Damage is named by `verify`, not here. */
export async function rereadOlderReport(app: AppContext, key: number): Promise<ReadingOutcome> {
	try {
		const report = recordedReport(app.store, key);
		return report ? await outcomeOf(app, report) : { kind: 'unread' };
	} catch (error) {
		if (damageText(error) === null) throw error;
		return { kind: 'unread' };
	}
}

async function outcomeOf(app: AppContext, report: RecordedReport): Promise<ReadingOutcome> {
	const { store } = app;
	const [submitted] = movesOf(store, report.public_id);
	if (!submitted) return { kind: 'unread' };
	const read = await rereadReport(store, referencesOf(app), report, submitted.at);
	if (typeof read === 'string' || !read.isProven) return { kind: 'unread' };
	return compareReading(report, recordedRows(store, report), read).outcome;
}

/** The list of the reports that are not read the same, of all with their outcomes, the newest first. */
export function listOlderReadings(
	app: AppContext,
	outcomes: [key: number, outcome: ReadingOutcome][],
	limit = Infinity
): OlderReadings {
	const found = outcomes.filter(([, { kind }]) => kind !== 'same');
	return {
		reports: outcomes.length,
		found: found.length,
		listed: found
			.slice(0, limit)
			.flatMap(([key, outcome]) => olderReadingOf(app, key, outcome) ?? [])
	};
}

function olderReadingOf(
	app: AppContext,
	key: number,
	outcome: ReadingOutcome
): OlderReading | null {
	const { store } = app;
	const report = recordedReport(store, key);
	if (!report) return null;
	const [stored, facts] = [
		findReport(store, report.public_id),
		findReportFacts(store, report.public_id)
	];
	const [submitted] = movesOf(store, report.public_id);
	if (!stored || !facts || !submitted) return null;
	return {
		...reportSummaryOf(app, facts),
		at: submitted.at,
		rules: readingRulesOf(report),
		status: reportStatusOf(store, stored),
		outcome
	};
}
