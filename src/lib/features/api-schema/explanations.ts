import { anyOf, bilingual, schemaRef } from '../api/schema.ts';
import {
	citedFigure,
	citedPart,
	citedReport,
	citedStatement,
	citedUnit,
	dueReport,
	formula,
	term
} from '../explanation/cited-cells-schema.ts';
import { EXPLAIN_QUERY } from '../explanation/explanation-query-schema.ts';
import { explanation, totalExplanation, totalShare } from '../explanation/explanation-schema.ts';
import { componentsOf } from './json-schema.ts';
import { jsonContent, publicGet, RETRY_AFTER, type Resource } from './operation.ts';
import { problemResponse } from './problems.ts';

const TAG = 'Giải thích / Explanations';

export const explanationResource: Resource = {
	tag: {
		name: TAG,
		description: bilingual(
			'Từ số liệu đến từng ô trong tệp đã nhận.',
			'From a figure to each cell of the received files.'
		)
	},
	paths: {
		'/api/v1/explain': publicGet({
			id: 'explain',
			tag: TAG,
			summary: ['Nguồn của một số liệu', 'Source of a figure'],
			query: EXPLAIN_QUERY,
			answer: jsonContent(
				anyOf([
					schemaRef(explanation, 'Có unit', 'with a unit'),
					schemaRef(totalExplanation, 'Không có unit', 'without a unit')
				])
			),
			also: {
				503: { ...problemResponse({ codes: ['reader-busy'] }), headers: RETRY_AFTER }
			},
			refused: {
				400: ['unknown-level', 'unknown-period', 'unknown-geography', 'unknown-release'],
				404: ['unknown-indicator', 'unknown-unit', 'unknown-release', 'no-release']
			}
		})
	},
	schemas: componentsOf(
		explanation,
		totalExplanation,
		totalShare,
		formula,
		term,
		citedPart,
		citedUnit,
		citedReport,
		citedFigure,
		dueReport,
		citedStatement
	)
};
