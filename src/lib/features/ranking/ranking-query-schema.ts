import { strictObject } from 'valibot';
import { GEOGRAPHY, LEVEL, PARENT, PERIOD, RELEASE } from '../api/parameter-schema.ts';

/** The query of a ranking. */
export const RANKING_QUERY = strictObject({
	level: LEVEL,
	period: PERIOD,
	parent: PARENT,
	geography: GEOGRAPHY,
	release: RELEASE
});
