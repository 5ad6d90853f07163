import { columnNames } from '../../ui/format/csv-columns.ts';
import { bilingual, schemaRef } from '../api/schema.ts';
import { scorecardColumns } from '../scorecard/scorecard-export.ts';
import { SCORECARD_ID, SCORECARD_QUERY } from '../scorecard/scorecard-query-schema.ts';
import {
	componentScore,
	groupScore,
	scorecardRanking,
	scoredUnit
} from '../scorecard/scorecard-schema.ts';
import { componentsOf } from './json-schema.ts';
import { csvContent, jsonContent, pathParameter, publicGet, type Resource } from './operation.ts';

const TAG = 'Bộ chỉ số / Scorecards';

/** The columns of groups and components differ from version to version. */
const COLUMNS = `Các cột / Columns: ${columnNames(
	scorecardColumns([{ id: '{group}', components: [{ id: '{component}' }] }])
).join(', ')}`;

const QUESTION = {
	tag: TAG,
	path: [pathParameter('id', SCORECARD_ID)],
	query: SCORECARD_QUERY,
	refused: {
		400: ['unknown-level', 'unknown-period', 'unknown-geography', 'unknown-release'],
		404: ['unknown-scorecard', 'unknown-unit', 'no-version', 'unknown-release', 'no-release']
	}
} as const;

export const scorecardResource: Resource = {
	tag: {
		name: TAG,
		description: bilingual('Chỉ tiêu được chuyển thành điểm.', 'Indicators converted into points.')
	},
	paths: {
		'/api/v1/scorecards/{id}/rankings': publicGet({
			...QUESTION,
			id: 'getScorecardRanking',
			summary: ['Xếp hạng theo một bộ chỉ số', 'A ranking by a scorecard'],
			answer: jsonContent(schemaRef(scorecardRanking, 'Bảng xếp hạng', 'the ranking'))
		}),
		'/api/v1/scorecards/{id}/rankings.csv': publicGet({
			...QUESTION,
			id: 'getScorecardRankingCsv',
			summary: [
				'Xếp hạng theo bộ chỉ số, tệp CSV cho phần mềm',
				'A ranking by a scorecard as CSV for programs'
			],
			answer: csvContent(
				'UTF-8, dấu phẩy; mỗi đơn vị một dòng, mỗi nhóm và thành phần một cột; trống: chưa đánh giá.',
				`UTF-8, comma; one line per unit, one column per group and component; blank: not assessed. ${COLUMNS}`
			)
		}),
		'/api/v1/scorecards/{id}/rankings.excel.csv': publicGet({
			...QUESTION,
			id: 'getScorecardRankingExcelCsv',
			summary: [
				'Xếp hạng theo bộ chỉ số, tệp CSV cho Excel tiếng Việt',
				'A ranking by a scorecard as CSV for Vietnamese Excel'
			],
			answer: csvContent(
				'UTF-8 có BOM, dấu chấm phẩy, số thập phân dấu phẩy.',
				`UTF-8 with BOM, semicolon, decimal comma. ${COLUMNS}`
			)
		})
	},
	schemas: componentsOf(scorecardRanking, scoredUnit, groupScore, componentScore)
};
