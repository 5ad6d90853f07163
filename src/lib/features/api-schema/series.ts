import {
	csvContent,
	GEOGRAPHY,
	INDICATOR,
	jsonContent,
	ON_DAY,
	pathParameter,
	PERIOD,
	publicGet,
	queryParameter,
	RELEASE,
	requiredQueryParameter,
	type Resource
} from './operation.ts';
import {
	bilingual,
	day,
	flag,
	integer,
	list,
	nullable,
	number,
	object,
	OBSERVATIONS_HEADER,
	oneOf,
	schemaRef,
	SERIES_HEADER,
	text
} from './schema.ts';
import * as shared from './shared-schemas.ts';

const OBSERVATION_TAG = 'Số liệu gốc / Observations';

export const observationResource: Resource = {
	tag: {
		name: OBSERVATION_TAG,
		description: bilingual(
			'Từng số đếm mà các đơn vị đã báo cáo, như đợt công bố dùng: mọi bảng xếp hạng đều tính từ đây.',
			'Every count that units reported, as a release has it: what all rankings are computed from.'
		)
	},
	paths: {
		'/api/v1/observations.csv': publicGet({
			id: 'getObservationsCsv',
			tag: OBSERVATION_TAG,
			summary: ['Số liệu gốc, tệp CSV cho máy', 'Reported counts as CSV for programs'],
			parameters: [
				requiredQueryParameter(
					'form',
					'tthc',
					text('Mã biểu mẫu có số đếm (xem /api/v1/forms)', 'id of a form of counts')
				),
				PERIOD,
				RELEASE
			],
			answer: csvContent(
				'UTF-8, dấu phẩy; mỗi đơn vị, kỳ, chỉ số một dòng, kèm mã báo cáo và dòng trong tệp đã nhận. Ô trống: không báo cáo.',
				'UTF-8, comma; a line a unit, period and field, with the report and the line of its file. A blank was not reported.',
				OBSERVATIONS_HEADER
			),
			refused: {
				400: ['unknown-period', 'unknown-release'],
				404: ['unknown-form', 'unknown-release', 'no-release']
			}
		})
	},
	schemas: {}
};

const SERIES_TAG = 'Diễn biến / Series';

const target = object(
	'Mục tiêu của kỳ; null: không có mục tiêu.',
	'What was to be reached; null: nothing was set.',
	{
		always: {
			year: text('Năm', 'year'),
			value: number('Mức phải đạt', 'what was to be reached'),
			met: nullable(flag('Đã đạt; null: không có số liệu', 'reached; null: no figure')),
			gap: nullable(
				integer(
					'Còn thiếu (hoặc thừa) bao nhiêu trường hợp; 0: đã đạt; null: không tính được',
					'cases lacking, or too many; 0: reached; null: no number of cases would do'
				)
			)
		}
	}
);

const seriesBreak = object(
	'Chỗ đứt: đơn vị thay đổi, số liệu hai bên không so thẳng được.',
	'Here a unit changed, and the series breaks.',
	{
		always: {
			effective: day('Ngày có hiệu lực', 'the first day'),
			legalBasis: text('Căn cứ', 'legal basis'),
			unit: shared.unitRef,
			from: list(
				object('Một phần', 'a piece', {
					always: {
						unit: shared.unitRef,
						share: oneOf(['full', 'partial'], 'Toàn bộ hay một phần', 'wholly or in part')
					}
				}),
				'Lập từ những đơn vị nào',
				'what it was made of'
			)
		}
	}
);

const point = object(
	'Một kỳ. Không có số liệu thì value là null và reason nói vì sao.',
	'A period. Without a figure value is null and reason says why.',
	{
		always: {
			period: shared.periodRef,
			...shared.FIGURE_OR_NONE,
			interval: shared.interval,
			target: nullable(target),
			reason: nullable(shared.unrankedReason),
			inherited: flag('Số liệu của các đơn vị tiền thân', 'it comes from the predecessors'),
			breaks: list(schemaRef('Break', 'Chỗ đứt', 'a break'), 'Các chỗ đứt', 'where it breaks')
		}
	}
);

const UNIT = pathParameter(
	'code',
	'21025',
	text(
		'Mã đơn vị: đơn vị đang mang mã, không có thì đơn vị sau cùng mang mã ấy',
		'code of the unit that bears it now, else of the last that did'
	)
);

const period = (vi: string, en: string) => text(`${vi}; bỏ trống: không giới hạn`, en);

const QUESTION = {
	tag: SERIES_TAG,
	parameters: [
		UNIT,
		INDICATOR,
		queryParameter('from', '2025-08', period('Từ kỳ', 'from this period on')),
		queryParameter('to', '2025-12', period('Đến kỳ', 'up to this period')),
		ON_DAY,
		GEOGRAPHY,
		RELEASE
	],
	refused: {
		400: ['unknown-period', 'unknown-geography', 'unknown-date', 'unknown-release'],
		404: ['unknown-indicator', 'unknown-unit', 'unknown-release', 'no-release']
	}
} as const;

export const seriesResource: Resource = {
	tag: {
		name: SERIES_TAG,
		description: bilingual(
			'Một chỉ tiêu của một đơn vị qua các kỳ; geography=current nối cả các đơn vị tiền thân.',
			'One indicator of one unit over time; geography=current joins its predecessors.'
		)
	},
	paths: {
		'/api/v1/units/{code}/series/{indicator}': publicGet({
			...QUESTION,
			id: 'getSeries',
			summary: ['Diễn biến của một đơn vị', 'The series of a unit'],
			answer: jsonContent(schemaRef('Series', 'Diễn biến', 'the series'))
		}),
		'/api/v1/units/{code}/series/{indicator}.csv': publicGet({
			...QUESTION,
			id: 'getSeriesCsv',
			summary: ['Diễn biến, tệp CSV cho máy', 'A series as CSV for programs'],
			answer: csvContent(
				'UTF-8, dấu phẩy, số thập phân dấu chấm; mỗi kỳ một dòng.',
				'UTF-8, comma, decimal point; a line a period.',
				SERIES_HEADER
			)
		})
	},
	schemas: {
		Series: object('Diễn biến.', 'A series.', {
			always: {
				unit: shared.unitRef,
				indicator: shared.id,
				geography: shared.geography,
				release: shared.releaseRef,
				series: list(
					schemaRef('SeriesPoint', 'Một kỳ', 'a period'),
					'Cũ nhất trước',
					'oldest first'
				),
				...shared.PROVENANCE
			}
		}),
		SeriesPoint: point,
		Break: seriesBreak
	}
};
