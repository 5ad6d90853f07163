import { optional, strictObject } from 'valibot';
import { oneOf, text, uuid, withExample } from '../api/schema.ts';

export const REPORT_ID = withExample(
	uuid('Mã báo cáo', 'id of the report'),
	'0b54f1a2-6c1e-4d7a-9a53-0c6f5d7c2b10'
);

const DRY_RUN = oneOf(
	['0', '1', 'false', 'true'],
	'Chỉ kiểm tra, không lưu gì',
	'only check, store nothing',
	'unreadable-dry-run'
);

/** The query sent with a report. */
export const REPORT_QUERY = strictObject({
	form: optional(withExample(text('Mã biểu mẫu (xem /api/v1/forms)', 'id of the form'), 'tthc')),
	period: optional(withExample(text('Kỳ, viết theo cách quen dùng', 'the period'), '2023-06')),
	unit: optional(withExample(text('Mã đơn vị báo cáo', 'code of the unit that reports'), '528')),
	note: optional(
		withExample(
			text('Ghi chú, bắt buộc khi có cảnh báo', 'must be given with warnings'),
			'Đã đối chiếu'
		)
	),
	dry_run: optional(withExample(DRY_RUN, 'true'))
});
