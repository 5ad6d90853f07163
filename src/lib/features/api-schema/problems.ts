import type { ApiErrorCode } from '../../core/model/request-error.ts';
import { bilingual, schemaRef, type Schema } from '../api/schema.ts';
import { problemDocument } from '../api/problem-schema.ts';
import { jsonSchemaOf, type JsonSchema, type Response } from './json-schema.ts';

/** The last parts of the `type` of problems. */
export type ApiErrorCodes = readonly [ApiErrorCode, ...ApiErrorCode[]];

const typeOf = (code: ApiErrorCode): string => `urn:thuoc-so:problem:${code}`;

/** Reasons, and the problem document in which they are told. */
interface ErrorGroup {
	codes: ApiErrorCodes;
	document?: Schema;
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

const errorSchema = ({ codes, document = problemDocument }: ErrorGroup): JsonSchema => ({
	type: 'object',
	allOf: [jsonSchemaOf(schemaRef(document, 'Lỗi', 'the problem'))],
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
