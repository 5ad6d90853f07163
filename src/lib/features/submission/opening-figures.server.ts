import { carriedOverFigures } from '../../core/model/carried-over.ts';
import { type Period, periodBefore } from '../../core/model/period.ts';
import type { Person } from '../../core/model/person.ts';
import type { Release } from '../../core/model/release.ts';
import type { Origin } from '../../core/model/report.ts';
import type { Unit } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { coversUnit } from '../../server/auth/unit-scope.ts';
import { LATEST_SEQ } from '../../server/events/approved-reports.ts';
import { inForceEntries } from '../../server/events/in-force-entries.ts';
import { latestSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import type { TemplateResult } from './get-template.server.ts';

/** Figures with which the row of a template begins, and the report that they come from. */
export interface OpeningFigures {
	/** By key of the field. */
	figures: Readonly<Record<string, number>>;
	/** Period of the report. */
	period: Period;
	/** Public id of the report. */
	report: string;
	origin: Origin;
	/** Release that contains them; null: they are in force and may not be published yet. */
	release: Release | null;
}

/**
 * Figures carried over into the template of one reporting unit, by the rule of the check
 * `history/carried-over`. A reporter of the unit gets those in force, anybody else those of the latest
 * release. Null where nothing is known.
 *
 * A template of several units gets none: a row that is left blank because its unit reports by itself
 * would otherwise hold a figure and lack all others (`number/missing`).
 */
export function openingFigures(
	app: AppContext,
	{ form, period, units }: Pick<TemplateResult, 'form' | 'period' | 'units'>,
	person: Person | null
): OpeningFigures | null {
	const [unit, ...others] = units;
	const previous = form.continues ? periodBefore(period, form.calendar) : null;
	if (!unit || others.length > 0 || previous === null) return null;
	const isOwn = isOwnUnit(app, person, unit, [previous, period]);
	const { release, cut } = isOwn ? { release: null, cut: LATEST_SEQ } : latestSnapshot(app);
	const { start, end } = previous;
	const row = inForceEntries(app.store, { form: form.id, start, end, cut, units: [unit.id] }).find(
		(entry) => entry.period.start === start && entry.period.end === end
	);
	if (row === undefined) return null;
	const figures = carriedOverFigures(form, row.counts);
	if (Object.keys(figures).length === 0) return null;
	return { figures, period: previous, report: row.report, origin: row.origin, release };
}

/** Unreleased figures are for the people who report for the unit, in both periods. */
function isOwnUnit(
	{ reference }: AppContext,
	person: Person | null,
	unit: Unit,
	periods: Period[]
): boolean {
	const duty = person?.role === 'reporter' ? person.unit : null;
	if (duty === null) return false;
	return periods.every(({ end }) => coversUnit(reference.units, duty, unit, end));
}
