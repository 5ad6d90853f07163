import type { InferOutput } from 'valibot';
import { component, count, list, nullable, object, oneOf, schemaRef, text } from '../api/schema.ts';
import * as figures from '../api/figure-schema.ts';
import * as shared from '../api/shared-schema.ts';
import { excludedUnit } from '../ranking/ranking-schema.ts';
import { citedPart, citedStatement, formula } from './cited-cells-schema.ts';

const formulaRef = nullable(
	schemaRef(
		formula,
		'Công thức; null: chỉ tiêu chỉ có số đã đăng',
		'null: it is only ever published'
	)
);

export const explanation = component(
	'Explanation',
	object(
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
				...figures.FIGURE_OR_NONE,
				reason: nullable(figures.unrankedReason),
				rank: nullable(figures.rank),
				tied: nullable(figures.isTied),
				rankRange: figures.rankRange,
				ranked: nullable(count('Số đơn vị có hạng', 'how many are ranked')),
				peers: figures.peers({ rankRange: figures.rankRange }),
				formula: formulaRef,
				parts: list(schemaRef(citedPart, 'Một phần', 'a part'), 'Từng phần của kỳ', 'oldest first'),
				statements: list(
					schemaRef(citedStatement, 'Con số đã đăng', 'a statement'),
					'Con số đã đăng về đơn vị và kỳ này',
					'what was published of it without counts'
				),
				...shared.PROVENANCE
			}
		}
	)
);

export const totalShare = component(
	'TotalShare',
	object('Phần của một đơn vị trong tổng.', 'What one unit brings into the total.', {
		always: {
			unit: shared.unitRef,
			rank: nullable(figures.rank),
			tied: nullable(figures.isTied),
			reason: nullable(
				oneOf(
					['few-cases', 'no-cases'],
					'Vì sao không có hạng mà vẫn nằm trong tổng',
					'why it has no rank and is in the total all the same'
				)
			),
			...figures.FIGURE,
			reports: shared.reports,
			explain: text('Địa chỉ giải thích từng ô', 'the address that explains it down to the cells')
		}
	})
);

export const totalExplanation = component(
	'TotalExplanation',
	object(
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
				coverage: shared.coverageRef,
				...figures.FIGURE_OR_NONE,
				formula: formulaRef,
				units: list(schemaRef(totalShare, 'Phần', 'a share'), 'Trong tổng', 'in the total'),
				excluded: list(
					schemaRef(excludedUnit, 'Đơn vị', 'a unit'),
					'Ngoài tổng',
					'not in the total'
				),
				...shared.PROVENANCE
			}
		}
	)
);

export type ExplanationAnswer = InferOutput<typeof explanation>;
export type TotalExplanationAnswer = InferOutput<typeof totalExplanation>;
