import type { Installation } from '../../core/model/catalogue.ts';
import { problemDocument, refusedQuestion } from '../api/problem-schema.ts';
import { NO_PARAMETERS } from '../api/query-schema.ts';
import { bilingual } from '../api/schema.ts';
import { SHARED_SCHEMAS } from '../api/shared-schema.ts';
import { release, releaseList } from '../release/release-schema.ts';
import { campaignResource } from './campaigns.ts';
import { catalogueResource, type CatalogueSchemas, unitResource } from './catalogue.ts';
import { explanationResource } from './explanations.ts';
import { componentsOf, jsonResponse } from './json-schema.ts';
import {
	jsonContent,
	jsonOperation,
	type PathItem,
	publicGet,
	type Resource
} from './operation.ts';
import { PROBLEM_RESPONSES } from './problems.ts';
import { rankingResource } from './rankings.ts';
import { reportResource } from './reports.ts';
import { scorecardResource } from './scorecards.ts';
import { observationResource, seriesResource } from './series.ts';
/** The values of this installation in the document. */
interface ApiDescription {
	origin: string;
	installation: Installation;
	schemas: CatalogueSchemas;
}

/**
 * The API as an OpenAPI 3.1 document (docs/rules.md §8). Each resource is a file of this folder; a
 * test fails for an address, parameter or member of an answer that no file describes.
 */
export function openApiDocument({ origin, installation, schemas }: ApiDescription) {
	const resources = apiResources(schemas);
	const resourceSchemas: Resource['schemas'] = Object.assign(
		{},
		...resources.map((resource) => resource.schemas)
	);
	const paths = resources.flatMap((resource) => Object.entries(resource.paths));
	return {
		openapi: '3.1.0',
		info: infoOf(installation),
		jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
		servers: [{ url: origin }],
		tags: resources.map(({ tag }) => tag),
		paths: Object.fromEntries(paths.map(([path, item]) => [path, jsonPathItem(item)])),
		components: {
			schemas: {
				...componentsOf(...SHARED_SCHEMAS),
				...resourceSchemas,
				...componentsOf(problemDocument, refusedQuestion)
			},
			responses: Object.fromEntries(
				Object.entries(PROBLEM_RESPONSES).map(([name, response]) => [name, jsonResponse(response)])
			),
			securitySchemes: SECURITY
		}
	};
}

/** The resources of the API; `schemas`: those of the catalogue files. */
export const apiResources = (schemas: CatalogueSchemas): Resource[] => [
	rankingResource,
	scorecardResource,
	seriesResource,
	explanationResource,
	observationResource,
	catalogueResource(schemas),
	unitResource,
	releaseResource,
	campaignResource(schemas),
	reportResource,
	systemResource
];

const jsonPathItem = ({ get, post }: Resource['paths'][string]): PathItem => ({
	...(get ? { get: jsonOperation(get) } : {}),
	...(post ? { post: jsonOperation(post) } : {})
});

const infoOf = ({ operator, licence }: Installation) => ({
	title: 'Thước Số',
	version: '1',
	summary: bilingual(
		'Số liệu và xếp hạng chuyển đổi số',
		'Figures and rankings of digital transformation'
	),
	description: [
		'Số liệu đã công bố không cần mã truy cập API. Danh sách không chia trang. Câu trả lời có ETag; nếu nội dung không thay đổi, yêu cầu có If-None-Match nhận 304. Lỗi có dạng application/problem+json (RFC 9457), bằng tiếng Việt, hoặc tiếng Anh nếu Accept-Language ưu tiên en. `sample: true` nghĩa là có số liệu minh họa, không phải số liệu thật.',
		'Published figures need no API key. Lists are not paged. Answers have an ETag; a request with If-None-Match gets 304 if nothing changed. Errors are application/problem+json (RFC 9457), in Vietnamese, or in English if Accept-Language prefers en. `sample: true` marks demo data.'
	].join('\n\n'),
	contact: { name: operator.vi },
	license: { name: licence.name.vi, url: licence.url }
});

const SECURITY = {
	key: {
		type: 'http',
		scheme: 'bearer',
		description: bilingual(
			'Mã truy cập API (ts_…), tạo tại Tài khoản › Mã truy cập API',
			'API key (ts_…), created on the page Account › API keys'
		)
	},
	session: {
		type: 'apiKey',
		in: 'cookie',
		name: 'thuoc-so.session_token',
		description: bilingual(
			'Phiên đăng nhập của trình duyệt; khi dùng TLS, tên cookie bắt đầu bằng __Host-',
			'browser session; with TLS the name of the cookie begins with __Host-'
		)
	}
};

const RELEASE_TAG = 'Đợt công bố / Releases';

const releaseResource: Resource = {
	tag: {
		name: RELEASE_TAG,
		description: bilingual('Các đợt công bố số liệu.', 'Published releases.')
	},
	paths: {
		'/api/v1/releases': publicGet({
			id: 'listReleases',
			tag: RELEASE_TAG,
			summary: ['Các đợt công bố, mới nhất trước', 'The releases, newest first'],
			answer: jsonContent(releaseList)
		})
	},
	schemas: componentsOf(release)
};

const SYSTEM_TAG = 'Hệ thống / System';

const wordContent = (text: string) => ({
	'text/plain': { schema: { type: 'string', const: text } }
});

const systemResource: Resource = {
	tag: {
		name: SYSTEM_TAG,
		description: bilingual(
			'Tài liệu này và tình trạng hệ thống.',
			'This document and the health check.'
		)
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
				query: NO_PARAMETERS,
				operation: {
					operationId: 'getHealth',
					tags: [SYSTEM_TAG],
					summary: bilingual('Tình trạng hệ thống', 'Health check'),
					security: [],
					responses: {
						200: {
							description: bilingual('Cơ sở dữ liệu trả lời.', 'The database answers.'),
							content: wordContent('ok')
						},
						503: {
							description: bilingual(
								'Cơ sở dữ liệu không trả lời.',
								'The database does not answer.'
							),
							content: wordContent('the database does not answer')
						}
					}
				}
			}
		}
	},
	schemas: {}
};
