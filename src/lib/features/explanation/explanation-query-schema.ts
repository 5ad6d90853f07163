import { optional, strictObject } from 'valibot';
import { GEOGRAPHY, LEVEL, PERIOD, RELEASE } from '../api/parameter-schema.ts';
import { text, withExample } from '../api/schema.ts';

const INDICATOR = withExample(
	text(
		'Mã chỉ tiêu; khi có unit cũng có thể là một trường của biểu mẫu, như tthc.resolved_late',
		'id of an indicator or, with a unit, a field of a form'
	),
	'on-time-rate'
);

const UNIT = withExample(
	text(
		'Mã đơn vị; nếu bỏ tham số này và có level, giải thích mức chung',
		'code of the unit; without it and with level, the total is explained'
	),
	'21025'
);

const PARENT = optional(
	withExample(
		text(
			'Mã đơn vị cấp trên của bảng xếp hạng; mặc định: tỉnh của đơn vị, với mức chung: tất cả',
			'code of the unit above all ranked units; default: the province of the unit, for a total: all'
		),
		'51'
	)
);

/** The query of an explanation, in the order of the documentation. */
export const EXPLAIN_QUERY = strictObject({
	indicator: INDICATOR,
	unit: optional(UNIT),
	period: PERIOD,
	level: optional(LEVEL),
	parent: PARENT,
	geography: GEOGRAPHY,
	release: RELEASE
});

/** The query for the figure of a unit. */
export const FIGURE_QUERY = strictObject({ ...EXPLAIN_QUERY.entries, unit: UNIT });

/** The query for the total of a ranking: the units of a level. */
export const TOTAL_QUERY = strictObject({ ...EXPLAIN_QUERY.entries, level: LEVEL });
