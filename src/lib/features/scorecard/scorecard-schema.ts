import type { InferOutput } from 'valibot';
import type { UnassessedReason } from '../../core/model/score.ts';
import {
	component,
	count,
	day,
	flag,
	exactInteger,
	list,
	nullable,
	number,
	object,
	objectWithOptional,
	oneOf,
	pair,
	plainPosition,
	positiveInteger,
	schemaRef,
	text
} from '../api/schema.ts';
import * as figures from '../api/figure-schema.ts';
import * as shared from '../api/shared-schema.ts';

const maximum = count('Điểm tối đa', 'maximum points');

const assessedPoints = count(
	'Điểm tối đa của các thành phần được đánh giá; điểm của thành phần chưa đánh giá không chia cho thành phần khác',
	'maximum of the assessed components; points of the others are not spread over them'
);

const points = nullable(number('Điểm; null: chưa đánh giá được', 'points; null: not assessed'));

const exactPoints = nullable(
	text('Phân số chính xác: “tử/mẫu”', 'exact fraction: “numerator/denominator”')
);

const shiftedRanks = pair(
	plainPosition,
	'Hạng tốt nhất và thấp nhất khi điểm tối đa của một nhóm tăng, giảm một phần mười',
	'best and worst rank if the maximum of one group is a tenth larger or smaller'
);

const indicator = nullable(
	text('Mã chỉ tiêu; null: chưa có', 'id of the indicator; null: none yet')
);

const UNASSESSED_REASONS = [
	'no-indicator',
	'no-unit',
	'split',
	'not-due',
	'not-reported',
	'incomplete',
	'statement-only',
	'no-cases'
] as const satisfies UnassessedReason[];

export const componentScore = component(
	'ComponentScore',
	objectWithOptional(
		'Điểm của một thành phần. Nếu chưa đánh giá, points là null và reason là lý do.',
		'Points of a component. If it is not assessed, points is null and reason gives the reason.',
		{
			always: { id: shared.id, indicator, maximum, points },
			sometimes: {
				reason: oneOf(UNASSESSED_REASONS, 'Lý do chưa đánh giá', 'reason why it is not assessed'),
				exact: exactPoints,
				numerator: exactInteger('Tử số', 'numerator'),
				denominator: nullable(exactInteger('Mẫu số', 'denominator')),
				fewCases: flag('Ít trường hợp: vẫn có điểm', 'few cases; points are given'),
				next: nullable(
					object('Để thêm điểm; null: không thêm được', 'for more points; null: none possible', {
						always: {
							cases: exactInteger('Số trường hợp cần thêm', 'number of additional cases'),
							points: number('Số điểm được thêm', 'number of additional points')
						}
					})
				)
			}
		}
	)
);

export const groupScore = component(
	'GroupScore',
	object('Điểm một nhóm.', 'The points of a group.', {
		always: {
			id: shared.id,
			maximum,
			assessed: assessedPoints,
			points,
			components: list(
				schemaRef(componentScore, 'Thành phần', 'a component'),
				'Thành phần',
				'components'
			)
		}
	})
);

const score = {
	unit: shared.unitRef,
	points,
	exact: exactPoints,
	assessed: assessedPoints,
	groups: list(schemaRef(groupScore, 'Nhóm', 'a group'), 'Điểm từng nhóm', 'points by group')
};

export const scoredUnit = component(
	'ScoredUnit',
	object('Điểm và hạng của một đơn vị.', 'The points and rank of a unit.', {
		always: {
			rank: figures.rank,
			tied: figures.isTied,
			rankAsWeightsShift: shiftedRanks,
			weightShifts: list(
				object('Một nhóm', 'a group', {
					always: {
						group: shared.id,
						more: positiveInteger('Hạng khi điểm tối đa tăng 1/10', 'rank with 1/10 more'),
						less: positiveInteger('Hạng khi điểm tối đa giảm 1/10', 'rank with 1/10 less')
					}
				}),
				'Hạng khi điểm tối đa của từng nhóm thay đổi',
				'ranks if the maximum of each group changes'
			),
			peers: figures.peers({ rankAsWeightsShift: shiftedRanks }),
			...score
		}
	})
);

export const scorecardRanking = component(
	'ScorecardRanking',
	object('Xếp hạng theo một bộ chỉ số.', 'A ranking by a scorecard.', {
		always: {
			scorecard: shared.id,
			validFrom: day('Phiên bản có hiệu lực từ ngày', 'first day of the version'),
			maximum,
			level: shared.rankedLevel,
			parent: shared.parent,
			period: shared.periodRef,
			geography: shared.geography,
			release: shared.releaseRef,
			coverage: list(
				object('Một thành phần', 'a component', {
					always: {
						component: shared.id,
						indicator,
						period: nullable(
							schemaRef(shared.period, 'Kỳ theo lịch biểu mẫu', 'by the calendar of its form')
						),
						maximum,
						assessed: count('Số đơn vị đánh giá được', 'number of assessed units')
					}
				}),
				'Số đơn vị được đánh giá của từng thành phần',
				'number of assessed units by component'
			),
			ranked: list(schemaRef(scoredUnit, 'Đơn vị', 'a unit'), 'Theo hạng', 'by rank'),
			unranked: list(
				object('Đơn vị chưa có điểm', 'a unit without points', {
					always: {
						reason: oneOf(['nothing-assessed'], 'Lý do', 'reason'),
						...score
					}
				}),
				'Đơn vị không có hạng',
				'units without a rank'
			),
			...shared.DEMO_MEMBERS,
			licence: shared.licence
		}
	})
);

export type ScorecardAnswer = InferOutput<typeof scorecardRanking>;
