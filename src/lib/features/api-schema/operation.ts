import { type ApiErrorCodes, problemResponse } from './problems.ts';
import { bilingual, type Content, day, type Response, type Schema, text } from './schema.ts';
import { geography, rankedLevel } from './shared-schemas.ts';

/** What a request carries in its path, after `?` or in a header, with a value that works on the samples. */
export interface Parameter {
	name: string;
	in: 'path' | 'query' | 'header';
	required: boolean;
	description: string;
	schema: Schema;
	example: string;
}

/** What is asked of one address by one method. */
export interface Operation {
	operationId: string;
	tags: string[];
	summary: string;
	description?: string;
	parameters?: Parameter[];
	requestBody?: { required: true; description: string; content: Content };
	security?: Record<string, string[]>[];
	responses: Record<string, Response | { $ref: string }>;
}

/** What is found at one address. */
export interface PathItem {
	get?: Operation;
	post?: Operation;
}

/** A part of the interface: its addresses and what they answer. */
export interface Resource {
	tag: { name: string; description: string };
	paths: Record<string, PathItem>;
	schemas: Record<string, Schema>;
}

type Words = [vi: string, en: string];

/** A question that is open to all. */
interface PublicOperation {
	id: string;
	tag: string;
	summary: Words;
	about?: Words;
	parameters?: readonly Parameter[];
	answer: Content;
	/** Why it may be refused, by HTTP status. */
	refused?: Partial<Record<400 | 404, ApiErrorCodes>>;
}

/** GET of something public: whoever has the same answer already, by its tag, is told 304. */
export const publicGet = (question: PublicOperation): PathItem => ({
	get: {
		operationId: question.id,
		tags: [question.tag],
		summary: bilingual(...question.summary),
		...(question.about ? { description: bilingual(...question.about) } : {}),
		parameters: [...(question.parameters ?? []), IF_NONE_MATCH],
		security: [],
		responses: {
			200: {
				description: bilingual('Có câu trả lời.', 'The answer.'),
				headers: { ETag: TAG },
				content: question.answer
			},
			304: { $ref: '#/components/responses/NotModified' },
			...Object.fromEntries(
				Object.entries(question.refused ?? {}).map(([status, codes]) => [
					status,
					problemResponse({ codes, document: 'RefusedQuestion' })
				])
			),
			500: { $ref: '#/components/responses/Fault' }
		}
	}
});

const parameterBuilder =
	(place: Parameter['in'], isRequired = false) =>
	(name: string, example: string, { description, ...schema }: Schema): Parameter => ({
		name,
		in: place,
		required: isRequired || place === 'path',
		description: String(description),
		schema,
		example
	});

/** What may be asked for, and what must be. */
export const pathParameter = parameterBuilder('path');

export const queryParameter = parameterBuilder('query');

export const requiredQueryParameter = parameterBuilder('query', true);

export const headerParameter = parameterBuilder('header');

export const jsonContent = (schema: Schema): Content => ({ 'application/json': { schema } });

/** A file of CSV, with its first line where that is always the same. */
export const csvContent = (vi: string, en: string, firstLine?: string): Content => ({
	'text/csv': {
		schema: { type: 'string', description: bilingual(vi, en) },
		...(firstLine === undefined ? {} : { example: firstLine })
	}
});

const TAG_TEXT = { type: 'string', pattern: '^"[A-Za-z0-9_-]+"$' };

const TAG = {
	description: bilingual('Dấu vân tay của câu trả lời.', 'The fingerprint of the answer.'),
	schema: TAG_TEXT
};

const IF_NONE_MATCH = headerParameter(
	'If-None-Match',
	'"JPD5uRuZiUn489IcgDxNtST4E-yk9BMQ9ZXLw1Z4z00"',
	{
		type: 'string',
		description: bilingual(
			'ETag của câu trả lời đã có; còn đúng thì trả 304, không kèm nội dung.',
			'The ETag of the answer at hand; where it still holds the answer is 304, without a body.'
		)
	}
);

/** What several questions ask alike. */
export const INDICATOR = pathParameter(
	'indicator',
	'on-time-rate',
	text('Mã chỉ tiêu (xem /api/v1/indicators)', 'id of the indicator')
);

const periodText = text(
	'Kỳ, viết theo cách quen dùng: 2025-08, 2025-Q3, 2025, “Quý III/2025”; latest: kỳ mới nhất',
	'the period, in any way that people write it; latest: the last that most units reported'
);

export const PERIOD = requiredQueryParameter('period', '2025-08', periodText);

export const QUARTER = requiredQueryParameter('period', '2025-Q3', periodText);

export const LEVEL = requiredQueryParameter('level', 'commune', rankedLevel);

export const PARENT = queryParameter(
	'parent',
	'51',
	text(
		'Mã đơn vị cấp trên: mọi đơn vị nằm dưới, qua bao nhiêu cấp cũng vậy; bỏ trống: tất cả',
		'code of a unit: all below it, through any number of levels; without it: all'
	)
);

export const GEOGRAPHY = queryParameter('geography', 'period', geography);

export const RELEASE = queryParameter(
	'release',
	'latest',
	text(
		'Số của đợt công bố, hoặc latest (mặc định)',
		'number of a release, or latest, which is the default'
	)
);

export const ON_DAY = queryParameter(
	'on',
	'2025-08-01',
	day('Ngày: đơn vị có hiệu lực hôm ấy', 'a day: units as they stood then')
);
