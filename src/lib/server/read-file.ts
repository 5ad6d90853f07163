import { checkHistory, type PastRow } from '../ingest/history.ts';
import { ingest } from '../ingest/ingest.ts';
import { MAX_LISTED } from '../ingest/tally.ts';
import { formOf } from '../model/catalogue.ts';
import { addDays, dayOf } from '../model/day.ts';
import type { Form } from '../model/form.ts';
import { hullOf, periodBefore } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { IngestResult, InForceEntry } from '../model/report.ts';
import { inForceEntries } from './query/in-force.ts';
import { LATEST_SEQ } from './query/standing.ts';
import { checkUnitScope } from './within-duty.ts';
import type { IngestedFile } from './receipt.ts';
import type { Submission } from './receive.ts';
import { sha256 } from './store/digest.ts';
import type { AppContext } from './world.ts';

/** So far back a unit's own past is looked at: two years hold every kind of period twice. */
const HISTORY_DAYS = 800;

/** Reads a file as of a day, and holds it against what its units reported before. */
export function ingestUpload(
	app: AppContext,
	{ bytes, within, maxBytes = app.env.maxUploadBytes, ...sending }: Submission,
	at: Date
): IngestedFile {
	const { catalogue, units } = app.reference;
	const { progress } = app;
	const ground = { catalogue, units, today: dayOf(at), maxBytes, progress };
	const checked = checkUnitScope(units, ingest(bytes, sending, ground), within);
	return { checked: addHistoryWarnings(app, checked), sha256: sha256(bytes) };
}

function addHistoryWarnings(app: AppContext, checked: IngestResult): IngestResult {
	const { catalogue } = app.reference;
	const form = checked.form === null ? undefined : formOf(catalogue, checked.form);
	const hull = hullOf(checked.entries.map(({ period }) => period));
	if (!form || form.content !== 'counts' || hull === null) return checked;
	const start = addDays(hull.start, -HISTORY_DAYS);
	const rows = inForceEntries(app.store, {
		form: form.id,
		start,
		end: hull.end,
		cut: LATEST_SEQ
	});
	const found = [
		...checkHistory(checked, form, catalogue, earlierRowsIn(rows), previousPeriodIn(form))
	];
	return addWarnings(dropReportedUnits(app, checked, rows), found);
}

const previousPeriodIn =
	({ calendar }: Form) =>
	(period: Parameters<typeof periodBefore>[0]) =>
		periodBefore(period, calendar);

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
