import type { SeriesResult } from '../../core/model/comparison.ts';
import type { AppContext } from '../../server/app-context.ts';
import { snapshotOf } from '../../server/snapshot/as-of-snapshot.ts';
import { parseSpan, type SpanQuestion } from '../comparison/period-span.server.ts';
import { seriesPointsIn, unitHistoryOf } from '../comparison/unit-series.server.ts';
import {
	findIndicator,
	formOfIndicator,
	parseGeography
} from '../ranking/ranking-question.server.ts';
import { findUnitByCode } from './get-unit.server.ts';

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
