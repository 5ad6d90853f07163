import { csvHeader } from '../../ui/format/csv-columns.ts';
import { EXCEL_CSV, PLAIN_CSV } from '../../ui/format/serialization.ts';
import { INDICATOR } from '../api/parameter-schema.ts';
import { bilingual, schemaRef } from '../api/schema.ts';
import { RANKING_COLUMNS } from '../ranking/ranking-export.ts';
import { RANKING_QUERY } from '../ranking/ranking-query-schema.ts';
import { excludedUnit, rankedUnit, ranking, unrankedUnit } from '../ranking/ranking-schema.ts';
import { componentsOf } from './json-schema.ts';
import { csvContent, jsonContent, pathParameter, publicGet, type Resource } from './operation.ts';

const TAG = 'Xếp hạng / Rankings';

const QUESTION = {
	tag: TAG,
	path: [pathParameter('indicator', INDICATOR)],
	query: RANKING_QUERY,
	refused: {
		400: ['unknown-level', 'unknown-period', 'unknown-geography', 'unknown-release'],
		404: ['unknown-indicator', 'unknown-unit', 'unknown-release', 'no-release']
	}
} as const;

export const rankingResource: Resource = {
	tag: {
		name: TAG,
		description: bilingual(
			'Hạng, hạng có thể, và các đơn vị không có hạng kèm lý do.',
			'Ranks, possible ranks, and the units without a rank with the reason.'
		)
	},
	paths: {
		'/api/v1/rankings/{indicator}': publicGet({
			...QUESTION,
			id: 'getRanking',
			summary: ['Xếp hạng theo một chỉ tiêu', 'A ranking by one indicator'],
			answer: jsonContent(schemaRef(ranking, 'Bảng xếp hạng', 'the ranking'))
		}),
		'/api/v1/rankings/{indicator}.csv': publicGet({
			...QUESTION,
			id: 'getRankingCsv',
			summary: ['Xếp hạng, tệp CSV cho phần mềm', 'A ranking as CSV for programs'],
			answer: csvContent(
				'UTF-8, dấu phẩy, số thập phân dấu chấm; mỗi đơn vị một dòng, đơn vị không có hạng ở cuối.',
				'UTF-8, comma, decimal point; one line per unit, unranked after ranked.',
				csvHeader(RANKING_COLUMNS, PLAIN_CSV)
			)
		}),
		'/api/v1/rankings/{indicator}.excel.csv': publicGet({
			...QUESTION,
			id: 'getRankingExcelCsv',
			summary: ['Xếp hạng, tệp CSV cho Excel tiếng Việt', 'A ranking as CSV for Vietnamese Excel'],
			answer: csvContent(
				'UTF-8 có BOM, dấu chấm phẩy, số thập phân dấu phẩy; các cột như tệp CSV cho phần mềm.',
				'UTF-8 with BOM, semicolon, decimal comma; the same columns as the CSV for programs.',
				csvHeader(RANKING_COLUMNS, EXCEL_CSV)
			)
		})
	},
	schemas: componentsOf(ranking, rankedUnit, unrankedUnit, excludedUnit)
};
