import type { ExplanationQuestion } from './get-explanation.server.ts';
import type { RankingQuestionParams } from '../ranking/ranking-question.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { parseApiQuestion } from '../ranking/parse-question.server.ts';

/** A figure as a program asks for it: `indicator`, `unit` and `period` must be named. */
export function parseApiExplanationQuestion(
	query: URLSearchParams,
	app: AppContext
): ExplanationQuestion {
	const figure = { indicator: query.get('indicator') ?? '', unit: query.get('unit') ?? '' };
	const { indicator, period, geography, release } = parseApiQuestion(figure.indicator, query, app);
	const parent = query.has('parent') ? query.get('parent') || null : undefined;
	return { indicator, unit: figure.unit, period, geography, release, parent };
}

/** The total of a ranking as a program asks for it: as it asks for the ranking, naming no unit. */
export const parseApiTotalQuestion = (
	query: URLSearchParams,
	app: AppContext
): RankingQuestionParams => parseApiQuestion(query.get('indicator') ?? '', query, app);

/** A figure as a reader comes to it: of the latest period where none is named. */
export function parsePageExplanationQuestion(
	figure: Pick<ExplanationQuestion, 'indicator' | 'unit'>,
	query: URLSearchParams,
	app: AppContext
): ExplanationQuestion {
	return {
		...parseApiExplanationQuestion(query, app),
		...figure,
		period: query.get('period') || 'latest'
	};
}
