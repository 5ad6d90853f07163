import {
	csvContent,
	GEOGRAPHY,
	jsonContent,
	LEVEL,
	PARENT,
	pathParameter,
	publicGet,
	QUARTER,
	RELEASE,
	type Resource
} from './operation.ts';
import { bilingual, schemaRef, text } from './schema.ts';
import { SCORE_SCHEMAS } from './scores.ts';

const TAG = 'Bộ chỉ số / Scorecards';

const CARD = pathParameter(
	'id',
	'qd-766',
	text('Mã bộ chỉ số (xem /api/v1/scorecards)', 'id of the scorecard')
);

const QUESTION = {
	tag: TAG,
	parameters: [CARD, LEVEL, QUARTER, PARENT, GEOGRAPHY, RELEASE],
	refused: {
		400: ['unknown-level', 'unknown-period', 'unknown-geography', 'unknown-release'],
		404: ['unknown-scorecard', 'unknown-unit', 'no-version', 'unknown-release', 'no-release']
	}
} as const;

export const scorecardResource: Resource = {
	tag: {
		name: TAG,
		description: bilingual('Chỉ tiêu đổi thành điểm.', 'Indicators turned into points.')
	},
	paths: {
		'/api/v1/scorecards/{id}/rankings': publicGet({
			...QUESTION,
			id: 'getScorecardRanking',
			summary: ['Xếp hạng theo một bộ chỉ số', 'A ranking by a scorecard'],
			answer: jsonContent(schemaRef('ScorecardRanking', 'Bảng xếp hạng', 'the ranking'))
		}),
		'/api/v1/scorecards/{id}/rankings.csv': publicGet({
			...QUESTION,
			id: 'getScorecardRankingCsv',
			summary: ['Xếp hạng bộ chỉ số, tệp CSV cho máy', 'The same as CSV for programs'],
			answer: csvContent(
				'UTF-8, dấu phẩy; mỗi đơn vị một dòng, mỗi nhóm và thành phần một cột; trống: chưa đánh giá.',
				'UTF-8, comma; a line a unit, a column a group and component; blank: not assessed.'
			)
		}),
		'/api/v1/scorecards/{id}/rankings.excel.csv': publicGet({
			...QUESTION,
			id: 'getScorecardRankingExcelCsv',
			summary: ['Xếp hạng bộ chỉ số, cho Excel tiếng Việt', 'The same for Vietnamese Excel'],
			answer: csvContent(
				'UTF-8 có BOM, dấu chấm phẩy, số thập phân dấu phẩy.',
				'UTF-8 with BOM, semicolon, decimal comma.'
			)
		})
	},
	schemas: SCORE_SCHEMAS
};
