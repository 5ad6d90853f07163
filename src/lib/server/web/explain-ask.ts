import type { ExplainAsk } from '../answer-explanation.ts';
import type { RankingAsk } from '../answer/question.ts';
import type { World } from '../world.ts';
import { apiAsk } from './ranking-ask.ts';

/** A figure as a program asks for it: `indicator`, `unit` and `period` must be named. */
export function apiExplainAsk(query: URLSearchParams, world: World): ExplainAsk {
	const figure = { indicator: query.get('indicator') ?? '', unit: query.get('unit') ?? '' };
	const { indicator, period, geography, release } = apiAsk(figure.indicator, query, world);
	const parent = query.has('parent') ? query.get('parent') || null : undefined;
	return { indicator, unit: figure.unit, period, geography, release, parent };
}

/** The total of a ranking as a program asks for it: as it asks for the ranking, naming no unit. */
export const apiTotalAsk = (query: URLSearchParams, world: World): RankingAsk =>
	apiAsk(query.get('indicator') ?? '', query, world);

/** A figure as a reader comes to it: of the latest period where none is named. */
export function pageExplainAsk(
	figure: Pick<ExplainAsk, 'indicator' | 'unit'>,
	query: URLSearchParams,
	world: World
): ExplainAsk {
	return { ...apiExplainAsk(query, world), ...figure, period: query.get('period') || 'latest' };
}
