import type { Period } from '../../core/model/period.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { Store } from '../db/store.ts';
import { storedPeriod } from '../db/stored-period.ts';

/** Facts about a report for a list, without its rows. */
export interface ReportFacts {
	id: string;
	form: string;
	period: Period;
	/** Null where the rows have periods of their own. */
	periodId: string | null;
	sender: UnitId | null;
	isDemo: boolean;
}

export interface FactColumns {
	public_id: string;
	form: string;
	period_id: string | null;
	period_start: string;
	period_end: string;
	sender: UnitId | null;
	origin: string;
}

/** To be selected from `report` and `JOIN_SENDER_SQL`. */
export const FACT_COLUMNS_SQL = `report.public_id, report.form, report.period_id, report.period_start,
	report.period_end, sender.code || '@' || sender.valid_from AS sender, report.origin`;

export const JOIN_SENDER_SQL = 'LEFT JOIN unit AS sender ON sender.id = report.sender';

export function reportFactsOf(row: FactColumns): ReportFacts {
	const { period_id: periodId, period_start: start, period_end: end } = row;
	return {
		id: row.public_id,
		form: row.form,
		period: storedPeriod(periodId ?? `${start}/${end}`, start, end),
		periodId,
		sender: row.sender,
		isDemo: row.origin === 'sample'
	};
}

/** The facts of the report with this public id; null where there is none. */
export function findReportFacts({ sqlite }: Store, id: string): ReportFacts | null {
	const row = sqlite
		.prepare<[string], FactColumns>(
			`SELECT ${FACT_COLUMNS_SQL} FROM report ${JOIN_SENDER_SQL} WHERE report.public_id = ?`
		)
		.get(id);
	return row ? reportFactsOf(row) : null;
}
