import type { SeriesQuestion } from './get-series.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { publicRelease } from '../ranking/parse-question.server.ts';

/** A series as a program asks for it; what is in force but not published is not for the public. */
export const parseApiSeriesQuestion = (
	{ code, indicator }: { code: string; indicator: string },
	query: URLSearchParams,
	app: AppContext
): SeriesQuestion => ({
	unit: code,
	indicator,
	on: query.get('on') || null,
	from: query.get('from') || null,
	to: query.get('to') || null,
	geography: query.get('geography') || 'period',
	release: publicRelease(query.get('release'), app)
});

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
