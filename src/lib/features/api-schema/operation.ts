import { type ApiErrorCodes, problemResponse, questionProblem } from './problems.ts';
import { bilingual, type Schema, text, withExample } from '../api/schema.ts';
import { isRequired, NO_PARAMETERS, type QuerySchema } from '../api/query-schema.ts';
import {
	type BodySchema,
	type Content,
	jsonResponse,
	jsonSchemaOf,
	type JsonSchema,
	type Response
} from './json-schema.ts';

/** A parameter of the path, the query or a header, with a value that works on the demo data. */
export interface Parameter {
	name: string;
	in: 'path' | 'query' | 'header';
	required: boolean;
	description: string;
	schema: JsonSchema;
	example: string;
}

/** One method of one address. */
export interface Operation<S = JsonSchema> {
	operationId: string;
	tags: string[];
	summary: string;
	description?: string;
	parameters?: Parameter[];
	requestBody?: { required: true; description: string; content: Content };
	security?: Record<string, string[]>[];
	responses: Record<string, Response<S> | { $ref: string }>;
}

/** The same with the schemas that parse its query and its answers. */
export interface DescribedOperation {
	query: QuerySchema;
	operation: Operation<BodySchema>;
}

/** An operation as it stands in the document. */
export const jsonOperation = ({ operation }: DescribedOperation): Operation => ({
	...operation,
	responses: Object.fromEntries(
		Object.entries(operation.responses).map(([status, response]) => [
			status,
			'$ref' in response ? response : jsonResponse(response)
		])
	)
});

/** The methods of one address. */
export interface PathItem<O = Operation> {
	get?: O;
	post?: O;
}

/** A part of the API: its addresses and their answers. */
export interface Resource {
	tag: { name: string; description: string };
	paths: Record<string, PathItem<DescribedOperation>>;
	schemas: Record<string, JsonSchema>;
}

type Words = [vi: string, en: string];

/** A GET without authentication. */
interface PublicOperation {
	id: string;
	tag: string;
	summary: Words;
	about?: Words;
	path?: readonly Parameter[];
	query?: QuerySchema;
	answer: Content<BodySchema>;
	/** Error codes by HTTP status, in addition to those of every query. */
	refused?: Partial<Record<400 | 404, ApiErrorCodes>>;
	/** Further responses by HTTP status. */
	also?: Record<number, object>;
}

/** GET without authentication; a matching `If-None-Match` gets 304. */
export const publicGet = (question: PublicOperation): PathItem<DescribedOperation> => ({
	get: {
		query: question.query ?? NO_PARAMETERS,
		operation: {
			operationId: question.id,
			tags: [question.tag],
			summary: bilingual(...question.summary),
			...(question.about ? { description: bilingual(...question.about) } : {}),
			parameters: [
				...(question.path ?? []),
				...queryParameters(question.query ?? NO_PARAMETERS),
				IF_NONE_MATCH
			],
			security: [],
			responses: {
				200: {
					description: bilingual('Câu trả lời.', 'The answer.'),
					headers: { ETag: TAG },
					content: question.answer
				},
				304: { $ref: '#/components/responses/NotModified' },
				...Object.fromEntries(
					Object.entries(refusalsOf(question)).map(([status, codes]) => [
						status,
						questionProblem(status, codes)
					])
				),
				429: { ...problemResponse({ codes: ['too-often'] }), headers: RETRY_AFTER },
				...question.also,
				500: { $ref: '#/components/responses/Fault' }
			}
		}
	}
});

/** Headers of a refusal that is temporary. */
export const RETRY_AFTER = {
	'Retry-After': {
		description: bilingual(
			'Số giây phải chờ trước khi thử lại',
			'seconds to wait before trying again'
		),
		schema: { type: 'string', pattern: '^\\d+$' }
	}
};

/** Any query can have an unknown parameter; one with required parameters can lack one. */
function refusalsOf({ query = NO_PARAMETERS, refused = {} }: PublicOperation) {
	const misses = Object.keys(query.entries).some((name) => isRequired(query, name));
	const own = refused[400] ?? [];
	const codes: ApiErrorCodes = misses
		? ['unknown-parameter', 'missing-parameter', ...own]
		: ['unknown-parameter', ...own];
	return { ...refused, 400: codes };
}

function parameterOf(
	place: Parameter['in'],
	name: string,
	schema: Schema,
	required: boolean
): Parameter {
	const { description, example, ...json } = jsonSchemaOf(schema);
	return {
		name,
		in: place,
		required,
		description: String(description),
		schema: json,
		example: String(example)
	};
}

/** The parameters of a query, optional and required. */
export const queryParameters = (query: QuerySchema): Parameter[] =>
	Object.entries(query.entries).map(([name, schema]) =>
		parameterOf('query', name, schema, isRequired(query, name))
	);

export const pathParameter = (name: string, schema: Schema): Parameter =>
	parameterOf('path', name, schema, true);

export const headerParameter = (name: string, schema: Schema): Parameter =>
	parameterOf('header', name, schema, false);

export const jsonContent = <S extends BodySchema>(schema: S): Content<S> => ({
	'application/json': { schema }
});

/** A CSV file, with its first line if that is always the same. */
export const csvContent = (vi: string, en: string, firstLine?: string): Content => ({
	'text/csv': {
		schema: { type: 'string', description: bilingual(vi, en) },
		...(firstLine === undefined ? {} : { example: firstLine })
	}
});

const TAG_TEXT = { type: 'string', pattern: '^"[A-Za-z0-9_-]+"$' };

const TAG = {
	description: bilingual(
		'Mã nhận dạng nội dung của câu trả lời.',
		'Identifier of the content of the answer.'
	),
	schema: TAG_TEXT
};

const IF_NONE_MATCH = headerParameter(
	'If-None-Match',
	withExample(
		text(
			'ETag của câu trả lời đã có; nếu nội dung không thay đổi, trả 304 không kèm nội dung.',
			'ETag of a stored answer; if nothing changed, the response is 304 without a body.'
		),
		'"JPD5uRuZiUn489IcgDxNtST4E-yk9BMQ9ZXLw1Z4z00"'
	)
);
