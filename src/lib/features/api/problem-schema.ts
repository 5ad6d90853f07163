import * as v from 'valibot';
import { component, integerBetween, list, object, type Schema, text } from './schema.ts';

/** The members of RFC 9457. */
export const PROBLEM_MEMBERS = {
	type: text(
		'Loại lỗi, không đổi giữa các phiên bản: urn:thuoc-so:problem:…',
		'type of the error, the same in every version: urn:thuoc-so:problem:…'
	),
	status: integerBetween(400, 599)('Mã HTTP', 'the HTTP status'),
	title: text('Tên lỗi', 'title of the error'),
	detail: text('Giải thích và cách sửa', 'explanation and remedy'),
	instance: text('Số của lỗi trong nhật ký, để báo quản trị viên', 'number of the error in the log')
};

export const problemDocument = component(
	'ProblemDocument',
	object(
		'Lỗi theo RFC 9457, bằng tiếng Việt, hoặc tiếng Anh nếu Accept-Language ưu tiên en.',
		'A problem document (RFC 9457), in Vietnamese, or in English if Accept-Language prefers en.',
		{ always: PROBLEM_MEMBERS }
	)
);

export const refusedQuestion = component(
	'RefusedQuestion',
	object(
		'Yêu cầu nêu giá trị không tồn tại (404) hoặc không đọc được (400).',
		'The request names something that does not exist (404) or cannot be read (400).',
		{
			always: {
				...PROBLEM_MEMBERS,
				given: text('Giá trị đã nhận, ghi nguyên văn', 'the value as received'),
				offers: list(
					object('Một lựa chọn', 'an alternative', {
						always: {
							id: text('Mã dùng trong yêu cầu', 'id to use in a request'),
							label: text('Tên', 'its name')
						}
					}),
					'Các lựa chọn khác, gần nhất trước',
					'alternatives, closest first'
				)
			}
		}
	)
);

/** A problem document whose `type` is one of these. */
export const problemOfType = (document: Schema, types: readonly string[]): Schema =>
	v.intersect([document, v.looseObject({ type: v.picklist(types) })]);
