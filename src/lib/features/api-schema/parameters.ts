import { pathParameter, queryParameter, requiredQueryParameter } from './operation.ts';
import { geography, rankedLevel } from './shared-schemas.ts';
import { day, text } from './schema.ts';

/** What several questions ask alike. */
export const INDICATOR = pathParameter(
	'indicator',
	'on-time-rate',
	text('Mã chỉ tiêu (xem /api/v1/indicators)', 'id of the indicator')
);

const periodText = text(
	'Kỳ, viết theo cách quen dùng: 2025-08, 2025-Q3, 2025, “Quý III/2025”; latest: kỳ mới nhất',
	'the period, in any way that people write it; latest: the last that most units reported'
);
export const PERIOD = requiredQueryParameter('period', '2025-08', periodText);
export const QUARTER = requiredQueryParameter('period', '2025-Q3', periodText);

export const LEVEL = requiredQueryParameter('level', 'commune', rankedLevel);

export const PARENT = queryParameter(
	'parent',
	'51',
	text(
		'Mã đơn vị cấp trên: mọi đơn vị nằm dưới, qua bao nhiêu cấp cũng vậy; bỏ trống: tất cả',
		'code of a unit: all below it, through any number of levels; without it: all'
	)
);

export const GEOGRAPHY = queryParameter('geography', 'period', geography);

export const RELEASE = queryParameter(
	'release',
	'latest',
	text(
		'Số của đợt công bố, hoặc latest (mặc định)',
		'number of a release, or latest, which is the default'
	)
);

export const ON_DAY = queryParameter(
	'on',
	'2025-08-01',
	day('Ngày: đơn vị có hiệu lực hôm ấy', 'a day: units as they stood then')
);
