import { jsonContent, publicGet, type Resource } from './operation.ts';
import { bilingual } from './schema.ts';

const SYSTEM_TAG = 'Hệ thống / System';

const wordContent = (text: string) => ({
	'text/plain': { schema: { type: 'string', const: text } }
});

export const systemResource: Resource = {
	tag: {
		name: SYSTEM_TAG,
		description: bilingual('Tài liệu này và tình trạng.', 'This document, and health.')
	},
	paths: {
		'/api/v1/openapi.json': publicGet({
			id: 'getOpenApi',
			tag: SYSTEM_TAG,
			summary: ['Tài liệu này', 'This document'],
			answer: jsonContent({
				type: 'object',
				description: bilingual('OpenAPI 3.1', 'an OpenAPI document')
			})
		}),
		'/healthz': {
			get: {
				operationId: 'getHealth',
				tags: [SYSTEM_TAG],
				summary: bilingual('Có trả lời được không', 'Whether it can answer'),
				security: [],
				responses: {
					200: { description: bilingual('Được.', 'It can.'), content: wordContent('ok') },
					503: {
						description: bilingual('Cơ sở dữ liệu không trả lời.', 'The database does not answer.'),
						content: wordContent('the database does not answer')
					}
				}
			}
		}
	},
	schemas: {}
};
