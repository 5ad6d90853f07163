import type { Period } from '../../core/model/period.ts';
import type { UnitId } from '../../core/model/unit.ts';
import type { Store } from '../db/store.ts';

/** A row of counts on record. */
interface RowKey {
	/** Public id. */
	report: string;
	form: string;
	unit: UnitId;
	period: Period;
}

/** The line of a row in its file, and those of its fields where they differ (long layout). */
export interface RowLines {
	line: number;
	lines: Readonly<Record<string, number>>;
}

const ROW_LINES_SQL = `SELECT entry.line, entry.lines FROM entry
WHERE entry.form = :form AND entry.period_start = :start AND entry.period_end = :end
	AND entry.unit = (SELECT id FROM unit WHERE code || '@' || valid_from = :unit)
	AND entry.item = '' AND entry.report = (SELECT id FROM report WHERE public_id = :report)`;

/** Where a row stands in the bytes that it was read from. */
export function rowLinesOf({ sqlite }: Store, { report, form, unit, period }: RowKey): RowLines {
	const { start, end } = period;
	const row = sqlite
		.prepare<[object], { line: number; lines: string | null }>(ROW_LINES_SQL)
		.get({ report, form, unit, start, end });
	if (!row) throw new Error(`report ${report} has no row of ${unit}`);
	return { line: row.line, lines: row.lines === null ? {} : JSON.parse(row.lines) };
}
