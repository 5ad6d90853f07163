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

const maximum = count('Điểm tối đa', 'the most points there are');

const assessedPoints = count(
	'Điểm tối đa của các phần đánh giá được; phần chưa đánh giá không chia cho phần khác',
	'the maximum of what could be assessed; what could not is never spread over the rest'
);

const points = nullable(number('Điểm; null: chưa đánh giá được', 'null: not assessed'));

const exactPoints = nullable(
	text(
		'Điểm, phân số chính xác: “tử/mẫu”',
		'the points as an exact fraction: “numerator/denominator”'
	)
);

const shiftedRanks = pair(
	plainPosition,
	'Hạng tốt nhất và thấp nhất khi trọng số của một nhóm tăng, giảm một phần mười',
	'best and worst rank as the weight of a group is a tenth more or less'
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
		'Điểm một thành phần. Chưa đánh giá thì points là null và reason nói vì sao.',
		'A component. Where it is not assessed points is null and reason says why.',
		{
			always: { id: shared.id, indicator, maximum, points },
			sometimes: {
				reason: oneOf(UNASSESSED_REASONS, 'Vì sao chưa đánh giá được', 'why it is not assessed'),
				exact: exactPoints,
				numerator: exactInteger('Tử số', 'numerator'),
				denominator: nullable(exactInteger('Mẫu số', 'denominator')),
				fewCases: flag('Ít trường hợp: vẫn có điểm', 'few cases: it has points all the same'),
				next: nullable(
					object('Để thêm điểm; null: đã đủ điểm', 'for more points; null: it has them all', {
						always: {
							cases: exactInteger('Cần thêm mấy trường hợp', 'so many further cases'),
							points: number('Được thêm mấy điểm', 'so many more points')
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
				'parts'
			)
		}
	})
);

const score = {
	unit: shared.unitRef,
	points,
	exact: exactPoints,
	assessed: assessedPoints,
	groups: list(
		schemaRef(groupScore, 'Nhóm', 'a group'),
		'Điểm từng nhóm',
		'the points of each group'
	)
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
						more: positiveInteger('Hạng khi trọng số tăng một phần mười', 'with a tenth more'),
						less: positiveInteger('Hạng khi giảm một phần mười', 'with a tenth less')
					}
				}),
				'Hạng khi trọng số từng nhóm thay đổi',
				'the rank as the weight of each group shifts'
			),
			peers: figures.peers({ rankAsWeightsShift: shiftedRanks }),
			...score
		}
	})
);

export const scorecardRanking = component(
	'ScorecardRanking',
	object(
		'Xếp hạng theo một bộ chỉ số.',
		'A ranking by a scorecard; points as a number and as the exact fraction behind it.',
		{
			always: {
				scorecard: shared.id,
				validFrom: day('Bản có hiệu lực từ ngày', 'the version that holds from this day'),
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
								schemaRef(shared.period, 'Kỳ theo lịch của biểu mẫu', 'by its form’s calendar')
							),
							maximum,
							assessed: count('Số đơn vị đánh giá được', 'how many units could be assessed')
						}
					}),
					'Độ phủ từng thành phần',
					'the coverage of each component'
				),
				ranked: list(schemaRef(scoredUnit, 'Đơn vị', 'a unit'), 'Theo hạng', 'by rank'),
				unranked: list(
					object('Đơn vị chưa có điểm', 'a unit without points', {
						always: {
							reason: oneOf(['nothing-assessed'], 'Chưa phần nào đánh giá được', 'why'),
							...score
						}
					}),
					'Không có hạng',
					'those without a rank'
				),
				...shared.DEMO_MEMBERS,
				licence: shared.licence
			}
		}
	)
);

export type ScorecardAnswer = InferOutput<typeof scorecardRanking>;
