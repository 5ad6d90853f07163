import * as v from 'valibot';
import { component, integerBetween, list, object, type Schema, text } from './schema.ts';

/** The members of RFC 9457. */
export const PROBLEM_MEMBERS = {
	type: text(
		'Loại lỗi, không đổi giữa các phiên bản: urn:thuoc-so:problem:…',
		'the kind of problem, which never changes'
	),
	status: integerBetween(400, 599)('Mã HTTP', 'the HTTP status'),
	title: text('Lỗi gì', 'what is wrong'),
	detail: text('Cần làm gì', 'what to do'),
	instance: text('Số của lỗi trong nhật ký, để hỏi khi cần', 'its number in the log')
};

export const problemDocument = component(
	'ProblemDocument',
	object(
		'Lỗi theo RFC 9457, bằng tiếng Việt, hoặc tiếng Anh nếu Accept-Language đặt en trước.',
		'A problem after RFC 9457, in Vietnamese unless Accept-Language puts en first.',
		{ always: PROBLEM_MEMBERS }
	)
);

export const refusedQuestion = component(
	'RefusedQuestion',
	object(
		'Câu hỏi nêu điều không có (404) hoặc không đọc được (400).',
		'A question that names what does not exist (404) or cannot be read (400).',
		{
			always: {
				...PROBLEM_MEMBERS,
				given: text('Điều đã hỏi, đúng như đã viết', 'what was asked for, as it was written'),
				offers: list(
					object('Một lựa chọn', 'a choice', {
						always: {
							id: text('Mã để hỏi lại', 'what to ask for'),
							label: text('Tên', 'its name')
						}
					}),
					'Những gì có thể hỏi, gần nhất đứng đầu',
					'what there is instead, the nearest first'
				)
			}
		}
	)
);

/** A problem document whose `type` is one of these. */
export const problemOfType = (document: Schema, types: readonly string[]): Schema =>
	v.intersect([document, v.looseObject({ type: v.picklist(types) })]);
