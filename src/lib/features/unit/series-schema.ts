import type { InferOutput } from 'valibot';
import {
	component,
	day,
	flag,
	integer,
	list,
	nullable,
	number,
	object,
	oneOf,
	schemaRef,
	text
} from '../api/schema.ts';
import * as figures from '../api/figure-schema.ts';
import * as shared from '../api/shared-schema.ts';

const seriesTarget = object(
	'Mục tiêu của kỳ; null: không có mục tiêu.',
	'Target of the period; null: no target.',
	{
		always: {
			year: text('Năm', 'year'),
			value: number('Giá trị của mục tiêu', 'value of the target'),
			met: nullable(flag('Đã đạt; null: không có số liệu', 'target met; null: no figure')),
			gap: nullable(
				integer(
					'Số trường hợp còn thiếu (hoặc vượt); 0: đã đạt; null: không thể đạt',
					'number of cases short of the target (or above it); 0: met; null: cannot be reached'
				)
			)
		}
	}
);

export const seriesBreak = component(
	'Break',
	object(
		'Điểm đứt: đơn vị thay đổi, nên số liệu trước và sau không so sánh trực tiếp được.',
		'A break: the unit changed, so figures before and after are not directly comparable.',
		{
			always: {
				effective: day('Ngày có hiệu lực', 'the first day'),
				legalBasis: text('Căn cứ', 'legal basis'),
				unit: shared.unitRef,
				from: list(
					object('Một phần', 'a part', {
						always: {
							unit: shared.unitRef,
							share: oneOf(['full', 'partial'], 'Toàn bộ hoặc một phần', 'whole or part')
						}
					}),
					'Các đơn vị hình thành nên đơn vị này',
					'units that it was formed from'
				)
			}
		}
	)
);

export const seriesPoint = component(
	'SeriesPoint',
	object(
		'Một kỳ. Nếu không có số liệu, value là null và reason là lý do.',
		'A period. Without a figure, value is null and reason gives the reason.',
		{
			always: {
				period: shared.periodRef,
				...figures.FIGURE_OR_NONE,
				interval: figures.interval,
				target: nullable(seriesTarget),
				reason: nullable(figures.unrankedReason),
				inherited: flag('Số liệu của các đơn vị tiền thân', 'figure of the predecessors'),
				breaks: list(schemaRef(seriesBreak, 'Điểm đứt', 'a break'), 'Các điểm đứt', 'breaks')
			}
		}
	)
);

export const series = component(
	'Series',
	object('Diễn biến.', 'A series.', {
		always: {
			unit: shared.unitRef,
			indicator: shared.id,
			geography: shared.geography,
			release: shared.releaseRef,
			series: list(schemaRef(seriesPoint, 'Một kỳ', 'a period'), 'Cũ nhất trước', 'oldest first'),
			...shared.PROVENANCE
		}
	})
);

export type SeriesAnswer = InferOutput<typeof series>;
/** The target of a point, for programs. */
export type SeriesTarget = InferOutput<typeof seriesTarget>;
