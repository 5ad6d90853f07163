import type { ObservationsAsk } from '../answer-observations.ts';
import type { World } from '../world.ts';
import { publicRelease } from './ranking-ask.ts';

/** Figures as a program asks for them: `form` and `period` must be named. */
export const observationsAsk = (query: URLSearchParams, world: World): ObservationsAsk => ({
	form: query.get('form') ?? '',
	period: query.get('period') ?? '',
	release: publicRelease(query.get('release'), world)
});
