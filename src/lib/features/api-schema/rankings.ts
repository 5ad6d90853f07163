import {
	bilingual,
	list,
	nullable,
	number,
	object,
	oneOf,
	positiveInteger,
	RANKING_HEADER,
	RANKING_HEADER_EXCEL,
	type Schema,
	schemaRef,
	uuid
} from './schema.ts';
import {
	csvContent,
	GEOGRAPHY,
	INDICATOR,
	jsonContent,
	LEVEL,
	PARENT,
	PERIOD,
	publicGet,
	RELEASE,
	type Resource
} from './operation.ts';
import * as shared from './shared-schemas.ts';

const TAG = 'Xếp hạng / Rankings';

const POOLED_FIGURES = list(
	object('Số liệu của một quãng', 'its figure over one stretch', {
		always: {
			months: positiveInteger(
				'Số tháng, tính đến hết kỳ này',
				'months up to the end of the period'
			),
			...shared.FIGURE
		}
	}),
	'Ít trường hợp: số liệu gộp của những quãng dài hơn, nếu có',
	'few cases: its figures over longer stretches, where there are any'
);

/** A unit without a rank, in a ranking and beside a total alike. */
const unrankedUnit = (more: Record<string, Schema> = {}): Schema =>
	object(
		'Đơn vị không xếp hạng được. Số liệu chỉ có khi lý do là few-cases (ít trường hợp).',
		'A unit that could not be ranked. A figure stands only where the reason is few-cases.',
		{
			always: { unit: shared.unitRef, reason: shared.unrankedReason },
			sometimes: {
				...shared.FIGURE,
				interval: shared.interval,
				missing: list(
					schemaRef('MissingReport', 'Báo cáo thiếu', 'a missing report'),
					'Những báo cáo còn thiếu',
					'the reports that are missing'
				),
				...more
			}
		}
	);

const rankedUnit = object('Đơn vị có hạng.', 'A unit with its rank.', {
	always: {
		rank: shared.rank,
		tied: shared.isTied,
		unit: shared.unitRef,
		...shared.FIGURE,
		interval: shared.interval,
		rankRange: shared.rankRange,
		against: nullable(
			oneOf(
				['better', 'similar', 'worse'],
				'So với tổng chung: tốt hơn, tương đương, kém hơn',
				'held against the total'
			)
		),
		previous: nullable(
			object('Kỳ trước; null: khi ấy không có hạng', 'the period before; null: not ranked then', {
				always: { rank: shared.rank, value: number('Giá trị', 'value') }
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
			period: shared.periodRef,
			geography: shared.geography,
			release: shared.releaseRef,
			coverage: schemaRef('Coverage', 'Độ phủ', 'coverage'),
			total: nullable(
				object('Tổng chung; null: chưa có số liệu', 'the total; null: no figures', {
					always: shared.FIGURE
				})
			),
			ranked: list(
				schemaRef('RankedUnit', 'Đơn vị', 'a unit'),
				'Theo hạng; đồng hạng thì theo vần',
				'by rank; those that share it by name'
			),
			unranked: list(
				schemaRef('UnrankedUnit', 'Đơn vị', 'a unit'),
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
			answer: jsonContent(schemaRef('Ranking', 'Bảng xếp hạng', 'the ranking'))
		}),
		'/api/v1/rankings/{indicator}.csv': publicGet({
			...QUESTION,
			id: 'getRankingCsv',
			summary: ['Xếp hạng, tệp CSV cho máy', 'A ranking as CSV for programs'],
			answer: csvContent(
				'UTF-8, dấu phẩy, số thập phân dấu chấm; mỗi đơn vị một dòng, chưa có hạng đứng sau.',
				'UTF-8, comma, decimal point; a line a unit, the unranked after the ranked.',
				RANKING_HEADER
			)
		}),
		'/api/v1/rankings/{indicator}.excel.csv': publicGet({
			...QUESTION,
			id: 'getRankingExcelCsv',
			summary: ['Xếp hạng, tệp CSV cho Excel tiếng Việt', 'A ranking as CSV for Vietnamese Excel'],
			answer: csvContent(
				'UTF-8 có BOM, dấu chấm phẩy, số thập phân dấu phẩy; các cột như tệp cho máy.',
				'UTF-8 with BOM, semicolon, decimal comma; the columns of the other file.',
				RANKING_HEADER_EXCEL
			)
		})
	},
	schemas: {
		Ranking: ranking,
		RankedUnit: rankedUnit,
		UnrankedUnit: unrankedUnit({ pooled: POOLED_FIGURES }),
		ExcludedUnit: unrankedUnit()
	}
};
