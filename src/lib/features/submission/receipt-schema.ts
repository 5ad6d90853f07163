import type { InferOutput } from 'valibot';
import { PROBLEM_CODES } from '../../core/model/problem.ts';
import type { Receipt } from '../../core/model/report.ts';
import { PROBLEM_MEMBERS } from '../api/problem-schema.ts';
import {
	component,
	count,
	day,
	flag,
	list,
	moment,
	nullable,
	object,
	objectWithOptional,
	oneOf,
	positiveInteger,
	schemaRef,
	sha256Text,
	text,
	textOrNumber,
	uuid
} from '../api/schema.ts';
import { READING_MEMBERS } from '../explanation/cited-cells-schema.ts';

const STATUSES = [
	'checked',
	'refused',
	'submitted',
	'approved',
	'returned',
	'superseded',
	'withdrawn'
] as const satisfies Receipt['status'][];

export const fileProblem = component(
	'FileProblem',
	objectWithOptional('Lỗi hoặc cảnh báo trong tệp.', 'An error or warning in a file.', {
		always: {
			code: oneOf(PROBLEM_CODES, 'Mã vấn đề', 'problem code'),
			severity: oneOf(
				['error', 'warning'],
				'error: tệp không được nhận; warning: lưu ý',
				'an error stops the report, a warning does not'
			),
			needsNote: flag('Cần ghi chú của người gửi', 'asks for a note of the sender'),
			line: nullable(positiveInteger('Dòng trong tệp, kể từ 1', 'line of the file, from 1')),
			column: nullable(text('Tiêu đề cột, như trong tệp', 'header as in the file')),
			field: nullable(text('Mã cột số liệu của biểu mẫu', 'key of the field')),
			cell: nullable(text('Nội dung của ô', 'text of the cell')),
			message: text('Thông báo: vấn đề và cách sửa', 'message: the problem and its remedy')
		},
		sometimes: {
			expected: textOrNumber('Giá trị đúng phải có', 'expected value'),
			found: textOrNumber('Giá trị đọc được hoặc tính được', 'value read or computed'),
			atLeast: oneOf(
				['expected', 'found'],
				'Giá trị nào là mức tối thiểu, vì có số không đọc được',
				'the value that is a minimum, because a figure could not be read'
			),
			suggestion: textOrNumber(
				'Giá trị đề nghị, nếu các quy tắc của biểu mẫu xác định được',
				'suggested value, if the rules of the form determine it'
			),
			unit: text('Mã đơn vị liên quan', 'code of the unit concerned'),
			candidates: list(
				objectWithOptional('Đơn vị', 'a unit', {
					always: { code: text('Mã', 'code'), name: text('Tên', 'name') },
					sometimes: { within: text('Thuộc', 'the unit above') }
				}),
				'Các đơn vị có thể khớp',
				'possible matches'
			),
			rule: text('Quy tắc của biểu mẫu', 'the rule of the form'),
			otherLine: positiveInteger('Số của dòng còn lại', 'number of the other line'),
			sheet: text('Tên trang tính', 'name of the sheet'),
			sheets: list(
				objectWithOptional('Trang tính', 'a sheet', {
					always: { name: text('Tên', 'name') },
					sometimes: { period: text('Kỳ của trang tính', 'period of the sheet') }
				}),
				'Các trang tính có thể chọn bằng sheet=',
				'the sheets that sheet= may choose'
			),
			hiddenRows: text('Các dòng bị ẩn, như 4, 6–8', 'hidden rows, such as 4, 6–8'),
			hiddenColumns: text('Các cột bị ẩn, như C–D', 'hidden columns, such as C–D'),
			cellName: text('Tên ô của line và column, như E8', 'cell of line and column, such as E8'),
			at: text(
				'Tên ô, như A3; sheet-name: tên của trang tính',
				'name of the cell, such as A3; sheet-name: the name of the sheet'
			),
			submitter: text(
				'Tên đơn vị nộp thay đơn vị không còn',
				'name of the unit that submits for the dissolved unit'
			),
			otherCell: text('Nội dung ô mâu thuẫn', 'the cell that contradicts it, as found'),
			otherAt: text('Tên ô mâu thuẫn', 'name of the cell that contradicts it'),
			period: text('Mã kỳ liên quan', 'id of the period concerned'),
			day: day('Ngày liên quan', 'the day concerned'),
			isPast: flag(
				'true: đơn vị đã hết hiệu lực; false: chưa có hiệu lực',
				'true: the unit is no longer in force; false: not yet in force'
			),
			format: text(
				'Định dạng thật của tệp, như xlsx, xls, ods, pdf, gzip',
				'actual format of the file, such as xlsx, xls, ods, pdf, gzip'
			)
		}
	})
);

