import type { ApiErrorCode } from '../../core/model/request-error.ts';
import { anyOf, bilingual, documentedAs, schemaRef, type Schema } from '../api/schema.ts';
import { problemDocument, problemOfType, refusedQuestion } from '../api/problem-schema.ts';
import { type BodySchema, jsonSchemaOf, type Response } from './json-schema.ts';

/** The last parts of problem `type`s. */
export type ApiErrorCodes = readonly [ApiErrorCode, ...ApiErrorCode[]];

const typeOf = (code: ApiErrorCode): string => `urn:thuoc-so:problem:${code}`;

/** Error codes and their problem document. */
interface ErrorGroup {
	codes: ApiErrorCodes;
	document?: Schema;
}

/** A response with one of these error codes. */
export const problemResponse = (...groups: ErrorGroup[]): Response<Schema> => ({
	description:
		bilingual('Yêu cầu không thực hiện được', 'The request was not accepted') +
		groups.map(codeList).join(''),
	content: {
		'application/problem+json': {
			schema: choiceOf(groups.map(errorSchema))
		}
	}
});

/** A question that is refused; any address can also have a text that is too long. */
export const questionProblem = (status: string, codes: ApiErrorCodes): Response<Schema> =>
	status === '400'
		? problemResponse({ codes, document: refusedQuestion }, { codes: ['text-too-long'] })
		: problemResponse({ codes, document: refusedQuestion });

const codeList = ({ codes }: ErrorGroup): string => codes.map((code) => `\n- ${code}`).join('');

const choiceOf = (schemas: Schema[]): Schema => {
	const [only, second] = schemas;
	return only && !second ? only : anyOf(schemas);
};

/** A problem document whose `type` is one of these codes. */
function errorSchema({ codes, document = problemDocument }: ErrorGroup): Schema {
	const types = codes.map(typeOf);
	return documentedAs(problemOfType(document, types), {
		type: 'object',
		allOf: [jsonSchemaOf(schemaRef(document, 'Lỗi', 'the problem'))],
		properties: { type: { enum: types } }
	});
}

export const PROBLEM_RESPONSES: Record<string, Response<BodySchema>> = {
	NotModified: {
		description: bilingual(
			'Nội dung không thay đổi so với câu trả lời có ETag này.',
			'The content is unchanged since the answer with this ETag.'
		)
	},
	Fault: {
		...problemResponse({ codes: ['fault'] }),
		description: bilingual(
			'Lỗi của hệ thống; được ghi vào nhật ký với số nêu trong instance.',
			'Internal error; it is logged under the number in instance.'
		)
	}
};
