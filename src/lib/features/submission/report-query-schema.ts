import { optional, strictObject } from 'valibot';
import { oneOf, text, uuid, withExample } from '../api/schema.ts';

export const REPORT_ID = withExample(
	uuid('Mã báo cáo', 'id of the report'),
	'0b54f1a2-6c1e-4d7a-9a53-0c6f5d7c2b10'
);

const DRY_RUN = oneOf(
	['0', '1', 'false', 'true'],
	'Chỉ kiểm tra, không lưu gì',
	'check only; nothing is stored',
	'unreadable-dry-run'
);

/** The query sent with a report. */
export const REPORT_QUERY = strictObject({
	form: optional(withExample(text('Mã biểu mẫu (xem /api/v1/forms)', 'id of the form'), 'tthc')),
	period: optional(
		withExample(
			text('Kỳ, như 2025-08 hoặc “Tháng 8/2025”', 'period, such as 2025-08 or “Tháng 8/2025”'),
			'2023-06'
		)
	),
	unit: optional(withExample(text('Mã đơn vị gửi', 'code of the sending unit'), '528')),
	sheet: optional(
		withExample(
			text(
				'Tên trang tính cần đọc trong tệp Excel; không có: trang tính hợp với biểu mẫu và kỳ',
				'name of the sheet of a workbook; without it the sheet that fits form and period'
			),
			'Tháng 8'
		)
	),
	note: optional(
		withExample(
			text('Ghi chú, bắt buộc khi có cảnh báo', 'note, required if there are warnings'),
			'Đã đối chiếu'
		)
	),
	dry_run: optional(withExample(DRY_RUN, 'true'))
});
