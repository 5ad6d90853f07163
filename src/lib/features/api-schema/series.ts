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
			'Mọi số đếm mà các đơn vị đã báo cáo, theo đợt công bố: các bảng xếp hạng được tính từ đây.',
			'Every count that units reported, by release: rankings are computed from them.'
		)
	},
	paths: {
		'/api/v1/observations.csv': publicGet({
			id: 'getObservationsCsv',
			tag: OBSERVATION_TAG,
			summary: ['Số đếm đã báo cáo, tệp CSV cho phần mềm', 'Reported counts as CSV for programs'],
			query: OBSERVATIONS_QUERY,
			answer: csvContent(
				'UTF-8, dấu phẩy; mỗi đơn vị, kỳ và cột số liệu một dòng, kèm mã báo cáo và dòng trong tệp đã nhận. Ô trống: không báo cáo.',
				'UTF-8, comma; one line per unit, period and field, with the report id and the line of its file. A blank cell means not reported.',
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
			'Một chỉ tiêu của một đơn vị qua các kỳ; với geography=current, tính cả các đơn vị tiền thân.',
			'One indicator of one unit over time; geography=current includes its predecessors.'
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
			summary: ['Diễn biến, tệp CSV cho phần mềm', 'A series as CSV for programs'],
			answer: csvContent(
				'UTF-8, dấu phẩy, số thập phân dấu chấm; mỗi kỳ một dòng.',
				'UTF-8, comma, decimal point; one line per period.',
				csvHeader(SERIES_COLUMNS, PLAIN_CSV)
			)
		})
	},
	schemas: componentsOf(series, seriesPoint, seriesBreak)
};
