import { spanKey } from '../../core/figures/periods.ts';
import type { CountedRow } from '../../core/figures/question.ts';
import { unitValue } from '../../core/figures/value.ts';
import type { Form } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import { lineageUnits } from '../../core/model/lineage.ts';
import type { Period } from '../../core/model/period.ts';
import type { Provenance, SeriesPoint } from '../../core/model/result.ts';
import { type Succession, successionsOf } from '../../core/model/succession.ts';
import { isInForce, type Level, type Unit, type UnitList } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { provenanceOf } from '../../server/snapshot/provenance.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';
import {
	ALL_DAYS,
	type ReportedRows,
	reportedRowsWithin
} from '../../server/snapshot/reported-rows.ts';
import { referenceDateOfUnit } from '../ranking/ranking-choices.server.ts';
import { rankingInputOf } from '../ranking/compute-ranking.server.ts';
import { isInSpan, type PeriodSpan } from './period-span.server.ts';

const periodsOfLevels = new CachedAnswers<Period[]>(64);

/** Reports of a unit by one form, and the periods in which a report was expected. */
export interface UnitHistory {
	form: Form;
	/** Periods on which its level reported while it or a predecessor was in force, in order. */
	periods: Period[];
	/** Rows of the unit and its predecessors: all that its figures can come from. */
	rows: CountedRow[];
	provenance: Provenance;
}

/** Reads a form once, for all the indicators that come from it. */
export function unitHistoryOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	form: Form,
	unit: Unit
): UnitHistory {
	const reported = reportedRowsWithin(app, snapshot, form, ALL_DAYS);
	const members = lineageUnits(snapshot.units, unit);
	const line = new Set(members.map(({ id }) => id));
	const rows = reported.rows.filter((row) => line.has(row.unit));
	const shown = [{ unit, reports: rows.flatMap(({ report }) => report ?? []) }];
	return {
		form,
		rows,
		periods: sortedPeriods(
			members.flatMap((member) => periodsOf(snapshot, form, reported, member))
		),
		provenance: provenanceOf(app, snapshot, shown, reported)
	};
}

/** The periods on which the level of a unit reported while it was in force. */
const periodsOf = (
	snapshot: AsOfSnapshot,
	form: Form,
	{ rows }: ReportedRows,
	unit: Unit
): Period[] =>
	levelPeriods(snapshot, form, rows, unit.level).filter(({ end }) => isInForce(unit, end));

/** The periods of the form's frequency on which some unit of a level reported. */
function levelPeriods(
	{ cut, units, cache }: AsOfSnapshot,
	form: Form,
	rows: readonly CountedRow[],
	level: Level
): Period[] {
	return periodsOfLevels.get(cache, `${cut} ${form.id} ${level}`, () =>
		sortedPeriods(
			rows
				.filter((row) => row.period.kind === form.frequency)
				.filter((row) => units.byId.get(row.unit)?.level === level)
				.map(({ period }) => period)
		)
	);
}

const sortedPeriods = (periods: Period[]): Period[] =>
	[...new Map(periods.map((period) => [spanKey(period), period])).values()].sort((a, b) =>
		a.start < b.start ? -1 : 1
	);

/**
 * The figure of each period, or why there is none. Before the unit was there it is the figure that
 * its predecessors make up; that is the only way in which a series of today reaches back.
 */
export function seriesPointsOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ form, periods, rows }: UnitHistory,
	unit: Unit,
	indicator: Indicator
): SeriesPoint[] {
	const changes = changesInto(snapshot.units, unit);
	return periods.map((period, place) => {
		const inherited = period.end < unit.validFrom;
		const question = {
			indicator,
			form,
			level: unit.level,
			period,
			parent: null,
			geography: inherited ? ('current' as const) : ('period' as const),
			// of a unit that is gone, pieces are followed as far as to its own last day
			today: inherited ? referenceDateOfUnit(unit, snapshot.today) : snapshot.today
		};
		const input = { ...rankingInputOf(app, snapshot, question), reported: rows };
		const { figure, reason } = unitValue(question, unit, input);
		const before = periods[place - 1];
		const breaks = before ? changes.filter(isEffectiveBetween(before, period)) : [];
		return { period, figure, reason, inherited, breaks };
	});
}

/** All that happened within its line. */
const changesInto = (units: UnitList, unit: Unit): Succession[] =>
	successionsOf(
		units,
		lineageUnits(units, unit).flatMap(({ id }) => units.into.get(id) ?? [])
	);

const isEffectiveBetween =
	(before: Period, period: Period) =>
	({ effective }: Succession): boolean =>
		before.end < effective && effective <= period.end;

interface SeriesInput {
	app: AppContext;
	snapshot: AsOfSnapshot;
	history: UnitHistory;
	unit: Unit;
}

/** Figures that were only ever published as statements have no counts and make no series. */
export function seriesPointsIn(
	{ app, snapshot, history, unit }: SeriesInput,
	indicator: Indicator,
	span: PeriodSpan
): SeriesPoint[] {
	if (indicator.numerator === null) return [];
	return seriesPointsOf(app, snapshot, history, unit, indicator).filter(({ period }) =>
		isInSpan(period, span)
	);
}
