import type { Period } from '../../core/model/period.ts';
import type { Store } from '../db/store.ts';
import { APPROVED_REPORTS_SQL } from './standing.ts';
import { storedPeriod, type PeriodColumns } from '../db/stored-period.ts';

const REPORTED_PERIODS_SQL = `WITH ${APPROVED_REPORTS_SQL}
SELECT DISTINCT entry.period_id, entry.period_start, entry.period_end
FROM entry CROSS JOIN standing ON standing.id = entry.report
WHERE entry.form = :form
ORDER BY entry.period_start, entry.period_end`;

/** The periods on which somebody reported by a form, as at a cut of the log, the earliest first. */
export function reportedPeriods(store: Store, question: { form: string; cut: number }): Period[] {
	return store.sqlite
		.prepare<[typeof question], PeriodColumns>(REPORTED_PERIODS_SQL)
		.all(question)
		.map((row) => storedPeriod(row.period_id, row.period_start, row.period_end));
}
