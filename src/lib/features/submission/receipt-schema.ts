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
	objectWithOptional('Lỗi hoặc cảnh báo trong tệp.', 'What is wrong with a file, and where.', {
		always: {
			code: oneOf(PROBLEM_CODES, 'Loại', 'which'),
			severity: oneOf(
				['error', 'warning'],
				'error: tệp không được nhận; warning: cần ghi chú',
				'an error stops the report, a warning asks for a note'
			),
			line: nullable(positiveInteger('Dòng trong tệp, kể từ 1', 'line of the file, from 1')),
			column: nullable(text('Tiêu đề cột, như trong tệp', 'header as in the file')),
			field: nullable(text('Mã ô của biểu mẫu', 'key of the field')),
			cell: nullable(text('Ô ấy ghi gì', 'what stands in the cell')),
			message: text('Bằng lời: sai gì, cần làm gì', 'in words: what is wrong, what to do')
		},
		sometimes: {
			expected: textOrNumber('Lẽ ra phải là', 'what should have stood there'),
			found: textOrNumber('Lại là', 'what was read or computed'),
			suggestion: textOrNumber(
				'Giá trị sửa, đã chứng minh được',
				'what would mend it, where proven'
			),
			unit: text('Mã đơn vị được nói tới', 'code of the unit that is spoken of'),
			candidates: list(
				objectWithOptional('Đơn vị', 'a unit', {
					always: { code: text('Mã', 'code'), name: text('Tên', 'name') },
					sometimes: { within: text('Thuộc', 'the unit above') }
				}),
				'Các đơn vị có thể là',
				'the units that may be meant'
			),
			rule: text('Quy tắc của biểu mẫu', 'the rule of the form'),
			otherLine: positiveInteger('Dòng kia', 'the other line'),
			at: text('Tên ô, như A3', 'name of the cell, such as A3'),
			otherCell: text('Nội dung ô mâu thuẫn', 'the cell that contradicts it, as found'),
			otherAt: text('Tên ô mâu thuẫn', 'name of the cell that contradicts it'),
			period: text('Mã kỳ được nói tới', 'id of the period that is spoken of'),
			day: day('Ngày được nói tới', 'the day that is spoken of'),
			isPast: flag(
				'Đơn vị đã hết hiệu lực; false: chưa có',
				'the unit has ended; false: not begun'
			),
			format: text('Tệp thật ra là: xlsx, xls, html, pdf, zip', 'what the bytes really are')
		}
	})
);

const RECEIPT = {
	id: nullable(uuid('Mã báo cáo; null: chưa lưu gì', 'null: nothing is stored')),
	status: oneOf(STATUSES, 'Trạng thái', 'where it stands'),
	sha256: sha256Text('SHA-256 của tệp', 'of the bytes'),
	receivedAt: nullable(moment('Lúc nhận', 'when it was received')),
	form: nullable(text('Mã biểu mẫu', 'id of the form')),
	period: nullable(text('Mã kỳ', 'id of the period')),
	file: object('Tệp', 'the file', {
		always: {
			name: text('Tên', 'name'),
			bytes: count('Số byte', 'how many bytes'),
			...READING_MEMBERS
		}
	}),
	entries: count('Số dòng đọc được', 'rows that were read'),
	errors: count('Số lỗi', 'how many errors'),
	warnings: count('Số cảnh báo', 'how many warnings'),
	problems: list(
		schemaRef(fileProblem, 'Lỗi hoặc cảnh báo', 'an error or warning'),
		'Tối đa 1.000 mục đầu',
		'the first 1,000'
	),
	changes: list(
		object('Một thay đổi', 'a change', {
			always: {
				unit: text('Mã đơn vị', 'code of the unit'),
				field: text('Mã ô của biểu mẫu', 'key of the field'),
				before: nullable(count('Trước; null: chưa báo cáo', 'before; null: not reported')),
				after: nullable(count('Sau; null: chưa báo cáo', 'after; null: not reported'))
			}
		}),
		'Thay đổi so với số liệu đang có hiệu lực',
		'what it changes against what is in force'
	)
};

export const receipt = component(
	'Receipt',
	object('Biên nhận.', 'A receipt.', { always: RECEIPT })
);

export const refusedReport = component(
	'RefusedReport',
	object(
		'Tệp không được nhận: lỗi theo RFC 9457, cùng biên nhận. status là mã HTTP.',
		'A file that was not taken: the problem with the receipt beside it. status is HTTP’s.',
		{
			always: {
				...RECEIPT,
				...PROBLEM_MEMBERS,
				needs_note: flag(
					'Chỉ có cảnh báo: gửi lại kèm note là được',
					'there are only warnings: the same file with a note is taken'
				)
			}
		}
	)
);

export type ReceiptAnswer = InferOutput<typeof receipt>;
export type RefusedReportAnswer = InferOutput<typeof refusedReport>;
