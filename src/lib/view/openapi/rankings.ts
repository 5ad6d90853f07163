import { RANKING_LINE, RANKING_LINE_EXCEL } from './columns.ts';
import { csv, json, openGet, type Resource } from './operation.ts';
import { GEOGRAPHY, INDICATOR, LEVEL, PARENT, PERIOD, RELEASE } from './parameters.ts';
import { list, named, number, object, oneOf, orNull, place, said, uuid } from './schema.ts';
import type { Schema } from './schema.ts';
import * as shared from './shared.ts';

const TAG = 'Xếp hạng / Rankings';

const POOLED = list(
	object('Số liệu của một quãng', 'its figure over one stretch', {
		always: {
			months: place('Số tháng, tính đến hết kỳ này', 'months up to the end of the period'),
			...shared.FIGURE
		}
	}),
	'Ít trường hợp: số liệu gộp của những quãng dài hơn, nếu có',
	'few cases: its figures over longer stretches, where there are any'
);

/** A unit without a rank, in a ranking and beside a total alike. */
const unranked = (more: Record<string, Schema> = {}): Schema =>
	object(
		'Đơn vị không xếp hạng được. Số liệu chỉ có khi lý do là few-cases (ít trường hợp).',
		'A unit that could not be ranked. A figure stands only where the reason is few-cases.',
		{
			always: { unit: shared.unit, reason: shared.unrankedReason },
			sometimes: {
				...shared.FIGURE,
				interval: shared.interval,
				missing: list(
					named('MissingReport', 'Báo cáo thiếu', 'a missing report'),
					'Những báo cáo còn thiếu',
					'the reports that are missing'
				),
				...more
			}
		}
	);

const ranked = object('Đơn vị có hạng.', 'A unit with its rank.', {
	always: {
		rank: shared.rank,
		tied: shared.tied,
		unit: shared.unit,
		...shared.FIGURE,
		interval: shared.interval,
		rankRange: shared.rankRange,
		against: orNull(
			oneOf(
				['better', 'similar', 'worse'],
				'So với tổng chung: tốt hơn, tương đương, kém hơn',
				'held against the total'
			)
		),
		previous: orNull(
			object('Kỳ trước; null: khi ấy không có hạng', 'the period before; null: not ranked then', {
				always: { rank: shared.rank, value: number('Giá trị', 'value') }
			})
		),
		moved: orNull(
			oneOf(
				['up', 'down'],
				'Lên hay xuống so với kỳ trước, chỉ khi hai khoảng hạng rời nhau',
				'against the period before, only where the two rank ranges do not overlap'
			)
		),
		report: orNull(uuid('Báo cáo mới nhất trong số ấy', 'the latest of its reports')),
		reports: shared.reports,
		peers: shared.peers({ rankRange: shared.rankRange })
	}
});

const ranking = object(
	'Bảng xếp hạng theo một chỉ tiêu.',
	'A ranking by one indicator: ranks 1, 2, 2, 4 by exact fractions.',
	{
		always: {
			indicator: shared.id,
			level: shared.rankedLevel,
			parent: shared.parent,
			period: shared.period,
			geography: shared.geography,
			release: shared.release,
			coverage: named('Coverage', 'Độ phủ', 'coverage'),
			total: orNull(
				object('Tổng chung; null: chưa có số liệu', 'the total; null: no figures', {
					always: shared.FIGURE
				})
			),
			ranked: list(
				named('RankedUnit', 'Đơn vị', 'a unit'),
				'Theo hạng; đồng hạng thì theo vần',
				'by rank; those that share it by name'
			),
			unranked: list(
				named('UnrankedUnit', 'Đơn vị', 'a unit'),
				'Không có hạng, kèm lý do',
				'those without a rank, and why'
			),
			...shared.PROVENANCE
		}
	}
);

const QUESTION = {
	tag: TAG,
	parameters: [INDICATOR, LEVEL, PERIOD, PARENT, GEOGRAPHY, RELEASE],
	refused: {
		400: ['unknown-level', 'unknown-period', 'unknown-geography', 'unknown-release'],
		404: ['unknown-indicator', 'unknown-unit', 'unknown-release', 'no-release']
	}
} as const;

export const RANKINGS: Resource = {
	tag: {
		name: TAG,
		description: said(
			'Đơn vị nào đứng đâu, chắc đến mức nào, đơn vị nào chưa có hạng và vì sao.',
			'Who stands where, how sure that is, who is missing and why.'
		)
	},
	paths: {
		'/api/v1/rankings/{indicator}': openGet({
			...QUESTION,
			id: 'getRanking',
			summary: ['Xếp hạng theo một chỉ tiêu', 'A ranking by one indicator'],
			answer: json(named('Ranking', 'Bảng xếp hạng', 'the ranking'))
		}),
		'/api/v1/rankings/{indicator}.csv': openGet({
			...QUESTION,
			id: 'getRankingCsv',
			summary: ['Xếp hạng, tệp CSV cho máy', 'A ranking as CSV for programs'],
			answer: csv(
				'UTF-8, dấu phẩy, số thập phân dấu chấm; mỗi đơn vị một dòng, chưa có hạng đứng sau.',
				'UTF-8, comma, decimal point; a line a unit, the unranked after the ranked.',
				RANKING_LINE
			)
		}),
		'/api/v1/rankings/{indicator}.excel.csv': openGet({
			...QUESTION,
			id: 'getRankingExcelCsv',
			summary: ['Xếp hạng, tệp CSV cho Excel tiếng Việt', 'A ranking as CSV for Vietnamese Excel'],
			answer: csv(
				'UTF-8 có BOM, dấu chấm phẩy, số thập phân dấu phẩy; các cột như tệp cho máy.',
				'UTF-8 with BOM, semicolon, decimal comma; the columns of the other file.',
				RANKING_LINE_EXCEL
			)
		})
	},
	schemas: {
		Ranking: ranking,
		RankedUnit: ranked,
		UnrankedUnit: unranked({ pooled: POOLED }),
		ExcludedUnit: unranked()
	}
};
