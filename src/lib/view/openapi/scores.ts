import { UNRANKED_REASONS } from '../../model/ranking.ts';
import {
	count,
	day,
	flag,
	list,
	named,
	number,
	object,
	oneOf,
	orNull,
	pair,
	place,
	text,
	whole,
	type Schema
} from './schema.ts';
import * as shared from './shared.ts';

const maximum = count('Điểm tối đa', 'the most points there are');
const assessed = count(
	'Điểm tối đa của các phần đánh giá được; phần chưa đánh giá không chia cho phần khác',
	'the maximum of what could be assessed; what could not is never spread over the rest'
);
const points = orNull(number('Điểm; null: chưa đánh giá được', 'null: not assessed'));
const exact = orNull(
	text(
		'Điểm, phân số chính xác: “tử/mẫu”',
		'the points as an exact fraction: “numerator/denominator”'
	)
);
const shifted = pair(
	{ type: 'integer', minimum: 1 },
	'Hạng tốt nhất và thấp nhất khi trọng số của một nhóm tăng, giảm một phần mười',
	'best and worst rank as the weight of a group is a tenth more or less'
);
const indicator = orNull(text('Mã chỉ tiêu; null: chưa có', 'id of the indicator; null: none yet'));

const UNASSESSED = [
	'no-indicator',
	'no-unit',
	...UNRANKED_REASONS.filter((reason) => reason !== 'few-cases')
];

const score: Record<string, Schema> = {
	unit: shared.unit,
	points,
	exact,
	assessed,
	groups: list(named('GroupScore', 'Nhóm', 'a group'), 'Điểm từng nhóm', 'the points of each group')
};

const component = object(
	'Điểm một thành phần. Chưa đánh giá thì points là null và reason nói vì sao.',
	'A component. Where it is not assessed points is null and reason says why.',
	{
		always: { id: shared.id, indicator, maximum, points },
		sometimes: {
			reason: oneOf(UNASSESSED, 'Vì sao chưa đánh giá được', 'why it is not assessed'),
			exact,
			numerator: whole('Tử số', 'numerator'),
			denominator: orNull(whole('Mẫu số', 'denominator')),
			fewCases: flag('Ít trường hợp: vẫn có điểm', 'few cases: it has points all the same'),
			next: orNull(
				object('Để thêm điểm; null: đã đủ điểm', 'for more points; null: it has them all', {
					always: {
						cases: whole('Cần thêm mấy trường hợp', 'so many further cases'),
						points: number('Được thêm mấy điểm', 'so many more points')
					}
				})
			)
		}
	}
);

const ranking = object(
	'Xếp hạng theo một bộ chỉ số.',
	'A ranking by a scorecard; points as a number and as the exact fraction behind it.',
	{
		always: {
			scorecard: shared.id,
			validFrom: day('Bản có hiệu lực từ ngày', 'the version that holds from this day'),
			maximum,
			level: shared.rankedLevel,
			parent: shared.parent,
			period: shared.period,
			geography: shared.geography,
			release: shared.release,
			coverage: list(
				object('Một thành phần', 'a component', {
					always: {
						component: shared.id,
						indicator,
						period: orNull(named('Period', 'Kỳ theo lịch của biểu mẫu', 'by its form’s calendar')),
						maximum,
						assessed: count('Số đơn vị đánh giá được', 'how many units could be assessed')
					}
				}),
				'Độ phủ từng thành phần',
				'the coverage of each component'
			),
			ranked: list(named('ScoredUnit', 'Đơn vị', 'a unit'), 'Theo hạng', 'by rank'),
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
			...shared.SAMPLE,
			licence: shared.licence
		}
	}
);

const scored = object('Điểm và hạng của một đơn vị.', 'The points and rank of a unit.', {
	always: {
		rank: shared.rank,
		tied: shared.tied,
		rankAsWeightsShift: shifted,
		weightShifts: list(
			object('Một nhóm', 'a group', {
				always: {
					group: shared.id,
					more: place('Hạng khi trọng số tăng một phần mười', 'with a tenth more'),
					less: place('Hạng khi giảm một phần mười', 'with a tenth less')
				}
			}),
			'Hạng khi trọng số từng nhóm thay đổi',
			'the rank as the weight of each group shifts'
		),
		peers: shared.peers({ rankAsWeightsShift: shifted }),
		...score
	}
});

const group = object('Điểm một nhóm.', 'The points of a group.', {
	always: {
		id: shared.id,
		maximum,
		assessed,
		points,
		components: list(named('ComponentScore', 'Thành phần', 'a component'), 'Thành phần', 'parts')
	}
});

export const SCORE_SCHEMAS: Record<string, Schema> = {
	ScorecardRanking: ranking,
	ScoredUnit: scored,
	GroupScore: group,
	ComponentScore: component
};
