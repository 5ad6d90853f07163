import { csvHeader } from '../../ui/format/csv-columns.ts';
import { PLAIN_CSV } from '../../ui/format/serialization.ts';
import { INDICATOR } from '../api/parameter-schema.ts';
import { bilingual, schemaRef } from '../api/schema.ts';
import { OBSERVATION_COLUMNS } from '../release/observations-csv.ts';
import { OBSERVATIONS_QUERY } from '../release/observations-query-schema.ts';
import { SERIES_COLUMNS } from '../unit/series-export.ts';
import { SERIES_QUERY, UNIT_CODE } from '../unit/series-query-schema.ts';
import { series, seriesBreak, seriesPoint } from '../unit/series-schema.ts';
import { componentsOf } from './json-schema.ts';
import { csvContent, jsonContent, pathParameter, publicGet, type Resource } from './operation.ts';

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
			query: OBSERVATIONS_QUERY,
			answer: csvContent(
				'UTF-8, dấu phẩy; mỗi đơn vị, kỳ, chỉ số một dòng, kèm mã báo cáo và dòng trong tệp đã nhận. Ô trống: không báo cáo.',
				'UTF-8, comma; a line a unit, period and field, with the report and the line of its file. A blank was not reported.',
				csvHeader(OBSERVATION_COLUMNS, PLAIN_CSV)
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

const QUESTION = {
	tag: SERIES_TAG,
	path: [pathParameter('code', UNIT_CODE), pathParameter('indicator', INDICATOR)],
	query: SERIES_QUERY,
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
			answer: jsonContent(schemaRef(series, 'Diễn biến', 'the series'))
		}),
		'/api/v1/units/{code}/series/{indicator}.csv': publicGet({
			...QUESTION,
			id: 'getSeriesCsv',
			summary: ['Diễn biến, tệp CSV cho máy', 'A series as CSV for programs'],
			answer: csvContent(
				'UTF-8, dấu phẩy, số thập phân dấu chấm; mỗi kỳ một dòng.',
				'UTF-8, comma, decimal point; a line a period.',
				csvHeader(SERIES_COLUMNS, PLAIN_CSV)
			)
		})
	},
	schemas: componentsOf(series, seriesPoint, seriesBreak)
};
