import { strictObject } from 'valibot';
import { PERIOD, RELEASE } from '../api/parameter-schema.ts';
import { text, withExample } from '../api/schema.ts';

/** The query of the reported counts. */
export const OBSERVATIONS_QUERY = strictObject({
	form: withExample(
		text(
			'Mã biểu mẫu có số đếm (xem /api/v1/forms)',
			'id of a form with counts (see /api/v1/forms)'
		),
		'tthc'
	),
	period: PERIOD,
	release: RELEASE
});
