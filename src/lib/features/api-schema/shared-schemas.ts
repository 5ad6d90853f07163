import { PEER_DIMENSIONS } from '../../core/model/peer-group.ts';
import { UNRANKED_REASONS, type Geography } from '../../core/model/ranking.ts';
import type { Level } from '../../core/model/unit.ts';
import {
	count,
	day,
	flag,
	list,
	moment,
	schemaRef,
	number,
	object,
	oneOf,
	nullable,
	pair,
	positiveInteger,
	bilingual,
	text,
	uuid,
	integer,
	type Schema
} from './schema.ts';

const LEVELS = ['province', 'district', 'commune'] as const satisfies Level[];
const RANKED_LEVELS = ['district', 'commune'] as const satisfies Level[];
const GEOGRAPHIES = ['period', 'current'] as const satisfies Geography[];

export const level = oneOf(LEVELS, 'Cấp: tỉnh, huyện, xã', 'level of the unit');
export const rankedLevel = oneOf(RANKED_LEVELS, 'Cấp: huyện hoặc xã', 'the level that is ranked');
export const geography = oneOf(
	GEOGRAPHIES,
	'Địa giới: của kỳ ấy (period) hoặc hiện nay (current)',
	'units as they stood then, or as they stand today'
);
export const id = text('Mã', 'id');
export const parent = nullable(
	text('Mã đơn vị cấp trên; null: tất cả', 'code of the unit above; null: everywhere')
);
export const unitRef = schemaRef('UnitName', 'Đơn vị', 'the unit');
export const periodRef = schemaRef('Period', 'Kỳ', 'the period');
export const releaseRef = nullable(schemaRef('ReleaseShown', 'Đợt công bố', 'the release'));
export const licence = schemaRef('Licence', 'Giấy phép của số liệu', 'the licence of the figures');

const reason = oneOf(
	UNRANKED_REASONS,
	'Vì sao không xếp hạng được; không bao giờ coi là 0',
	'why it is not ranked; never shown as 0'
);
export const unrankedReason = reason;

/** The value of a figure and what it is made of; `value` is null where the denominator is 0. */
export const FIGURE: Record<string, Schema> = {
	value: nullable(number('Giá trị: tử số chia mẫu số', 'numerator over denominator')),
	numerator: integer('Tử số, đủ mọi chữ số', 'with every digit'),
	denominator: nullable(integer('Mẫu số; null: chỉ tiêu đếm', 'null: a count has none'))
};

/** The same where there may be no figure. */
export const FIGURE_OR_NONE: Record<string, Schema> = {
	...FIGURE,
	numerator: nullable(integer('Tử số; null: không có số liệu', 'null: there is no figure'))
};

export const interval = nullable(
	pair(
		{ type: 'number' },
		'Khoảng tin cậy Wilson 95 %; null: loại chỉ tiêu không có khoảng',
		'95 % Wilson interval; null: the kind has none'
	)
);
export const rankRange = nullable(
	pair(
		{ type: 'integer', minimum: 1 },
		'Khoảng hạng: hạng tốt nhất và thấp nhất mà khoảng tin cậy cho phép',
		'best and worst rank that the intervals leave open'
	)
);
export const rank = positiveInteger('Hạng: 1, 2, 2, 4', 'rank');
export const isTied = flag('Đồng hạng với đơn vị khác', 'shares its rank');
export const reports = list(
	uuid('Mã báo cáo', 'id of a report'),
	'Các báo cáo mà số liệu lấy từ đó',
	'the reports that the figures come from'
);

/** That made-up figures are among those shown, and what must then be said beside them. */
export const DEMO_MEMBERS: Record<string, Schema> = {
	sample: flag('Có số liệu minh họa, do máy tạo', 'some figures are made up'),
	sampleNotice: nullable(text('Câu phải ghi kèm khi đó', 'what must then be said beside them'))
};

/** Where figures come from and under which licence they may be used. */
export const PROVENANCE: Record<string, Schema> = {
	...DEMO_MEMBERS,
	licence,
	sources: list(
		object('Nguồn', 'a source', {
			always: {
				unit: text('Đơn vị', 'unit'),
				note: text('Nguồn và lời trích', 'source and quote'),
				report: uuid('Mã báo cáo', 'id of the report')
			}
		}),
		'Nguồn của số liệu do báo chí, trang chính thức đăng',
		'the sources of counts that were published elsewhere'
	)
};

/** A place among units that are alike; `members` come beside the rank. */
export const peers = (members: Record<string, Schema>): Schema =>
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

export const SHARED_SCHEMAS: Record<string, Schema> = {
	UnitName: object(
		'Đơn vị; mã được dùng lại, nên phải đi cùng ngày bắt đầu.',
		'A unit; codes are reused, so a code goes with the day from which it holds.',
		{
			always: {
				code: text('Mã của Cục Thống kê', 'code of the statistics office'),
				name: text('Tên', 'name'),
				validFrom: day('Ngày bắt đầu', 'the first day')
			}
		}
	),
	Period: object('Kỳ báo cáo, kể cả ngày đầu và ngày cuối.', 'A period, both days included.', {
		always: {
			id: text('Mã kỳ: 2025-08, 2025-Q3, 2025', 'id'),
			start: day('Ngày đầu', 'the first day'),
			end: day('Ngày cuối', 'the last day')
		}
	}),
	ReleaseShown: object(
		'Đợt công bố mà số liệu được lấy từ đó; không bao giờ đổi.',
		'The release that is shown; it never changes.',
		{
			always: {
				number: positiveInteger('Số thứ tự', 'number'),
				at: moment('Lúc công bố', 'when it was made'),
				supersededBy: nullable(
					positiveInteger('Đợt mới nhất, nếu có đợt mới hơn', 'the newest, if newer')
				)
			}
		}
	),
	Licence: object('Giấy phép.', 'A licence.', {
		always: {
			id: text('Mã SPDX', 'SPDX id'),
			name: text('Tên', 'name'),
			url: { type: 'string', format: 'uri', description: bilingual('Toàn văn', 'its text') }
		}
	}),
	Coverage: object('Độ phủ.', 'How many of those due have reported.', {
		always: {
			due: count('Số đơn vị phải báo cáo', 'units that were due'),
			reported: count('Số đơn vị đã báo cáo đủ', 'units that reported all that was needed')
		}
	}),
	MissingReport: object('Một báo cáo còn thiếu.', 'A report that is missing.', {
		always: { unit: unitRef, period: text('Mã kỳ', 'id of the period') }
	})
};
