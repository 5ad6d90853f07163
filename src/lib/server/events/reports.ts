import type { Entry, ReportStatus, Statement } from '../../core/model/report.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { Store } from '../db/store.ts';
import type { report } from '../db/schema.ts';
import { movesOf } from './event-log.ts';
import { countsByField } from './in-force-entries.ts';
import { LATEST_SEQ, APPROVED_REPORTS_SQL } from './approved-reports.ts';
import { storedPeriod, type PeriodColumns } from '../db/stored-period.ts';

export type StoredReport = typeof report.$inferSelect;

/** The report with this public id. */
export const findReport = ({ orm }: Store, id: string): StoredReport | undefined =>
	orm.query.report.findFirst({ where: (row, { eq }) => eq(row.publicId, id) }).sync();

/**
 * Its last event, but for an approved one none of whose rows is in force any more
 * (docs/rules.md §5).
 */
export function reportStatusOf(store: Store, stored: StoredReport): ReportStatus {
	const last = movesOf(store, stored.publicId).at(-1)?.act;
	if (last === undefined) throw new Error(`report ${stored.publicId} has no event`);
	if (last !== 'approved') return last;
	const { rows, inForce } = rowsInForceOf(store, stored);
	return rows > 0 && inForce === 0 ? 'superseded' : 'approved';
}

const OWN_ROWS_SQL = `FROM entry WHERE entry.form = :form AND entry.period_start BETWEEN :start AND :end
	AND entry.report = :report`;

const NEWER_ROW_SQL = `SELECT 1 FROM entry AS other CROSS JOIN standing ON standing.id = other.report
	WHERE other.form = entry.form AND other.period_start = entry.period_start
		AND other.period_end = entry.period_end AND other.unit = entry.unit AND other.item = entry.item
		AND standing.approval > (SELECT approval FROM standing WHERE id = entry.report)`;

/** Number of rows of an approved report, and number of those that no newer report replaced. */
export function rowsInForceOf({ sqlite }: Store, stored: StoredReport) {
	const counted = sqlite
		.prepare<[object], { rows: number; inForce: number }>(
			`WITH ${APPROVED_REPORTS_SQL} SELECT count(*) AS rows,
				count(CASE WHEN NOT EXISTS (${NEWER_ROW_SQL}) THEN 1 END) AS inForce ${OWN_ROWS_SQL}`
		)
		.get({ ...ownRowParameters(stored), cut: LATEST_SEQ });
	return counted ?? { rows: 0, inForce: 0 };
}

const ownRowParameters = ({ id, form, periodStart, periodEnd }: StoredReport) => ({
	report: id,
	form,
	start: periodStart,
	end: periodEnd
});

interface EntryRow extends PeriodColumns {
	unit: UnitId;
	line: number;
	counts: string;
	statement: string | null;
}

/** The rows of a report as they were accepted. */
export function entriesOf({ sqlite }: Store, stored: StoredReport): Entry[] {
	return sqlite
		.prepare<[object], EntryRow>(
			`SELECT (SELECT code || '@' || valid_from FROM unit WHERE id = entry.unit) AS unit,
				period_id, period_start, period_end, line, counts, statement ${OWN_ROWS_SQL} ORDER BY line`
		)
		.all(ownRowParameters(stored))
		.map((row) => ({
			unit: row.unit,
			period: storedPeriod(row.period_id, row.period_start, row.period_end),
			line: row.line,
			...figuresOf(stored, row)
		}));
}

/** A statement has no counts, as when it was read. */
function figuresOf({ fields }: StoredReport, row: EntryRow): Pick<Entry, 'counts' | 'statement'> {
	if (row.statement === null) return { counts: countsByField(fields, JSON.parse(row.counts)) };
	const statement: Statement = JSON.parse(row.statement);
	return { counts: {}, statement };
}

/** Note of a report; for published counts, source and quote. */
export const noteOf = ({ orm }: Store, id: string): string | null =>
	orm.query.report
		.findFirst({ columns: { note: true }, where: (row, { eq }) => eq(row.publicId, id) })
		.sync()?.note ?? null;

/** Reports of the same bytes for the same form and period, the earliest first. */
export const reportsOfSameUpload = (
	{ orm }: Store,
	same: { sha256: string; form: string; period: string | null }
): StoredReport[] =>
	orm.query.report
		.findMany({
			where: (row, { and, eq, isNull }) =>
				and(
					eq(row.form, same.form),
					eq(row.file, same.sha256),
					same.period === null ? isNull(row.periodId) : eq(row.periodId, same.period)
				),
			orderBy: (row, { asc }) => asc(row.id)
		})
		.sync();

/** All reports of the same bytes, the earliest first. */
export const reportsOfBytes = ({ orm }: Store, sha256: string): StoredReport[] =>
	orm.query.report
		.findMany({
			where: (row, { eq }) => eq(row.file, sha256),
			orderBy: (row, { asc }) => asc(row.id)
		})
		.sync();
