import { readPeriod } from '../../core/ingest/period/read-period.ts';
import { fieldOf, type Form } from '../../core/model/form.ts';
import type { Observation, ObservationsResult } from '../../core/model/observation.ts';
import type { Period } from '../../core/model/period.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { InForceEntry } from '../../core/model/report.ts';
import type { Unit } from '../../core/model/unit.ts';
import { compareByName } from '../../core/figures/order.ts';
import { spanKey } from '../../core/figures/periods.ts';
import { snapshotOf, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { selectablePeriods } from '../ranking/ranking-periods.server.ts';
import { provenanceOf } from '../../server/snapshot/provenance.ts';
import { inForceEntries } from '../../server/events/in-force-entries.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runAtOnce } from '../../server/http/request-turns.ts';
import type { TagHolder } from '../../server/http/respond.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';

/** Figures as they stand in an address. */
export interface ObservationsQuestion {
	form: string;
	/** Period in any common notation. */
	period: string;
	/** A number or `latest`. */
	release: string;
}

/** Rows whose figures are made in one step. */
const STEP_ROWS = 500;

/**
 * All figures of a form in force in a release, for the periods within the requested one, each with
 * its report and line: the input of all rankings. Throws `RequestError`: `unknown-form` where it
 * has no counts, `unknown-period`, `unknown-release`.
 */
export const getObservations = (app: AppContext, ask: ObservationsQuestion): ObservationsResult =>
	runAtOnce(observationSteps(app, ask));

/** Does the same as `getObservations`, in steps. */
export function* observationSteps(
	app: AppContext,
	ask: ObservationsQuestion
): Generator<void, ObservationsResult> {
	const snapshot = snapshotOf(app, ask.release);
	const form = findCountForm(snapshot, ask.form);
	const period = parseObservationPeriod(app, snapshot, form, ask.period);
	const { start, end } = period;
	const entries = inForceEntries(app.store, { form: form.id, start, end, cut: snapshot.cut });
	yield;
	const rows = entries
		.flatMap((row) => {
			const unit = snapshot.units.byId.get(row.unit);
			return unit ? [{ ...row, unit }] : [];
		})
		.sort((a, b) => compareByDays(a.period, b.period) || compareByName(a.unit, b.unit));
	yield;
	const shown = rows.map(({ unit, report }) => ({ unit, reports: [report] }));
	const origins = new Map(rows.map(({ report, origin }) => [report, origin]));
	const provenance = provenanceOf(app, snapshot, shown, {
		rows: [],
		origins,
		countedFromDemo: false
	});
	const observations: Observation[] = [];
	for (let at = 0; at < rows.length; at += STEP_ROWS) {
		yield;
		for (const row of rows.slice(at, at + STEP_ROWS))
			observations.push(...observationsIn(form, row));
	}
	return { ...provenance, form, period, observations };
}

const tags = new CachedAnswers<string>(500);

/** The tag of the answer to a question; it stays the same within a release. */
export function observationsTag(app: AppContext, ask: ObservationsQuestion): TagHolder {
	const { cache, cut } = snapshotOf(app, ask.release);
	const key = JSON.stringify([cut, ask.form, ask.period]);
	return {
		find: () => tags.find(cache, key),
		hold: (tag) => void tags.get(cache, key, () => tag)
	};
}

function findCountForm({ catalogue }: AsOfSnapshot, id: string): Form {
	const forms = catalogue.forms.filter(({ content }) => content === 'counts');
	const form = forms.find((known) => known.id === id);
	if (form) return form;
	const offers = forms.map((known) => ({ id: known.id, label: known.title.vi }));
	throw new RequestError('unknown-form', { given: id, offers });
}

function parseObservationPeriod(
	app: AppContext,
	snapshot: AsOfSnapshot,
	form: Form,
	given: string
): Period {
	const period = readPeriod(given, form.calendar);
	if (period !== null) return period;
	const offers = selectablePeriods(app, snapshot, form).map(({ id }) => ({ id, label: id }));
	throw new RequestError('unknown-period', { given, offers });
}

const compareByDays = (a: Period, b: Period): number =>
	spanKey(a) < spanKey(b) ? -1 : spanKey(a) > spanKey(b) ? 1 : 0;

type InForceUnitRow = Omit<InForceEntry, 'unit'> & { unit: Unit };

/** The fields that the report had, in the words of the form as it is in this snapshot. */
const observationsIn = (
	form: Form,
	{ unit, period, counts, report, line, lines = {}, origin }: InForceUnitRow
): Observation[] =>
	Object.entries(counts).flatMap(([key, count]) => {
		const field = fieldOf(form, key);
		return field ? [{ unit, period, field, count, report, line: lines[key] ?? line, origin }] : [];
	});
