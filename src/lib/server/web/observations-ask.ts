import type { ObservationsQuestion } from '../answer-observations.ts';
import type { AppContext } from '../world.ts';
import { publicRelease } from './ranking-ask.ts';

/** Figures as a program asks for them: `form` and `period` must be named. */
export const parseObservationsQuestion = (
	query: URLSearchParams,
	app: AppContext
): ObservationsQuestion => ({
	form: query.get('form') ?? '',
	period: query.get('period') ?? '',
	release: publicRelease(query.get('release'), app)
});
