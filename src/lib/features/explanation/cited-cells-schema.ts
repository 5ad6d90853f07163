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

/** Encoding and delimiter of a text, sheet of a workbook; the others are null. */
export const READING_MEMBERS = {
	encoding: nullable(oneOf(ENCODINGS, 'Bảng mã', 'encoding')),
	delimiter: nullable(oneOf(DELIMITERS, 'Dấu ngăn cột', 'delimiter')),
	sheet: nullable(
		text('Tên trang tính đã đọc; null: tệp CSV', 'name of the sheet that was read; null: CSV')
	),
	headerLine: nullable(positiveInteger('Dòng cuối của tiêu đề', 'last line of the header'))
};

/** A published figure without counts; `unitRef` or `periodRef` is added. */
export const STATEMENT_MEMBERS = {
	scope: text('Phạm vi, bằng lời; trống: cả đơn vị', 'scope, as text; empty: the whole unit'),
	indicator: shared.id,
	kind: oneOf(['result', 'goal'], 'Kết quả hoặc mục tiêu', 'result or goal'),
	value: text('Giá trị, đúng như đã công bố', 'value, exactly as published'),
	qualifier: oneOf(['=', '>', '<', '≥', '≤', '≈'], 'Quan hệ với giá trị', 'qualifier'),
	source: text('Nguồn', 'source'),
	quote: text('Lời trích', 'quote')
};

const line = nullable(positiveInteger('Dòng trong tệp, kể từ 1', 'line of the file, from 1'));

/** Place of a cell in the received bytes; null if it is not found again. */
const CELL = {
	header: nullable(text('Tiêu đề cột, như trong tệp', 'header as in the file')),
	line,
	column: nullable(positiveInteger('Số thứ tự của cột, kể từ 1', 'number of the column, from 1')),
	cell: nullable(text('Nội dung của ô', 'text of the cell'))
};
const NAMING_CELL = {
	named: text('Tệp dạng dài: ô ghi tên số liệu', 'in a long file: cell with its name')
};

export const term = component(
	'Term',
	object('Một số hạng: hệ số nhân một cột số liệu.', 'A term: coefficient times field.', {
		always: {
			field: text('Mã cột số liệu của biểu mẫu', 'key of the field'),
			label: text('Tên cột số liệu', 'name of the field'),
			times: integer('Hệ số', 'coefficient'),
			addUp: oneOf(ADD_UP, 'Cách cộng các tháng', 'aggregation over months'),
			sum: nullable(exactInteger('Tổng; null: không tính được', 'sum; null: not computable'))
		}
	})
);

export const formula = component(
	'Formula',
	object(
		'Công thức và các tổng; chỉ tiêu đếm không có mẫu số.',
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
	object('Báo cáo; tệp của báo cáo không công khai.', 'A report; its file is not public.', {
		always: {
			id: uuid('Mã báo cáo', 'id'),
			form: text('Mã biểu mẫu', 'id of the form'),
			receivedAt: moment('Thời điểm nhận', 'time of receipt'),
			sha256: sha256Text(
				'SHA-256 của tệp; tra tại /receipts/{sha256}',
				'SHA-256 of the file; see /receipts/{sha256}'
			),
			origin: oneOf(ORIGINS, 'Nguồn gửi; sample: số liệu minh họa', 'origin; sample: demo data'),
			...READING_MEMBERS
		}
	})
);

export const citedFigure = component(
	'CitedFigure',
	objectWithOptional('Số liệu và vị trí trong tệp.', 'A figure and its place in the file.', {
		always: {
			field: text('Mã cột số liệu của biểu mẫu', 'key of the field'),
			value: nullable(count('Số liệu; null: để trống', 'figure; null: left blank')),
			counted: flag('Được tính vào tổng', 'included in the sum'),
			...CELL,
			sha256: nullable(sha256Text('SHA-256 của tệp', 'SHA-256 of the file'))
		},
		sometimes: NAMING_CELL
	})
);

export const dueReport = component(
	'DueReport',
	object('Báo cáo phải nộp.', 'A report due.', {
		always: {
			form: text('Mã biểu mẫu', 'id of the form'),
			period: shared.periodRef,
			deadline: day('Hạn nộp', 'deadline'),
			onTime: flag('Đúng hạn', 'received by the deadline'),
			report: nullable(schemaRef(citedReport, 'null: chưa nhận', 'null: not received'))
		}
	})
);

export const citedUnit = component(
	'CitedUnit',
	objectWithOptional('Số liệu do một đơn vị báo cáo.', 'Figures reported by a unit.', {
		always: {
			unit: shared.unitRef,
			report: nullable(
				schemaRef(citedReport, 'null: hệ thống tự đếm', 'null: counted by the system')
			),
			figures: list(schemaRef(citedFigure, 'Số liệu', 'a figure'), 'Từng số liệu', 'each figure')
		},
		sometimes: {
			due: list(
				schemaRef(dueReport, 'Báo cáo phải nộp', 'a report due'),
				'Hệ thống tự đếm: các báo cáo phải nộp',
				'counted by the system: reports due'
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
				'Không tính được: một phần của đơn vị tiền thân nay thuộc đơn vị khác',
				'not computable: part of a predecessor moved to another unit'
			),
			missing: list(shared.unitRef, 'Đơn vị còn thiếu báo cáo', 'units with a missing report'),
			units: list(schemaRef(citedUnit, 'Đơn vị', 'a unit'), 'Đã báo cáo', 'units that reported')
		}
	})
);

export const citedStatement = component(
	'CitedStatement',
	objectWithOptional(
		'Số liệu đã công bố, không kèm số đếm: được trích dẫn, không được xếp hạng.',
		'A figure published without counts: quoted, never ranked.',
		{
			always: {
				period: shared.periodRef,
				...STATEMENT_MEMBERS,
				report: schemaRef(citedReport, 'Báo cáo', 'the report'),
				...CELL,
				line,
				sha256: sha256Text('SHA-256 của tệp', 'SHA-256 of the file')
			},
			sometimes: NAMING_CELL
		}
	)
);
