import * as v from 'valibot';
import { geography, rankedLevel } from './shared-schema.ts';
import { day, text, withExample } from './schema.ts';

/** Parameters of several queries, with examples that work on the demo data. */
export const INDICATOR = withExample(
	text('Mã chỉ tiêu (xem /api/v1/indicators)', 'id of the indicator'),
	'on-time-rate'
);

const periodText = text(
	'Kỳ, viết theo cách quen dùng: 2025-08, 2025-Q3, 2025, “Quý III/2025”; latest: kỳ mới nhất',
	'the period, in any way that people write it; latest: the last that most units reported'
);

export const PERIOD = withExample(periodText, '2025-08');

export const QUARTER = withExample(periodText, '2025-Q3');

export const LEVEL = withExample(rankedLevel, 'commune');

export const PARENT = v.optional(
	withExample(
		text(
			'Mã đơn vị cấp trên: mọi đơn vị nằm dưới, qua bao nhiêu cấp cũng vậy; bỏ trống: tất cả',
			'code of a unit: all below it, through any number of levels; without it: all'
		),
		'51'
	)
);

export const GEOGRAPHY = v.optional(withExample(geography, 'period'));

export const RELEASE = v.optional(
	withExample(
		text(
			'Số của đợt công bố, hoặc latest (mặc định)',
			'number of a release, or latest, which is the default'
		),
		'latest'
	)
);

export const ON_DAY = v.optional(
	withExample(
		day('Ngày: đơn vị có hiệu lực hôm ấy', 'a day: units as they stood then'),
		'2025-08-01'
	)
);
