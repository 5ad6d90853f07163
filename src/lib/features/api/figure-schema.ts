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
	'Lý do không xếp hạng; không bao giờ tính là 0',
	'reason why it is not ranked; it is never shown as 0'
);

const value = nullable(
	number('Giá trị: tử số chia mẫu số', 'value: numerator divided by denominator')
);
const denominator = nullable(
	exactInteger('Mẫu số; null: chỉ tiêu đếm', 'denominator; null: the indicator is a count')
);

/** The value of a figure and what it is made of; `value` is null where the denominator is 0. */
export const FIGURE = {
	value,
	numerator: exactInteger('Tử số, đủ mọi chữ số', 'numerator with all its digits'),
	denominator
};

/** The same where there may be no figure. */
export const FIGURE_OR_NONE = {
	value,
	numerator: nullable(exactInteger('Tử số; null: không có số liệu', 'numerator; null: no figure')),
	denominator
};

export const interval = nullable(
	pair(
		plainNumber,
		'Khoảng tin cậy Wilson 95%; null: loại chỉ tiêu không có khoảng',
		'95% Wilson interval; null: this kind of indicator has none'
	)
);
export const rankRange = nullable(
	pair(
		plainPosition,
		'Hạng có thể: hạng tốt nhất và thấp nhất mà khoảng tin cậy cho phép',
		'possible ranks: best and worst rank that the intervals allow'
	)
);
export const rank = positiveInteger('Hạng: 1, 2, 2, 4', 'rank');
export const isTied = flag('Đồng hạng với đơn vị khác', 'another unit has the same rank');
/** A place among units that are alike; `members` come beside the rank. */
export const peers = <M extends ObjectEntries>(members: M) =>
	list(
		object('Vị trí trong một nhóm', 'position in a group', {
			always: {
				dimension: oneOf(
					PEER_DIMENSIONS,
					'Tiêu chí của nhóm: loại đơn vị, địa hình, quy mô hồ sơ',
					'attribute of the group: kind, terrain or number of dossiers'
				),
				value: text(
					'Nhóm; quy mô: 1 (ít hồ sơ nhất) đến 4',
					'the group; volume: 1 (fewest dossiers) to 4'
				),
				rank,
				tied: isTied,
				of: count('Số đơn vị được xếp hạng trong nhóm', 'number of ranked units in the group'),
				...members
			}
		}),
		'Hạng trong từng nhóm tương đồng',
		'rank in each peer group'
	);
