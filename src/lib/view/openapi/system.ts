import { json, openGet, type Resource } from './operation.ts';
import { said } from './schema.ts';

const TAG = 'Hệ thống / System';

const word = (text: string) => ({ 'text/plain': { schema: { type: 'string', const: text } } });

export const SYSTEM: Resource = {
	tag: {
		name: TAG,
		description: said('Tài liệu này và tình trạng.', 'This document, and health.')
	},
	paths: {
		'/api/v1/openapi.json': openGet({
			id: 'getOpenApi',
			tag: TAG,
			summary: ['Tài liệu này', 'This document'],
			answer: json({ type: 'object', description: said('OpenAPI 3.1', 'an OpenAPI document') })
		}),
		'/healthz': {
			get: {
				operationId: 'getHealth',
				tags: [TAG],
				summary: said('Có trả lời được không', 'Whether it can answer'),
				security: [],
				responses: {
					200: { description: said('Được.', 'It can.'), content: word('ok') },
					503: {
						description: said('Cơ sở dữ liệu không trả lời.', 'The database does not answer.'),
						content: word('the database does not answer')
					}
				}
			}
		}
	},
	schemas: {}
};
