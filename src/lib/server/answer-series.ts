import type { Indicator } from '../model/indicator.ts';
import type { SeriesPoint } from '../model/answer.ts';
import type { SeriesResult } from '../model/side-by-side.ts';
import type { Unit } from '../model/unit.ts';
import { isInSpan, parseSpan, type PeriodSpan, type SpanQuestion } from './answer/asked-span.ts';
import { snapshotOf, type AsOfSnapshot } from './answer/edition.ts';
import { formOfIndicator, parseGeography, findIndicator } from './answer/question.ts';
import { unitHistoryOf, seriesPointsOf, type UnitHistory } from './answer/series.ts';
import { findUnitByCode } from './answer-unit.ts';
import type { AppContext } from './world.ts';

/** A series as it stands in an address. */
export interface SeriesQuestion extends SpanQuestion {
	/** Code of a unit: of the one that bears it now, else of the last that did. */
	unit: string;
	/** A day: the unit that bore the code then. */
	on: string | null;
	indicator: string;
	/** `period`: while the unit was there; `current`: through its predecessors too. */
	geography: string;
	/** A number, `latest` or `live`. */
	release: string;
}

/**
 * One indicator of one unit over time. Throws `RequestError` for what does not exist (404) or cannot be
 * read (400).
 */
export function getSeries(app: AppContext, ask: SeriesQuestion): SeriesResult {
	const snapshot = snapshotOf(app, ask.release);
	const indicator = findIndicator(snapshot, ask.indicator);
	const geography = parseGeography(ask.geography);
	const unit = findUnitByCode(snapshot, ask.unit, ask.on);
	const form = formOfIndicator(snapshot, indicator);
	const history = unitHistoryOf(app, snapshot, form, unit);
	const span = parseSpan(app, snapshot, form, ask);
	const points = seriesPointsIn({ app, snapshot, history, unit }, indicator, span);
	return {
		...history.provenance,
		unit,
		indicator,
		form,
		geography,
		points: geography === 'current' ? points : points.filter(({ inherited }) => !inherited)
	};
}

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