const RECEIPT = {
	id: nullable(uuid('Mã báo cáo; null: chưa lưu gì', 'id of the report; null: nothing is stored')),
	status: oneOf(STATUSES, 'Trạng thái', 'status'),
	sha256: sha256Text('SHA-256 của tệp', 'SHA-256 of the file'),
	receivedAt: nullable(moment('Thời điểm nhận', 'time of receipt')),
	form: nullable(text('Mã biểu mẫu', 'id of the form')),
	period: nullable(text('Mã kỳ', 'id of the period')),
	file: object('Tệp', 'the file', {
		always: {
			name: text('Tên', 'name'),
			bytes: count('Số byte', 'number of bytes'),
			...READING_MEMBERS
		}
	}),
	entries: count('Số dòng đọc được', 'number of rows read'),
	errors: count('Số lỗi', 'number of errors'),
	warnings: count('Số cảnh báo', 'number of warnings'),
	problems: list(
		schemaRef(fileProblem, 'Lỗi hoặc cảnh báo', 'an error or warning'),
		'Tối đa 1.000 mục đầu',
		'at most the first 1,000'
	),
	changes: list(
		object('Một thay đổi', 'a change', {
			always: {
				unit: text('Mã đơn vị', 'code of the unit'),
				field: text('Mã cột số liệu của biểu mẫu', 'key of the field'),
				before: nullable(count('Trước; null: chưa báo cáo', 'before; null: not reported')),
				after: nullable(count('Sau; null: chưa báo cáo', 'after; null: not reported'))
			}
		}),
		'Thay đổi so với số liệu đang có hiệu lực',
		'changes compared with the figures in force'
	),
	further: list(
		object('Một tệp', 'a file', {
			always: {
				sha256: sha256Text('SHA-256 của tệp', 'SHA-256 of the file'),
				receivedAt: moment('Thời điểm nhận', 'time of receipt'),
				message: text('Thông báo: tệp này không được lưu', 'message: this file is not kept')
			}
		}),
		'Các tệp khác có cùng số liệu, nộp khi báo cáo đang chờ duyệt; không được lưu. Tối đa 1.000 tệp đầu',
		'other files with the same figures, received while the report awaited review; they are not kept. At most the first 1,000'
	)
};

export const receipt = component(
	'Receipt',
	object('Biên nhận.', 'A receipt.', { always: RECEIPT })
);

export const refusedReport = component(
	'RefusedReport',
	object(
		'Tệp không được nhận: lỗi theo RFC 9457 kèm các trường của biên nhận. status là mã HTTP.',
		'A file that was not accepted: a problem document with the members of the receipt. status is the HTTP status.',
		{
			always: {
				...RECEIPT,
				...PROBLEM_MEMBERS,
				needs_note: flag(
					'Chỉ có cảnh báo: gửi lại tệp kèm note để được nhận',
					'there are only warnings: the file is accepted with a note'
				)
			}
		}
	)
);

export type ReceiptAnswer = InferOutput<typeof receipt>;
export type RefusedReportAnswer = InferOutput<typeof refusedReport>;
