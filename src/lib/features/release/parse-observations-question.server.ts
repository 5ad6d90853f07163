import type { ObservationsQuestion } from './get-observations.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { publicRelease } from '../ranking/parse-question.server.ts';

/** Figures as a program asks for them: `form` and `period` must be named. */
export const parseObservationsQuestion = (
	query: URLSearchParams,
	app: AppContext
): ObservationsQuestion => ({
	form: query.get('form') ?? '',
	period: query.get('period') ?? '',
	release: publicRelease(query.get('release'), app)
});
