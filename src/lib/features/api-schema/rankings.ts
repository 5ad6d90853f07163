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
			'Đơn vị nào đứng đâu, chắc đến mức nào, đơn vị nào chưa có hạng và vì sao.',
			'Who stands where, how sure that is, who is missing and why.'
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
			summary: ['Xếp hạng, tệp CSV cho máy', 'A ranking as CSV for programs'],
			answer: csvContent(
				'UTF-8, dấu phẩy, số thập phân dấu chấm; mỗi đơn vị một dòng, chưa có hạng đứng sau.',
				'UTF-8, comma, decimal point; a line a unit, the unranked after the ranked.',
				csvHeader(RANKING_COLUMNS, PLAIN_CSV)
			)
		}),
		'/api/v1/rankings/{indicator}.excel.csv': publicGet({
			...QUESTION,
			id: 'getRankingExcelCsv',
			summary: ['Xếp hạng, tệp CSV cho Excel tiếng Việt', 'A ranking as CSV for Vietnamese Excel'],
			answer: csvContent(
				'UTF-8 có BOM, dấu chấm phẩy, số thập phân dấu phẩy; các cột như tệp cho máy.',
				'UTF-8 with BOM, semicolon, decimal comma; the columns of the other file.',
				csvHeader(RANKING_COLUMNS, EXCEL_CSV)
			)
		})
	},
	schemas: componentsOf(ranking, rankedUnit, unrankedUnit, excludedUnit)
};
