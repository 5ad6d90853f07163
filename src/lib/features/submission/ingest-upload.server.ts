import { longerThanUsual } from '../../core/ingest/checks/history/longer-than-usual.ts';
import { checkHistory } from '../../core/ingest/checks/history/check-history.ts';
import type { PastRow } from '../../core/ingest/checks/history/history-check.ts';
import { ingestTable } from '../../core/ingest/ingest.ts';
import { MAX_LISTED } from '../../core/ingest/problems/collect-problems.ts';
import { createError } from '../../core/ingest/problems/create-problem.ts';
import { withCellNames } from '../../core/ingest/table/with-cell-names.ts';
import { withSheetName } from '../../core/ingest/problems/with-sheet-name.ts';
import { formOf } from '../../core/model/catalogue.ts';
import { addDays, type Day } from '../../core/model/day.ts';
import type { Form } from '../../core/model/form.ts';
import { presentSubmitter } from '../../core/model/former-units.ts';
import { hullOf, type Period, periodBefore } from '../../core/model/period.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Entry, InForceEntry, IngestResult } from '../../core/model/report.ts';
import type { UnitId, UnitList } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { coversUnit } from '../../server/auth/unit-scope.ts';
import { sha256 } from '../../server/db/digest.ts';
import { LATEST_SEQ } from '../../server/events/approved-reports.ts';
import { inForceEntries } from '../../server/events/in-force-entries.ts';
import type { OpenedUpload } from './open-upload.server.ts';
import type { IngestedFile } from './receipt.server.ts';

/** Number of days back for the history checks: two years contain every kind of period twice. */
const HISTORY_DAYS = 800;

/** Reads and checks the rows of a submission, also against what its units reported before. */
export function ingestUpload(
	app: AppContext,
	{ sent, reference, opened }: OpenedUpload
): IngestedFile {
	const ingested = ingestTable(opened, sent, reference);
	const checked = checkUnitScope(reference.units, ingested, sent.within);
	const inForce = inForceRowsFor(app, checked);
	const compared = addHistoryWarnings(app, checked, inForce);
	const columns = opened.table?.layout.columns ?? [];
	const problems = [
		...withSheetName(withCellNames(compared.problems, columns), compared.file.sheet)
	];
	return {
		checked: { ...compared, problems },
		inForce,
		sha256: sha256(sent.bytes)
	};
}

/**
 * The rows in force of the same form, from `HISTORY_DAYS` before the first period to the last: those of
 * the units of the file, and of all units where some are missing from it.
 */
function inForceRowsFor(
	{ store }: AppContext,
	{ form, entries, problems }: IngestResult
): InForceEntry[] {
	const hull = hullOf(entries.map(({ period }) => period));
	if (form === null || hull === null) return [];
	const start = addDays(hull.start, -HISTORY_DAYS);
	const isWhole = !problems.some(({ code }) => code === 'unit/missing');
	const units = isWhole ? { units: entries.map(({ unit }) => unit) } : {};
	return inForceEntries(store, { form, start, end: hull.end, cut: LATEST_SEQ, ...units });
}

function addHistoryWarnings(
	app: AppContext,
	checked: IngestResult,
	rows: InForceEntry[]
): IngestResult {
	const { catalogue } = app.reference;
	const form = checked.form === null ? undefined : formOf(catalogue, checked.form);
	if (!form || form.content !== 'counts' || checked.entries.length === 0) return checked;
	const found = [
		...longerThanUsual(checked.entries, earlierPeriodsIn(rows)),
		...checkHistory(checked, form, catalogue, earlierRowsIn(rows), previousPeriodIn(form))
	];
	return addWarnings(dropReportedUnits(app, checked, rows), found);
}

const previousPeriodIn =
	({ calendar }: Form) =>
	(period: Parameters<typeof periodBefore>[0]) =>
		periodBefore(period, calendar);

