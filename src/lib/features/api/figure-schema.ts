import type { ObjectEntries } from 'valibot';
import { PEER_DIMENSIONS } from '../../core/model/peer-group.ts';
import { UNRANKED_REASONS } from '../../core/model/ranking.ts';
import {
	count,
	exactInteger,
	flag,
	list,
	nullable,
	number,
	object,
	oneOf,
	pair,
	plainNumber,
	plainPosition,
	positiveInteger,
	text
} from './schema.ts';

export const unrankedReason = oneOf(
	UNRANKED_REASONS,
	'Vì sao không xếp hạng được; không bao giờ coi là 0',
	'why it is not ranked; never shown as 0'
);

const value = nullable(number('Giá trị: tử số chia mẫu số', 'numerator over denominator'));
const denominator = nullable(exactInteger('Mẫu số; null: chỉ tiêu đếm', 'null: a count has none'));

/** The value of a figure and what it is made of; `value` is null where the denominator is 0. */
export const FIGURE = {
	value,
	numerator: exactInteger('Tử số, đủ mọi chữ số', 'with every digit'),
	denominator
};

/** The same where there may be no figure. */
export const FIGURE_OR_NONE = {
	value,
	numerator: nullable(exactInteger('Tử số; null: không có số liệu', 'null: there is no figure')),
	denominator
};

export const interval = nullable(
	pair(
		plainNumber,
		'Khoảng tin cậy Wilson 95 %; null: loại chỉ tiêu không có khoảng',
		'95 % Wilson interval; null: the kind has none'
	)
);
export const rankRange = nullable(
	pair(
		plainPosition,
		'Khoảng hạng: hạng tốt nhất và thấp nhất mà khoảng tin cậy cho phép',
		'best and worst rank that the intervals leave open'
	)
);
export const rank = positiveInteger('Hạng: 1, 2, 2, 4', 'rank');
export const isTied = flag('Đồng hạng với đơn vị khác', 'shares its rank');
/** A place among units that are alike; `members` come beside the rank. */
export const peers = <M extends ObjectEntries>(members: M) =>
	list(
		object('Chỗ đứng trong một nhóm', 'its place in one group', {
			always: {
				dimension: oneOf(
					PEER_DIMENSIONS,
					'Giống nhau về: loại đơn vị, địa hình, quy mô hồ sơ',
					'what they have in common'
				),
				value: text(
					'Nhóm; quy mô: 1 (ít hồ sơ nhất) đến 4',
					'the group; volume: 1, the fewest, to 4'
				),
				rank,
				tied: isTied,
				of: count('Số đơn vị được xếp hạng trong nhóm', 'how many are ranked in it'),
				...members
			}
		}),
		'Hạng trong từng nhóm tương đồng',
		'its rank among units like it'
	);
