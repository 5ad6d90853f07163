import type { ApiErrorCode } from '../../core/model/request-error.ts';
import {
	bilingual,
	list,
	object,
	positiveInteger,
	type Response,
	type Schema,
	schemaRef,
	text
} from './schema.ts';

/** The last parts of the `type` of problems. */
export type ApiErrorCodes = readonly [ApiErrorCode, ...ApiErrorCode[]];

/** The members of RFC 9457. */
export const PROBLEM_MEMBERS: Record<string, Schema> = {
	type: text(
		'Loại lỗi, không đổi giữa các phiên bản: urn:thuoc-so:problem:…',
		'the kind of problem, which never changes'
	),
	status: { ...positiveInteger('Mã HTTP', 'the HTTP status'), minimum: 400, maximum: 599 },
	title: text('Lỗi gì', 'what is wrong'),
	detail: text('Cần làm gì', 'what to do'),
	instance: text('Số của lỗi trong nhật ký, để hỏi khi cần', 'its number in the log')
};

export const PROBLEM_SCHEMAS: Record<string, Schema> = {
	ProblemDocument: object(
		'Lỗi theo RFC 9457, bằng tiếng Việt, hoặc tiếng Anh nếu Accept-Language đặt en trước.',
		'A problem after RFC 9457, in Vietnamese unless Accept-Language puts en first.',
		{ always: PROBLEM_MEMBERS }
	),
	RefusedQuestion: object(
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
};

const typeOf = (code: ApiErrorCode): string => `urn:thuoc-so:problem:${code}`;

/** Reasons, and the problem document in which they are told. */
interface ErrorGroup {
	codes: ApiErrorCodes;
	document?: string;
}

/** A refusal for one of these reasons. */
export const problemResponse = (...groups: ErrorGroup[]): Response => ({
	description: bilingual('Không làm được', 'Not done') + groups.map(codeList).join(''),
	content: {
		'application/problem+json': {
			schema:
				groups.length === 1 ? { ...groups.map(errorSchema)[0] } : { anyOf: groups.map(errorSchema) }
		}
	}
});

const codeList = ({ codes }: ErrorGroup): string => codes.map((code) => `\n- ${code}`).join('');

const errorSchema = ({ codes, document = 'ProblemDocument' }: ErrorGroup): Schema => ({
	type: 'object',
	allOf: [schemaRef(document, 'Lỗi', 'the problem')],
	properties: { type: { enum: codes.map(typeOf) } }
});

export const PROBLEM_RESPONSES: Record<string, Response> = {
	NotModified: {
		description: bilingual(
			'Không có gì mới từ câu trả lời mang ETag này.',
			'Nothing has changed since the answer with this ETag.'
		)
	},
	Fault: {
		...problemResponse({ codes: ['fault'] }),
		description: bilingual(
			'Lỗi của chúng tôi; nhật ký có ghi, theo số trong instance.',
			'A fault of ours; it is in the log under the number in instance.'
		)
	}
};
