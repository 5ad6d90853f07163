import type { SeriesQuestion } from './get-series.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { parseQuery } from '../api/query-schema.ts';
import { publicRelease } from '../ranking/parse-question.server.ts';
import { SERIES_QUERY } from './series-query-schema.ts';

/** A series as a program asks for it; what is in force but not published is not for the public. */
export function parseApiSeriesQuestion(
	{ code, indicator }: { code: string; indicator: string },
	query: URLSearchParams,
	app: AppContext
): SeriesQuestion {
	const asked = parseQuery(SERIES_QUERY, query);
	return {
		unit: code,
		indicator,
		on: asked.on ?? null,
		from: asked.from ?? null,
		to: asked.to ?? null,
		geography: asked.geography ?? 'period',
		release: publicRelease(asked.release ?? null, app)
	};
}

/** A series as its page asks for it: through the predecessors, so that its history is as long as can be. */
export const parseControlChartQuestion = (
	{ code, indicator }: { code: string; indicator: string },
	query: URLSearchParams,
	app: AppContext
): SeriesQuestion => ({
	unit: code,
	indicator,
	on: query.get('on') || null,
	from: query.get('tu') || null,
	to: query.get('den') || null,
	geography: 'current',
	release: publicRelease(query.get('dot'), app)
});
