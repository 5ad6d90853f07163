import type { InferOutput } from 'valibot';
import { component, count, list, nullable, object, oneOf, schemaRef, text } from '../api/schema.ts';
import * as figures from '../api/figure-schema.ts';
import * as shared from '../api/shared-schema.ts';
import { excludedUnit } from '../ranking/ranking-schema.ts';
import { citedPart, citedStatement, formula } from './cited-cells-schema.ts';

const formulaRef = nullable(
	schemaRef(
		formula,
		'Công thức; null: chỉ tiêu chỉ có số liệu đã công bố',
		'formula; null: the indicator has published figures only'
	)
);

export const explanation = component(
	'Explanation',
	object(
		'Nguồn của số liệu: công thức, các tháng, các đơn vị, từng ô trong tệp đã nhận.',
		'Source of a figure: formula, months, units, and each cell of the received files.',
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
				ranked: nullable(count('Số đơn vị có hạng', 'number of ranked units')),
				peers: figures.peers({ rankRange: figures.rankRange }),
				formula: formulaRef,
				parts: list(
					schemaRef(citedPart, 'Một phần', 'a part'),
					'Các phần của kỳ, cũ nhất trước',
					'parts of the period, oldest first'
				),
				statements: list(
					schemaRef(citedStatement, 'Số liệu đã công bố', 'a published figure'),
					'Số liệu đã công bố về đơn vị và kỳ này, không kèm số đếm',
					'figures of this unit and period published without counts'
				),
				...shared.PROVENANCE
			}
		}
	)
);

export const totalShare = component(
	'TotalShare',
	object('Phần của một đơn vị trong mức chung.', 'The share of a unit in the total.', {
		always: {
			unit: shared.unitRef,
			rank: nullable(figures.rank),
			tied: nullable(figures.isTied),
			reason: nullable(
				oneOf(
					['few-cases', 'no-cases'],
					'Lý do không có hạng, dù được tính vào mức chung',
					'reason why it has no rank, although it is in the total'
				)
			),
			...figures.FIGURE,
			reports: shared.reports,
			explain: text('Địa chỉ giải thích từng ô', 'address of the explanation with each cell')
		}
	})
);

export const totalExplanation = component(
	'TotalExplanation',
	object(
		'Các đơn vị trong mức chung, và các đơn vị không được tính kèm lý do.',
		'The units in a total, and the units left out with the reason.',
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
				units: list(schemaRef(totalShare, 'Phần', 'a share'), 'Trong mức chung', 'in the total'),
				excluded: list(
					schemaRef(excludedUnit, 'Đơn vị', 'a unit'),
					'Không trong mức chung',
					'not in the total'
				),
				...shared.PROVENANCE
			}
		}
	)
);

export type ExplanationAnswer = InferOutput<typeof explanation>;
export type TotalExplanationAnswer = InferOutput<typeof totalExplanation>;
