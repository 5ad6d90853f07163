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
	object('Số liệu của một quãng', 'its figure over one stretch', {
		always: {
			months: positiveInteger(
				'Số tháng, tính đến hết kỳ này',
				'months up to the end of the period'
			),
			...figures.FIGURE
		}
	}),
	'Ít trường hợp: số liệu gộp của những quãng dài hơn, nếu có',
	'few cases: its figures over longer stretches, where there are any'
);

const UNRANKED_TEXT = [
	'Đơn vị không xếp hạng được. Số liệu chỉ có khi lý do là few-cases (ít trường hợp).',
	'A unit that could not be ranked. A figure stands only where the reason is few-cases.'
] as const;

const ALWAYS = { unit: shared.unitRef, reason: figures.unrankedReason };

const SOMETIMES = {
	...figures.FIGURE,
	interval: figures.interval,
	missing: list(
		schemaRef(shared.missingReport, 'Báo cáo thiếu', 'a missing report'),
		'Những báo cáo còn thiếu',
		'the reports that are missing'
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
					'So với tổng chung: tốt hơn, tương đương, kém hơn',
					'held against the total'
				)
			),
			previous: nullable(
				object('Kỳ trước; null: khi ấy không có hạng', 'the period before; null: not ranked then', {
					always: { rank: figures.rank, value: number('Giá trị', 'value') }
				})
			),
			moved: nullable(
				oneOf(
					['up', 'down'],
					'Lên hay xuống so với kỳ trước, chỉ khi hai khoảng hạng rời nhau',
					'against the period before, only where the two rank ranges do not overlap'
				)
			),
			report: nullable(uuid('Báo cáo mới nhất trong số ấy', 'the latest of its reports')),
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
					object('Tổng chung; null: chưa có số liệu', 'the total; null: no figures', {
						always: figures.FIGURE
					})
				),
				ranked: list(
					schemaRef(rankedUnit, 'Đơn vị', 'a unit'),
					'Theo hạng; đồng hạng thì theo vần',
					'by rank; those that share it by name'
				),
				unranked: list(
					schemaRef(unrankedUnit, 'Đơn vị', 'a unit'),
					'Không có hạng, kèm lý do',
					'those without a rank, and why'
				),
				...shared.PROVENANCE
			}
		}
	)
);

export type RankingAnswer = InferOutput<typeof ranking>;
export type ExcludedUnitAnswer = InferOutput<typeof excludedUnit>;
