import { GEOGRAPHIES } from '../../core/model/ranking.ts';
import { LEVELS, RANKED_LEVELS } from '../../core/model/unit.ts';
import {
	component,
	count,
	day,
	flag,
	list,
	moment,
	nullable,
	object,
	oneOf,
	positiveInteger,
	schemaRef,
	text,
	url,
	uuid
} from './schema.ts';

export const level = oneOf(LEVELS, 'Cấp: tỉnh, huyện, xã', 'level of the unit', 'unknown-level');
export const rankedLevel = oneOf(
	RANKED_LEVELS,
	'Cấp: huyện hoặc xã',
	'the level that is ranked',
	'unknown-level'
);
export const geography = oneOf(
	GEOGRAPHIES,
	'Địa giới: của kỳ ấy (period) hoặc hiện nay (current)',
	'units as they stood then, or as they stand today',
	'unknown-geography'
);
export const id = text('Mã', 'id');
export const parent = nullable(
	text('Mã đơn vị cấp trên; null: tất cả', 'code of the unit above; null: everywhere')
);

const unitName = component(
	'UnitName',
	object(
		'Đơn vị; mã được dùng lại, nên phải đi cùng ngày bắt đầu.',
		'A unit; codes are reused, so a code goes with the day from which it holds.',
		{
			always: {
				code: text('Mã của Cục Thống kê', 'code of the statistics office'),
				name: text('Tên', 'name'),
				validFrom: day('Ngày bắt đầu', 'the first day')
			}
		}
	)
);
export const unitRef = schemaRef(unitName, 'Đơn vị', 'the unit');

export const period = component(
	'Period',
	object('Kỳ báo cáo, kể cả ngày đầu và ngày cuối.', 'A period, both days included.', {
		always: {
			id: text('Mã kỳ: 2025-08, 2025-Q3, 2025', 'id'),
			start: day('Ngày đầu', 'the first day'),
			end: day('Ngày cuối', 'the last day')
		}
	})
);
export const periodRef = schemaRef(period, 'Kỳ', 'the period');

const releaseShown = component(
	'ReleaseShown',
	object(
		'Đợt công bố mà số liệu được lấy từ đó; không bao giờ đổi.',
		'The release that is shown; it never changes.',
		{
			always: {
				number: positiveInteger('Số thứ tự', 'number'),
				at: moment('Lúc công bố', 'when it was made'),
				supersededBy: nullable(
					positiveInteger('Đợt mới nhất, nếu có đợt mới hơn', 'the newest, if newer')
				)
			}
		}
	)
);
export const releaseRef = nullable(schemaRef(releaseShown, 'Đợt công bố', 'the release'));

const licenceShown = component(
	'Licence',
	object('Giấy phép.', 'A licence.', {
		always: {
			id: text('Mã SPDX', 'SPDX id'),
			name: text('Tên', 'name'),
			url: url('Toàn văn', 'its text')
		}
	})
);
export const licence = schemaRef(
	licenceShown,
	'Giấy phép của số liệu',
	'the licence of the figures'
);

const coverage = component(
	'Coverage',
	object('Độ phủ.', 'How many of those due have reported.', {
		always: {
			due: count('Số đơn vị phải báo cáo', 'units that were due'),
			reported: count('Số đơn vị đã báo cáo đủ', 'units that reported all that was needed')
		}
	})
);
export const coverageRef = schemaRef(coverage, 'Độ phủ', 'coverage');

export const missingReport = component(
	'MissingReport',
	object('Một báo cáo còn thiếu.', 'A report that is missing.', {
		always: { unit: unitRef, period: text('Mã kỳ', 'id of the period') }
	})
);

export const reports = list(
	uuid('Mã báo cáo', 'id of a report'),
	'Các báo cáo mà số liệu lấy từ đó',
	'the reports that the figures come from'
);

/** That made-up figures are among those shown, and what must then be said beside them. */
export const DEMO_MEMBERS = {
	sample: flag('Có số liệu minh họa, do máy tạo', 'some figures are made up'),
	sampleNotice: nullable(text('Câu phải ghi kèm khi đó', 'what must then be said beside them'))
};

/** Sources and licence of the figures. */
export const PROVENANCE = {
	...DEMO_MEMBERS,
	licence,
	sources: list(
		object('Nguồn', 'a source', {
			always: {
				unit: text('Đơn vị', 'unit'),
				note: text('Nguồn và lời trích', 'source and quote'),
				report: uuid('Mã báo cáo', 'id of the report')
			}
		}),
		'Nguồn của số liệu do báo chí, trang chính thức đăng',
		'the sources of counts that were published elsewhere'
	)
};

/** The schemas of `components` that several resources refer to. */
export const SHARED_SCHEMAS = [
	unitName,
	period,
	releaseShown,
	licenceShown,
	coverage,
	missingReport
];
