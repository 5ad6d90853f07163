import type { ScorecardQuestionParams, UnitScoreQuestion } from './get-scorecard.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { publicRelease } from '../ranking/parse-question.server.ts';

/** A scorecard as a program asks for it: `level` and `period` must be named, no parent means all. */
export function parseApiScorecardQuestion(
	id: string,
	query: URLSearchParams,
	app: AppContext
): ScorecardQuestionParams {
	return {
		id,
		level: query.get('level') ?? '',
		period: query.get('period') ?? '',
		parent: query.get('parent') || null,
		geography: query.get('geography') || 'period',
		release: publicRelease(query.get('release') || null, app)
	};
}

/** As a reader comes to it: communes of the installation's own province, in the latest period. */
export function parsePageScorecardQuestion(
	id: string,
	query: URLSearchParams,
	app: AppContext
): ScorecardQuestionParams {
	const { province } = app.reference.catalogue.installation;
	return {
		...parseApiScorecardQuestion(id, query, app),
		level: query.get('level') ?? 'commune',
		period: query.get('period') || 'latest',
		parent: query.has('parent') ? query.get('parent') || null : province
	};
}

/** The points of one unit, in the latest period where none is named. */
export function parsePageUnitScoreQuestion(
	{ id, code }: Pick<UnitScoreQuestion, 'id' | 'code'>,
	query: URLSearchParams,
	app: AppContext
): UnitScoreQuestion {
	const { geography, release } = parseApiScorecardQuestion(id, query, app);
	return { id, code, period: query.get('period') || 'latest', geography, release };
}
