import type { InferOutput } from 'valibot';
import {
	component,
	list,
	nullable,
	number,
	object,
	objectWithOptional,
	oneOf,
	positiveInteger,
	schemaRef,
	uuid
} from '../api/schema.ts';
import * as figures from '../api/figure-schema.ts';
import * as shared from '../api/shared-schema.ts';

const pooledFigures = list(
	object('Số liệu gộp của nhiều tháng', 'figure over several months', {
		always: {
			months: positiveInteger(
				'Số tháng, tính đến hết kỳ này',
				'months up to the end of the period'
			),
			...figures.FIGURE
		}
	}),
	'Ít trường hợp: số liệu gộp 3 và 12 tháng, nếu có',
	'few cases: figures over 3 and 12 months, if any'
);

const UNRANKED_TEXT = [
	'Đơn vị không xếp hạng được. Số liệu chỉ có khi lý do là few-cases (ít trường hợp).',
	'A unit without a rank. It has a figure only if the reason is few-cases.'
] as const;

const ALWAYS = { unit: shared.unitRef, reason: figures.unrankedReason };

const SOMETIMES = {
	...figures.FIGURE,
	interval: figures.interval,
	missing: list(
		schemaRef(shared.missingReport, 'Báo cáo thiếu', 'a missing report'),
		'Các báo cáo còn thiếu',
		'missing reports'
	)
};

/** A unit without a rank, beside a total. */
export const excludedUnit = component(
	'ExcludedUnit',
	objectWithOptional(...UNRANKED_TEXT, { always: ALWAYS, sometimes: SOMETIMES })
);

/** The same in a ranking. */
export const unrankedUnit = component(
	'UnrankedUnit',
	objectWithOptional(...UNRANKED_TEXT, {
		always: ALWAYS,
		sometimes: { ...SOMETIMES, pooled: pooledFigures }
	})
);

export const rankedUnit = component(
	'RankedUnit',
	object('Đơn vị có hạng.', 'A unit with its rank.', {
		always: {
			rank: figures.rank,
			tied: figures.isTied,
			unit: shared.unitRef,
			...figures.FIGURE,
			interval: figures.interval,
			rankRange: figures.rankRange,
			against: nullable(
				oneOf(
					['better', 'similar', 'worse'],
					'So với mức chung: tốt hơn, tương đương, kém hơn',
					'compared with the total: better, similar or worse'
				)
			),
			previous: nullable(
				object(
					'Kỳ trước; null: không có hạng ở kỳ trước',
					'previous period; null: not ranked in it',
					{
						always: { rank: figures.rank, value: number('Giá trị', 'value') }
					}
				)
			),
			moved: nullable(
				oneOf(
					['up', 'down'],
					'Lên hoặc xuống so với kỳ trước, chỉ khi hai khoảng hạng có thể không chồng nhau',
					'up or down since the previous period, only if the two rank ranges do not overlap'
				)
			),
			report: nullable(uuid('Báo cáo mới nhất trong các báo cáo đó', 'latest of its reports')),
			reports: shared.reports,
			peers: figures.peers({ rankRange: figures.rankRange })
		}
	})
);

export const ranking = component(
	'Ranking',
	object(
		'Bảng xếp hạng theo một chỉ tiêu.',
		'A ranking by one indicator: ranks 1, 2, 2, 4 by exact fractions.',
		{
			always: {
				indicator: shared.id,
				level: shared.rankedLevel,
				parent: shared.parent,
				period: shared.periodRef,
				geography: shared.geography,
				release: shared.releaseRef,
				coverage: shared.coverageRef,
				total: nullable(
					object('Mức chung; null: chưa có số liệu', 'the total; null: no figures', {
						always: figures.FIGURE
					})
				),
				ranked: list(
					schemaRef(rankedUnit, 'Đơn vị', 'a unit'),
					'Theo hạng; cùng hạng thì theo tên',
					'by rank, then by name'
				),
				unranked: list(
					schemaRef(unrankedUnit, 'Đơn vị', 'a unit'),
					'Không có hạng, kèm lý do',
					'units without a rank, with the reason'
				),
				...shared.PROVENANCE
			}
		}
	)
);

export type RankingAnswer = InferOutput<typeof ranking>;
export type ExcludedUnitAnswer = InferOutput<typeof excludedUnit>;
