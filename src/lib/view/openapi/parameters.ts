import { inPath, inQuery, inQueryAlways } from './operation.ts';
import { geography, rankedLevel } from './shared.ts';
import { day, text } from './schema.ts';

/** What several questions ask alike. */
export const INDICATOR = inPath(
	'indicator',
	'on-time-rate',
	text('Mã chỉ tiêu (xem /api/v1/indicators)', 'id of the indicator')
);

const periodText = text(
	'Kỳ, viết theo cách quen dùng: 2025-08, 2025-Q3, 2025, “Quý III/2025”; latest: kỳ mới nhất',
	'the period, in any way that people write it; latest: the last that most units reported'
);
export const PERIOD = inQueryAlways('period', '2025-08', periodText);
export const QUARTER = inQueryAlways('period', '2025-Q3', periodText);

export const LEVEL = inQueryAlways('level', 'commune', rankedLevel);

export const PARENT = inQuery(
	'parent',
	'51',
	text(
		'Mã đơn vị cấp trên: mọi đơn vị nằm dưới, qua bao nhiêu cấp cũng vậy; bỏ trống: tất cả',
		'code of a unit: all below it, through any number of levels; without it: all'
	)
);

export const GEOGRAPHY = inQuery('geography', 'period', geography);

export const RELEASE = inQuery(
	'release',
	'latest',
	text(
		'Số của đợt công bố, hoặc latest (mặc định)',
		'number of a release, or latest, which is the default'
	)
);

export const ON = inQuery(
	'on',
	'2025-08-01',
	day('Ngày: đơn vị có hiệu lực hôm ấy', 'a day: units as they stood then')
);
