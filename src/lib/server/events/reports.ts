import type { Day } from '../../core/model/day.ts';
import type { Entry, ReportStatus, Statement } from '../../core/model/report.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { preparedOnce } from '../db/prepared-once.ts';
import type { Store } from '../db/store.ts';
import type { report } from '../db/schema.ts';
import { movesOf } from './event-log.ts';
import { countsByField } from './in-force-entries.ts';
import { storedPeriod, type PeriodColumns } from '../db/stored-period.ts';

export type StoredReport = typeof report.$inferSelect;

const reportById = preparedOnce(({ orm }: Store) =>
	orm.query.report
		.findFirst({ where: (row, { eq, sql }) => eq(row.publicId, sql.placeholder('id')) })
		.prepare()
);

/** The report with this public id. */
export const findReport = (store: Store, id: string): StoredReport | undefined =>
	reportById(store).get({ id });

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

/** Another report that stands has the row, and was approved later (docs/rules.md §5). */
const NEWER_ROW_SQL = `SELECT 1 FROM entry AS other JOIN report AS newer ON newer.id = other.report
	JOIN event AS approved ON approved.subject = newer.public_id
		AND approved.act = 'approved' AND approved.seq > :approval
	WHERE other.form = entry.form AND other.period_start = entry.period_start
		AND other.period_end = entry.period_end AND other.unit = entry.unit AND other.item = entry.item
		AND NOT EXISTS (
			SELECT 1 FROM event AS withdrawn
			WHERE withdrawn.subject = newer.public_id AND withdrawn.act = 'withdrawn'
		)`;

/** Number of rows of an approved report, and number of those that no newer report replaced. */
export function rowsInForceOf(store: Store, stored: StoredReport) {
	const approval = movesOf(store, stored.publicId).findLast(({ act }) => act === 'approved')?.seq;
	const counted = store.sqlite
		.prepare<[object], { rows: number; inForce: number }>(
			`SELECT count(*) AS rows,
				count(CASE WHEN NOT EXISTS (${NEWER_ROW_SQL}) THEN 1 END) AS inForce ${OWN_ROWS_SQL}`
		)
		.get({ ...ownRowParameters(stored), approval: approval ?? 0 });
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

/** Number of rows of a report. */
export const countEntries = ({ sqlite }: Store, stored: StoredReport): number =>
	sqlite
		.prepare<[object], number>(`SELECT count(*) ${OWN_ROWS_SQL}`)
		.pluck()
		.get(ownRowParameters(stored)) ?? 0;

/** The units of the rows of a report, each with the last day of its period. */
export const reportedUnits = ({ sqlite }: Store, stored: StoredReport) =>
	sqlite
		.prepare<[object], { unit: UnitId; day: Day }>(
			`SELECT DISTINCT (SELECT code || '@' || valid_from FROM unit WHERE id = entry.unit) AS unit,
				period_end AS day ${OWN_ROWS_SQL}`
		)
		.all(ownRowParameters(stored));

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
