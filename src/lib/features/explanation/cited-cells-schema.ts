import type { AggregationType } from '../../core/model/form.ts';
import type { Delimiter, Encoding, Origin } from '../../core/model/report.ts';
import {
	component,
	count,
	day,
	exactInteger,
	flag,
	list,
	moment,
	schemaRef,
	object,
	oneOf,
	nullable,
	positiveInteger,
	sha256Text,
	text,
	uuid,
	integer,
	objectWithOptional
} from '../api/schema.ts';
import * as shared from '../api/shared-schema.ts';

const ADD_UP = ['sum', 'first', 'last', 'none'] as const satisfies AggregationType[];
const ORIGINS = ['web', 'api', 'command line', 'sample', 'published'] as const satisfies Origin[];
const ENCODINGS = [
	'utf-8',
	'utf-16le',
	'utf-16be',
	'windows-1258',
	'tcvn3'
] as const satisfies Encoding[];
const DELIMITERS = [';', ',', '\t', '|'] as const satisfies Delimiter[];

/** Encoding and delimiter of a file; null for a workbook. */
export const READING_MEMBERS = {
	encoding: nullable(oneOf(ENCODINGS, 'Bảng mã', 'encoding')),
	delimiter: nullable(oneOf(DELIMITERS, 'Dấu ngăn cột', 'delimiter')),
	headerLine: nullable(positiveInteger('Dòng cuối của tiêu đề', 'last line of the header'))
};

/** A published figure without counts; `unitRef` or `periodRef` is added. */
export const STATEMENT_MEMBERS = {
	scope: text('Phạm vi, bằng lời; trống: cả đơn vị', 'in words; empty: the whole unit'),
	indicator: shared.id,
	kind: oneOf(['result', 'goal'], 'Kết quả hay mục tiêu', 'reached, or to be reached'),
	value: text('Con số, đúng như đã đăng', 'exactly as published'),
	qualifier: oneOf(['=', '>', '<', '≥', '≤', '≈'], 'Bằng, trên, dưới, khoảng', 'how it is meant'),
	source: text('Nguồn', 'source'),
	quote: text('Lời trích', 'quote')
};

const line = nullable(
	positiveInteger('Dòng trong tệp, kể từ 1, cả tiêu đề', 'line of the file, from 1')
);

/** Place of a cell in the received bytes; null if it is not found again. */
const CELL = {
	header: nullable(text('Tiêu đề cột, như trong tệp', 'header as in the file')),
	line,
	column: nullable(positiveInteger('Cột thứ mấy, kể từ 1', 'number of the column, from 1')),
	cell: nullable(text('Ô ấy ghi gì', 'what stands in the cell'))
};
const NAMING_CELL = {
	named: text('Tệp dạng dài: ô bên cạnh gọi tên chỉ tiêu', 'in a long file: the cell that names it')
};

export const term = component(
	'Term',
	object('Một số hạng: hệ số nhân một ô của biểu mẫu.', 'So many times a field.', {
		always: {
			field: text('Mã ô của biểu mẫu', 'key of the field'),
			label: text('Tên ô', 'its name'),
			times: integer('Hệ số', 'coefficient'),
			addUp: oneOf(ADD_UP, 'Cách cộng các tháng', 'how months add up'),
			sum: nullable(exactInteger('Tổng; null: không tính được', 'null: no value can be computed'))
		}
	})
);

export const formula = component(
	'Formula',
	object(
		'Công thức với các tổng đã cộng; denominator là null: chỉ tiêu đếm.',
		'The formula with its sums; a count has no denominator.',
		{
			always: {
				numerator: list(schemaRef(term, 'Số hạng', 'a term'), 'Tử số', 'numerator'),
				denominator: nullable(list(schemaRef(term, 'Số hạng', 'a term'), 'Mẫu số', 'denominator'))
			}
		}
	)
);

export const citedReport = component(
	'CitedReport',
	object('Báo cáo; tệp của nó không công khai.', 'A report; its bytes stay closed.', {
		always: {
			id: uuid('Mã báo cáo', 'id'),
			form: text('Mã biểu mẫu', 'id of the form'),
			receivedAt: moment('Lúc nhận', 'when it was received'),
			sha256: sha256Text('SHA-256 của tệp; tra tại /receipts/{sha256}', 'see /receipts/{sha256}'),
			origin: oneOf(ORIGINS, 'Đến từ đâu; sample: số liệu minh họa', 'sample: made up'),
			...READING_MEMBERS
		}
	})
);

export const citedFigure = component(
	'CitedFigure',
	objectWithOptional('Con số và chỗ của nó trong tệp.', 'A figure and where it stands.', {
		always: {
			field: text('Mã ô của biểu mẫu', 'key of the field'),
			value: nullable(
				count('Con số; null: bỏ trống, không phải 0', 'null: left blank, which is not 0')
			),
			counted: flag('Có tính vào tổng', 'it counts towards the sum'),
			...CELL,
			sha256: nullable(sha256Text('SHA-256 của tệp', 'of the file'))
		},
		sometimes: NAMING_CELL
	})
);

export const dueReport = component(
	'DueReport',
	object('Báo cáo phải nộp.', 'A report that was due.', {
		always: {
			form: text('Mã biểu mẫu', 'id of the form'),
			period: shared.periodRef,
			deadline: day('Hạn nộp', 'the last day on which it is in time'),
			onTime: flag('Đúng hạn', 'it was in time'),
			report: nullable(schemaRef(citedReport, 'Báo cáo; null: không đến', 'null: it did not come'))
		}
	})
);

export const citedUnit = component(
	'CitedUnit',
	objectWithOptional('Số liệu một đơn vị đã báo.', 'What one unit reported.', {
		always: {
			unit: shared.unitRef,
			report: nullable(
				schemaRef(citedReport, 'Báo cáo; null: hệ thống tự đếm', 'null: counted here')
			),
			figures: list(schemaRef(citedFigure, 'Con số', 'a figure'), 'Từng con số', 'each figure')
		},
		sometimes: {
			due: list(
				schemaRef(dueReport, 'Báo cáo phải nộp', 'a report that was due'),
				'Hệ thống tự đếm: các báo cáo phải nộp',
				'counted here: the reports that were due'
			)
		}
	})
);

export const citedPart = component(
	'CitedPart',
	object('Một phần của kỳ, như một tháng.', 'A part of the period, such as a month.', {
		always: {
			period: shared.periodRef,
			split: flag(
				'Đơn vị tiền thân đã bị tách đi nơi khác, không tính được',
				'a piece of a predecessor went elsewhere'
			),
			missing: list(shared.unitRef, 'Đơn vị còn thiếu báo cáo', 'who has not reported'),
			units: list(schemaRef(citedUnit, 'Đơn vị', 'a unit'), 'Các đơn vị đã báo', 'who has')
		}
	})
);

export const citedStatement = component(
	'CitedStatement',
	objectWithOptional(
		'Con số chỉ được đăng, không có số đếm: trích dẫn, không xếp hạng.',
		'A figure that was only published: quoted, never ranked.',
		{
			always: {
				period: shared.periodRef,
				...STATEMENT_MEMBERS,
				report: schemaRef(citedReport, 'Báo cáo', 'the report'),
				...CELL,
				line,
				sha256: sha256Text('SHA-256 của tệp', 'of the file')
			},
			sometimes: NAMING_CELL
		}
	)
);
