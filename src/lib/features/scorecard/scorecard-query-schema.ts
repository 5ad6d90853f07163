import { strictObject } from 'valibot';
import { GEOGRAPHY, LEVEL, PARENT, QUARTER, RELEASE } from '../api/parameter-schema.ts';
import { text, withExample } from '../api/schema.ts';

export const SCORECARD_ID = withExample(
	text('Mã bộ chỉ số (xem /api/v1/scorecards)', 'id of the scorecard'),
	'qd-766'
);

/** The query of a ranking by a scorecard. */
export const SCORECARD_QUERY = strictObject({
	level: LEVEL,
	period: QUARTER,
	parent: PARENT,
	geography: GEOGRAPHY,
	release: RELEASE
});
