import { optional, strictObject } from 'valibot';
import { GEOGRAPHY, ON_DAY, RELEASE } from '../api/parameter-schema.ts';
import { text, withExample } from '../api/schema.ts';

export const UNIT_CODE = withExample(
	text(
		'Mã đơn vị: đơn vị đang mang mã này, nếu không có thì đơn vị gần nhất từng mang mã này',
		'code of a unit: the unit that has it today, else the last unit that had it'
	),
	'21025'
);

const boundary = (vi: string, en: string, example: string) =>
	optional(withExample(text(`${vi}; bỏ trống: không giới hạn`, en), example));

/** The query of a series. */
export const SERIES_QUERY = strictObject({
	from: boundary('Từ kỳ', 'from this period on', '2025-08'),
	to: boundary('Đến kỳ', 'up to this period', '2025-12'),
	on: ON_DAY,
	geography: GEOGRAPHY,
	release: RELEASE
});
