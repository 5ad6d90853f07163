import type { Counts, InForceEntry, Origin } from '../../core/model/report.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { Store } from '../db/store.ts';
import { APPROVED_REPORTS_SQL } from './approved-reports.ts';
import { storedPeriod } from '../db/stored-period.ts';

/** Which rows: those of a form whose period lies within these days, as at a cut of the log. */
export interface InForceFilter {
	form: string;
	start: string;
	end: string;
	cut: number;
	/** Only rows of these units; all where it is missing. */
	units?: Iterable<UnitId>;
}

type SliceValues = Omit<InForceFilter, 'units'> & { units: string | null };

type InForceColumns = [
	unit: UnitId,
	periodId: string,
	start: string,
	end: string,
	report: number,
	line: number,
	counts: (number | null)[],
	lines: Record<string, number> | null
];

/*
 * One run over the key (form, period, unit); CROSS JOIN keeps that order. With `max()` as the only
 * aggregate SQLite takes the other columns from the row of the maximum, which is the row in force.
 * The slice comes as one JSON text: that is several times faster than fetching thousands of rows.
 */
const IN_FORCE_ROWS_SQL = `WITH ${APPROVED_REPORTS_SQL}, latest AS (
	SELECT entry.*, max(standing.approval)
	FROM entry CROSS JOIN standing ON standing.id = entry.report
	WHERE entry.form = :form AND entry.period_start BETWEEN :start AND :end
		AND entry.period_end <= :end AND entry.item = ''
		AND (:units IS NULL OR entry.unit IN (
			SELECT unit.id FROM json_each(:units) AS wanted
			JOIN unit ON unit.code || '@' || unit.valid_from = wanted.value
		))
	GROUP BY entry.period_start, entry.period_end, entry.unit
)
SELECT json_group_array(json_array(
	unit.code || '@' || unit.valid_from, period_id, period_start, period_end, report, line, json(counts),
	json(lines)
))
FROM latest JOIN unit ON unit.id = latest.unit`;

/**
 * The rows of counts in force: for each period and unit the one approved last (docs/rules.md §5).
 */
export function inForceEntries(store: Store, { units, ...slice }: InForceFilter): InForceEntry[] {
	const values = { ...slice, units: units ? JSON.stringify([...new Set(units)]) : null };
	const json =
		store.sqlite.prepare<[SliceValues], string>(IN_FORCE_ROWS_SQL).pluck().get(values) ?? '[]';
	const rows: InForceColumns[] = JSON.parse(json);
	const reports = reportsByKey(store, new Set(rows.map((row) => row[4])));
	return rows.flatMap(([unit, id, start, end, key, line, values, lines]) => {
		const report = reports.get(key);
		if (!report) return [];
		const { publicId, origin, fields } = report;
		const period = storedPeriod(id, start, end);
		const counts = countsByField(fields, values);
		const row = { unit, period, counts, report: publicId, line, origin };
		return lines === null ? row : { ...row, lines };
	});
}

/** Counts by the keys that their own report kept, whatever the form says today. */
export const countsByField = (fields: string[], values: (number | null)[]): Counts =>
	Object.fromEntries(fields.map((field, index) => [field, values[index] ?? null]));

/** Facts of a report that its rows are shown with. They never change, so those once read are held. */
interface ReportFacts {
	publicId: string;
	origin: Origin;
	fields: string[];
}

const factsByStore = new WeakMap<Store, Map<number, ReportFacts>>();

/** In a transaction nothing is held: where it fails, its keys are given to other reports. */
function heldFacts(store: Store): Map<number, ReportFacts> {
	const held = factsByStore.get(store) ?? new Map<number, ReportFacts>();
	factsByStore.set(store, held);
	return store.sqlite.inTransaction ? new Map() : held;
}

/** The facts of reports by their keys; reads those that are not held, all at once. */
function reportsByKey(store: Store, keys: ReadonlySet<number>): ReadonlyMap<number, ReportFacts> {
	const held = heldFacts(store);
	const missing = [...keys].filter((key) => !held.has(key));
	if (missing.length === 0) return held;
	const found = store.sqlite
		.prepare<[string], { id: number; publicId: string; origin: Origin; fields: string }>(
			`SELECT id, public_id AS publicId, origin, fields FROM report
			WHERE id IN (SELECT value FROM json_each(?))`
		)
		.all(JSON.stringify(missing));
	for (const { id, fields, ...facts } of found)
		held.set(id, { ...facts, fields: JSON.parse(fields) });
	return held;
}
