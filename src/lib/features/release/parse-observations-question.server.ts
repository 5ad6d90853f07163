import type { ObservationsQuestion } from './get-observations.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { parseQuery } from '../api/query-schema.ts';
import { publicRelease } from '../ranking/parse-question.server.ts';
import { OBSERVATIONS_QUERY } from './observations-query-schema.ts';

/** Figures as a program asks for them: `form` and `period` must be named. */
export function parseObservationsQuestion(
	query: URLSearchParams,
	app: AppContext
): ObservationsQuestion {
	const { form, period, release = null } = parseQuery(OBSERVATIONS_QUERY, query);
	return { form, period, release: publicRelease(release, app) };
}
