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
	'What was to be reached; null: nothing was set.',
	{
		always: {
			year: text('Năm', 'year'),
			value: number('Mức phải đạt', 'what was to be reached'),
			met: nullable(flag('Đã đạt; null: không có số liệu', 'reached; null: no figure')),
			gap: nullable(
				integer(
					'Còn thiếu (hoặc thừa) bao nhiêu trường hợp; 0: đã đạt; null: không tính được',
					'cases lacking, or too many; 0: reached; null: no number of cases would do'
				)
			)
		}
	}
);

export const seriesBreak = component(
	'Break',
	object(
		'Chỗ đứt: đơn vị thay đổi, số liệu hai bên không so thẳng được.',
		'Here a unit changed, and the series breaks.',
		{
			always: {
				effective: day('Ngày có hiệu lực', 'the first day'),
				legalBasis: text('Căn cứ', 'legal basis'),
				unit: shared.unitRef,
				from: list(
					object('Một phần', 'a piece', {
						always: {
							unit: shared.unitRef,
							share: oneOf(['full', 'partial'], 'Toàn bộ hay một phần', 'wholly or in part')
						}
					}),
					'Lập từ những đơn vị nào',
					'what it was made of'
				)
			}
		}
	)
);

export const seriesPoint = component(
	'SeriesPoint',
	object(
		'Một kỳ. Không có số liệu thì value là null và reason nói vì sao.',
		'A period. Without a figure value is null and reason says why.',
		{
			always: {
				period: shared.periodRef,
				...figures.FIGURE_OR_NONE,
				interval: figures.interval,
				target: nullable(seriesTarget),
				reason: nullable(figures.unrankedReason),
				inherited: flag('Số liệu của các đơn vị tiền thân', 'it comes from the predecessors'),
				breaks: list(schemaRef(seriesBreak, 'Chỗ đứt', 'a break'), 'Các chỗ đứt', 'where it breaks')
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
