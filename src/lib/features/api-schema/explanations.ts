import { CITED_SCHEMAS } from './cited-cells.ts';
import {
	GEOGRAPHY,
	INDICATOR,
	jsonContent,
	LEVEL,
	PERIOD,
	publicGet,
	queryParameter,
	RELEASE,
	requiredQueryParameter,
	type Resource
} from './operation.ts';
import {
	count,
	list,
	schemaRef,
	object,
	oneOf,
	nullable,
	bilingual,
	text,
	type Schema
} from './schema.ts';
import * as shared from './shared-schemas.ts';

const TAG = 'Giải thích / Explanations';

const formula = nullable(
	schemaRef(
		'Formula',
		'Công thức; null: chỉ tiêu chỉ có số đã đăng',
		'null: it is only ever published'
	)
);

const explanation = object(
	'Con số của một đơn vị đến từ đâu: công thức, các tháng, các đơn vị, từng ô trong tệp đã nhận.',
	'Where a figure comes from: formula, months, units, and each cell of the files received.',
	{
		always: {
			indicator: shared.id,
			unit: shared.unitRef,
			period: shared.periodRef,
			geography: shared.geography,
			parent: shared.parent,
			release: shared.releaseRef,
			...shared.FIGURE_OR_NONE,
			reason: nullable(shared.unrankedReason),
			rank: nullable(shared.rank),
			tied: nullable(shared.isTied),
			rankRange: shared.rankRange,
			ranked: nullable(count('Số đơn vị có hạng', 'how many are ranked')),
			peers: shared.peers({ rankRange: shared.rankRange }),
			formula,
			parts: list(schemaRef('CitedPart', 'Một phần', 'a part'), 'Từng phần của kỳ', 'oldest first'),
			statements: list(
				schemaRef('CitedStatement', 'Con số đã đăng', 'a statement'),
				'Con số đã đăng về đơn vị và kỳ này',
				'what was published of it without counts'
			),
			...shared.PROVENANCE
		}
	}
);

const share = object('Phần của một đơn vị trong tổng.', 'What one unit brings into the total.', {
	always: {
		unit: shared.unitRef,
		rank: nullable(shared.rank),
		tied: nullable(shared.isTied),
		reason: nullable(
			oneOf(
				['few-cases', 'no-cases'],
				'Vì sao không có hạng mà vẫn nằm trong tổng',
				'why it has no rank and is in the total all the same'
			)
		),
		...shared.FIGURE,
		reports: shared.reports,
		explain: text('Địa chỉ giải thích từng ô', 'the address that explains it down to the cells')
	}
});

const total = object(
	'Tổng chung gồm những gì: từng đơn vị trong tổng, và đơn vị nào đứng ngoài, vì sao.',
	'What a total is made of: each unit in it, and who is not in it and why.',
	{
		always: {
			indicator: shared.id,
			level: shared.rankedLevel,
			parent: shared.parent,
			period: shared.periodRef,
			geography: shared.geography,
			release: shared.releaseRef,
			coverage: schemaRef('Coverage', 'Độ phủ', 'coverage'),
			...shared.FIGURE_OR_NONE,
			formula,
			units: list(schemaRef('TotalShare', 'Phần', 'a share'), 'Trong tổng', 'in the total'),
			excluded: list(
				schemaRef('ExcludedUnit', 'Đơn vị', 'a unit'),
				'Ngoài tổng',
				'not in the total'
			),
			...shared.PROVENANCE
		}
	}
);

const INDICATOR_QUERY = requiredQueryParameter('indicator', INDICATOR.example, {
	...INDICATOR.schema,
	description: bilingual(
		'Mã chỉ tiêu; khi có unit cũng có thể là một trường của biểu mẫu, như tthc.resolved_late',
		'id of an indicator or, with a unit, a field of a form'
	)
});

const UNIT = queryParameter(
	'unit',
	'21025',
	text(
		'Mã đơn vị; bỏ tham số này (khi ấy cần level): giải thích tổng chung',
		'code of the unit; without this parameter, and then with level, the total is explained'
	)
);

const PARENT = queryParameter(
	'parent',
	'51',
	text(
		'Xếp hạng dưới đơn vị nào; bỏ trống: tỉnh của đơn vị, còn với tổng chung: tất cả',
		'below whom it is ranked; without it: its own province, of a total: all'
	)
);

const schemas: Record<string, Schema> = {
	Explanation: explanation,
	TotalExplanation: total,
	TotalShare: share,
	...CITED_SCHEMAS
};

export const explanationResource: Resource = {
	tag: {
		name: TAG,
		description: bilingual(
			'Từ con số ngược về từng ô trong tệp đã nhận.',
			'From a figure back to each cell of the files received.'
		)
	},
	paths: {
		'/api/v1/explain': publicGet({
			id: 'explain',
			tag: TAG,
			summary: ['Con số đến từ đâu', 'Where a figure comes from'],
			parameters: [
				INDICATOR_QUERY,
				UNIT,
				PERIOD,
				{ ...LEVEL, required: false },
				PARENT,
				GEOGRAPHY,
				RELEASE
			],
			answer: jsonContent({
				anyOf: [
					schemaRef('Explanation', 'Có unit', 'with a unit'),
					schemaRef('TotalExplanation', 'Không có unit', 'without one')
				]
			}),
			refused: {
				400: ['unknown-level', 'unknown-period', 'unknown-geography', 'unknown-release'],
				404: ['unknown-indicator', 'unknown-unit', 'unknown-release', 'no-release']
			}
		})
	},
	schemas
};
