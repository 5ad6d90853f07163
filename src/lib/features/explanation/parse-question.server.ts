import type { ExplanationQuestion } from './get-explanation.server.ts';
import type { RankingQuestionParams } from '../ranking/ranking-question.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { parseQuery } from '../api/query-schema.ts';
import { publicRelease, withDefaults } from '../ranking/parse-question.server.ts';
import { FIGURE_QUERY, TOTAL_QUERY } from './explanation-query-schema.ts';

/** A figure as a program asks for it: `indicator`, `unit` and `period` must be named. */
export function parseApiExplanationQuestion(
	query: URLSearchParams,
	app: AppContext
): ExplanationQuestion {
	const {
		indicator,
		unit,
		period,
		geography = 'period',
		release
	} = parseQuery(FIGURE_QUERY, query);
	return {
		indicator,
		unit,
		period,
		geography,
		release: publicRelease(release ?? null, app),
		parent: parseParent(query)
	};
}

/** An empty `parent` is the choice of all; without it the unit's own province is meant. */
const parseParent = (query: URLSearchParams): string | null | undefined =>
	query.has('parent') ? query.get('parent') || null : undefined;

/** The total of a ranking as a program asks for it: as it asks for the ranking, naming no unit. */
export function parseApiTotalQuestion(
	query: URLSearchParams,
	app: AppContext
): RankingQuestionParams {
	const asked = parseQuery(TOTAL_QUERY, query);
	return { indicator: asked.indicator, ...withDefaults(asked, app) };
}

/** A figure as a reader comes to it: of the latest period where none is named. */
export const parsePageExplanationQuestion = (
	{ indicator, unit }: Pick<ExplanationQuestion, 'indicator' | 'unit'>,
	query: URLSearchParams,
	app: AppContext
): ExplanationQuestion => ({
	indicator,
	unit,
	period: query.get('period') || 'latest',
	geography: query.get('geography') ?? 'period',
	release: publicRelease(query.get('release'), app),
	parent: parseParent(query)
});
