import type { Day } from '../../core/model/day.ts';
import type { Period } from '../../core/model/period.ts';
import type { Origin } from '../../core/model/report.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { Store } from '../db/store.ts';
import { APPROVED_REPORTS_SQL } from './approved-reports.ts';
import { storedPeriod, type PeriodColumns } from '../db/stored-period.ts';

interface FirstSubmissionRow extends PeriodColumns {
	unit: UnitId;
	origin: Origin;
	report: string;
	at: string;
}

/** When the rows of a unit for a period first came. */
export interface FirstSubmission {
	unit: UnitId;
	period: Period;
	/** UTC */
	at: string;
	origin: Origin;
	/** Public id of the report in which they came. */
	report: string;
}

/** Published counts were taken from elsewhere by the operator: nobody handed them in. */
const FIRST_SUBMISSIONS_SQL = `WITH ${APPROVED_REPORTS_SQL}, arrived AS MATERIALIZED (
	SELECT report.id, report.public_id, report.origin, submitted.at
	FROM standing
	JOIN report ON report.id = standing.id AND report.origin <> 'published'
	JOIN event AS submitted ON submitted.subject = report.public_id AND submitted.act = 'submitted'
)
SELECT unit.code || '@' || unit.valid_from AS unit, entry.period_id, entry.period_start,
	entry.period_end, arrived.public_id AS report, arrived.origin, min(arrived.at) AS at
FROM entry
CROSS JOIN arrived ON arrived.id = entry.report
JOIN unit ON unit.id = entry.unit
WHERE entry.form = :form AND entry.period_start BETWEEN :start AND :end
GROUP BY entry.period_start, entry.period_end, entry.unit`;

/** Of which form, at which cut of the log, of periods that start within which days. */
interface FirstSubmissionsFilter {
	form: string;
	cut: number;
	start?: Day;
	end?: Day;
}

/**
 * First arrivals by a form among the reports that stand at a cut of the log: a correction that came
 * late leaves the unit in time, a report that was returned or withdrawn does not count.
 */
export function firstSubmissions(
	store: Store,
	{ form, cut, start = '', end = '~' }: FirstSubmissionsFilter
): FirstSubmission[] {
	return store.sqlite
		.prepare<[object], FirstSubmissionRow>(FIRST_SUBMISSIONS_SQL)
		.all({ form, cut, start, end })
		.map(({ unit, at, origin, report, ...row }) => ({
			unit,
			at,
			origin,
			report,
			period: storedPeriod(row.period_id, row.period_start, row.period_end)
		}));
}
