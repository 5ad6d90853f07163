import type { InForceStatement, Statement } from '../../core/model/report.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { Store } from '../db/store.ts';
import { APPROVED_REPORTS_SQL } from './approved-reports.ts';
import { storedPeriod, type PeriodColumns } from '../db/stored-period.ts';

interface StatementRow extends PeriodColumns {
	unit: UnitId;
	public_id: string;
	line: number;
	statement: string;
}

/** As `IN_FORCE_ROWS_SQL` in `in-force-entries.ts`; one unit may state several things about one period. */
const STATEMENTS_SQL = `WITH ${APPROVED_REPORTS_SQL}, latest AS (
	SELECT entry.*, max(standing.approval)
	FROM entry CROSS JOIN standing ON standing.id = entry.report
	WHERE entry.form = :form AND entry.item <> ''
	GROUP BY entry.period_start, entry.period_end, entry.unit, entry.item
)
SELECT unit.code || '@' || unit.valid_from AS unit, latest.period_id, latest.period_start,
	latest.period_end, report.public_id, latest.line, latest.statement
FROM latest
JOIN unit ON unit.id = latest.unit
JOIN report ON report.id = latest.report`;

/** All statements in force at a cut of the log, those of the earliest periods first. */
export function inForceStatements(
	store: Store,
	question: { form: string; cut: number }
): InForceStatement[] {
	return store.sqlite
		.prepare<[typeof question], StatementRow>(STATEMENTS_SQL)
		.all(question)
		.map((row) => {
			const statement: Statement = JSON.parse(row.statement);
			const period = storedPeriod(row.period_id, row.period_start, row.period_end);
			return { unit: row.unit, period, statement, report: row.public_id, line: row.line };
		});
}
