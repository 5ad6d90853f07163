import * as v from 'valibot';
import { geography, rankedLevel } from './shared-schema.ts';
import { day, text, withExample } from './schema.ts';

/** Parameters of several queries, with examples that work on the demo data. */
export const INDICATOR = withExample(
	text('Mã chỉ tiêu (xem /api/v1/indicators)', 'id of the indicator'),
	'on-time-rate'
);

const periodText = text(
	'Kỳ, như 2025-08, 2025-Q3, 2025, “Quý III/2025”; latest: kỳ mới nhất có ít nhất một nửa số báo cáo đến hạn',
	'period, such as 2025-08, 2025-Q3, 2025, “Quý III/2025”; latest: the latest with at least half of its due reports'
);

export const PERIOD = withExample(periodText, '2025-08');

export const QUARTER = withExample(periodText, '2025-Q3');

export const LEVEL = withExample(rankedLevel, 'commune');

export const PARENT = v.optional(
	withExample(
		text(
			'Mã đơn vị cấp trên: mọi đơn vị trực thuộc ở mọi cấp dưới; bỏ trống: tất cả',
			'code of a unit: all units anywhere below it; default: all'
		),
		'51'
	)
);

export const GEOGRAPHY = v.optional(withExample(geography, 'period'));

export const RELEASE = v.optional(
	withExample(
		text('Số của đợt công bố, hoặc latest (mặc định)', 'number of a release, or latest (default)'),
		'latest'
	)
);

export const ON_DAY = v.optional(
	withExample(
		day('Ngày: các đơn vị có hiệu lực vào ngày đó', 'day: the units in force on it'),
		'2025-08-01'
	)
);
