import type { ScorecardQuestionParams, UnitScoreQuestion } from './get-scorecard.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { parseQuery } from '../api/query-schema.ts';
import { publicRelease, withDefaults } from '../ranking/parse-question.server.ts';
import { SCORECARD_QUERY } from './scorecard-query-schema.ts';

/** A scorecard as a program asks for it: `level` and `period` must be named, no parent means all. */
export const parseApiScorecardQuestion = (
	id: string,
	query: URLSearchParams,
	app: AppContext
): ScorecardQuestionParams => ({ id, ...withDefaults(parseQuery(SCORECARD_QUERY, query), app) });

/** As a reader comes to it: communes of the installation's own province, in the latest period. */
export function parsePageScorecardQuestion(
	id: string,
	query: URLSearchParams,
	app: AppContext
): ScorecardQuestionParams {
	const { province } = app.reference.catalogue.installation;
	return {
		id,
		level: query.get('level') ?? 'commune',
		period: query.get('period') || 'latest',
		parent: query.has('parent') ? query.get('parent') || null : province,
		...parseShownSnapshot(query, app)
	};
}

/** The points of one unit, in the latest period where none is named. */
export const parsePageUnitScoreQuestion = (
	{ id, code }: Pick<UnitScoreQuestion, 'id' | 'code'>,
	query: URLSearchParams,
	app: AppContext
): UnitScoreQuestion => ({
	id,
	code,
	period: query.get('period') || 'latest',
	...parseShownSnapshot(query, app)
});

/** With which units and in which release a page shows the points. */
const parseShownSnapshot = (query: URLSearchParams, app: AppContext) => ({
	geography: query.get('geography') || 'period',
	release: publicRelease(query.get('release') || null, app)
});