/** The periods that a unit reported before, of every length, the latest first. */
function earlierPeriodsIn(rows: InForceEntry[]) {
	const byUnit = Map.groupBy(rows, ({ unit }) => unit);
	return ({ unit, period }: Pick<Entry, 'unit' | 'period'>): Period[] =>
		(byUnit.get(unit) ?? [])
			.map((row) => row.period)
			.filter(({ end, start }) => end < period.end || start > period.start)
			.sort((a, b) => (a.end < b.end ? 1 : -1));
}

/** The earlier rows of a unit, of the same kind of period, the latest first. */
function earlierRowsIn(rows: InForceEntry[]) {
	const byUnit = Map.groupBy(rows, ({ unit }) => unit);
	return ({ unit, period }: IngestResult['entries'][number]): PastRow[] =>
		(byUnit.get(unit) ?? [])
			.filter((row) => row.period.kind === period.kind && row.period.end < period.start)
			.sort((a, b) => (a.period.end < b.period.end ? 1 : -1));
}

/** A unit that reported already is not missing from a file of those who are late. */
function dropReportedUnits(
	{ reference }: AppContext,
	checked: IngestResult,
	rows: InForceEntry[]
): IngestResult {
	const { period } = checked;
	const reported = new Set(
		rows
			.filter((row) => row.period.start === period?.start && row.period.end === period.end)
			.map(({ unit }) => reference.units.byId.get(unit)?.code)
	);
	const problems = checked.problems.filter(
		({ code, unit }) => code !== 'unit/missing' || !reported.has(unit)
	);
	const fewer = checked.problems.length - problems.length;
	return { ...checked, problems, warnings: checked.warnings - fewer };
}

function addWarnings(checked: IngestResult, found: Problem[]): IngestResult {
	const place = ({ line }: Problem): number => line ?? Number.MAX_SAFE_INTEGER;
	const problems = [...checked.problems, ...found].slice(0, MAX_LISTED);
	const isFileWide = ({ line, severity }: Problem): boolean =>
		line === null && severity === 'error';
	const first = problems.filter(isFileWide);
	const rest = problems
		.filter((problem) => !isFileWide(problem))
		.sort((a, b) => place(a) - place(b));
	return {
		...checked,
		problems: [...first, ...rest],
		warnings: checked.warnings + found.length
	};
}

/**
 * Checks a file against the units of its sender. A row of another unit, on the last day of its
 * period, is an error in its line and is not compared further, because the comparison would reveal
 * figures of another unit. A sending unit that is not theirs, chosen or printed in the file, is an
 * error too. Without an account (the operator of this machine) all units are accepted.
 */
function checkUnitScope(
	units: UnitList,
	checked: IngestResult,
	duty: UnitId | undefined
): IngestResult {
	if (duty === undefined) return checked;
	const isOurs = (id: UnitId, day: Day): boolean => {
		const unit = units.byId.get(id);
		return unit !== undefined && coversUnit(units, duty, unit, day);
	};
	const { sender, period } = checked;
	const isForeign = sender !== null && period !== null && !isOurs(sender, period.end);
	const outside = checked.entries.filter((entry) => !isOurs(entry.unit, entry.period.end));
	const problemAt = (id: UnitId, line: number | null): Problem =>
		outsideScopeProblem(units, duty, id, line);
	const found = [
		...(isForeign ? [problemAt(sender, null)] : []),
		...outside.slice(0, MAX_LISTED).map(({ unit, line }) => problemAt(unit, line))
	];
	if (found.length === 0) return checked;
	return {
		...checked,
		sender: isForeign ? null : sender,
		entries: checked.entries.filter((entry) => isOurs(entry.unit, entry.period.end)),
		problems: [...checked.problems, ...found].slice(0, MAX_LISTED),
		errors: checked.errors + outside.length + Number(isForeign)
	};
}

function outsideScopeProblem(
	units: UnitList,
	duty: UnitId,
	id: UnitId,
	line: number | null
): Problem {
	const unit = units.byId.get(id);
	const place = { line, column: null, field: 'unit', cell: unit?.name ?? id };
	const submitter = unit && presentSubmitter(units, unit)?.name;
	return createError('unit/outside-scope', place, {
		...(unit && { unit: unit.code }),
		...(submitter && { submitter }),
		expected: units.byId.get(duty)?.name ?? duty
	});
}
