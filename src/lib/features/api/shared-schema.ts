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
	'level of the ranked units: district or commune',
	'unknown-level'
);
export const geography = oneOf(
	GEOGRAPHIES,
	'Địa giới: vào ngày cuối kỳ (period) hoặc hiện nay (current)',
	'boundaries: on the last day of the period (period) or today (current)',
	'unknown-geography'
);
export const id = text('Mã', 'id');
export const parent = nullable(
	text('Mã đơn vị cấp trên; null: tất cả', 'code of the unit above; null: all units')
);

const unitName = component(
	'UnitName',
	object(
		'Đơn vị; mã được dùng lại, nên luôn đi kèm ngày bắt đầu có hiệu lực.',
		'A unit: its code and first day, because codes are reused.',
		{
			always: {
				code: text('Mã của Tổng cục Thống kê', 'code of the General Statistics Office'),
				name: text('Tên', 'name'),
				validFrom: day('Ngày bắt đầu', 'the first day')
			}
		}
	)
);
export const unitRef = schemaRef(unitName, 'Đơn vị', 'the unit');

export const period = component(
	'Period',
	object(
		'Kỳ báo cáo, kể cả ngày đầu và ngày cuối.',
		'A period, including its first and last day.',
		{
			always: {
				id: text('Mã kỳ: 2025-08, 2025-Q3, 2025', 'id'),
				start: day('Ngày đầu', 'the first day'),
				end: day('Ngày cuối', 'the last day')
			}
		}
	)
);
export const periodRef = schemaRef(period, 'Kỳ', 'the period');

const releaseShown = component(
	'ReleaseShown',
	object(
		'Đợt công bố của số liệu; không bao giờ thay đổi.',
		'The release of the figures; it never changes.',
		{
			always: {
				number: positiveInteger('Số thứ tự', 'number'),
				at: moment('Thời điểm công bố', 'time of publication'),
				supersededBy: nullable(
					positiveInteger(
						'Đợt mới nhất, nếu có đợt mới hơn',
						'number of the latest release, if there is a newer one'
					)
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
			url: url('Địa chỉ toàn văn', 'address of its text')
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
	object('Độ phủ.', 'Completeness: reports received of reports due.', {
		always: {
			due: count('Số đơn vị phải báo cáo', 'number of units due to report'),
			reported: count('Số đơn vị đã báo cáo đủ', 'number of units with all reports needed')
		}
	})
);
export const coverageRef = schemaRef(coverage, 'Độ phủ', 'completeness');

export const missingReport = component(
	'MissingReport',
	object('Một báo cáo còn thiếu.', 'A missing report.', {
		always: { unit: unitRef, period: text('Mã kỳ', 'id of the period') }
	})
);

export const reports = list(
	uuid('Mã báo cáo', 'id of a report'),
	'Các báo cáo là nguồn của số liệu',
	'reports that the figures come from'
);

/** Mark of an answer with demo data, and the notice to show with it. */
export const DEMO_MEMBERS = {
	sample: flag('Có số liệu minh họa, do máy tạo', 'contains demo data'),
	sampleNotice: nullable(text('Câu phải ghi kèm số liệu minh họa', 'notice to show with demo data'))
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
		'Nguồn của số đếm do báo chí, trang chính thức công bố',
		'sources of counts published elsewhere'
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
