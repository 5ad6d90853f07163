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
	summary: bilingual('Số liệu và xếp hạng chuyển đổi số', 'Digital figures and rankings'),
	description: [
		'Số liệu công khai: ai cũng đọc được, không cần khóa. Danh sách trả về trọn vẹn, không chia trang. Câu trả lời mang ETag; còn đúng thì trả 304. Câu hỏi sai nhận application/problem+json (RFC 9457), bằng tiếng Việt, hoặc tiếng Anh nếu Accept-Language đặt en trước. `sample: true` là số liệu minh họa, không phải số liệu thật.',
		'Published figures are open to all, without a key. Lists come whole, not in pages. Answers carry an ETag and 304 says that one still holds. A question that cannot be answered gets application/problem+json (RFC 9457), in Vietnamese, or in English where Accept-Language puts en first. `sample: true` marks made-up figures.'
	].join('\n\n'),
	contact: { name: operator.vi },
	license: { name: licence.name.vi, url: licence.url }
});

const SECURITY = {
	key: {
		type: 'http',
		scheme: 'bearer',
		description: bilingual(
			'Khóa cho máy (ts_…), tạo tại Tài khoản › Khóa cho máy',
			'a key for programs, made on the page of one’s account'
		)
	},
	session: {
		type: 'apiKey',
		in: 'cookie',
		name: 'thuoc-so.session_token',
		description: bilingual(
			'Phiên đăng nhập của trình duyệt; qua TLS tên bắt đầu bằng __Host-',
			'the session of a browser; over TLS its name begins with __Host-'
		)
	}
};

const RELEASE_TAG = 'Đợt công bố / Releases';

const releaseResource: Resource = {
	tag: {
		name: RELEASE_TAG,
		description: bilingual('Số liệu công khai từng đợt.', 'What was made public, when.')
	},
	paths: {
		'/api/v1/releases': publicGet({
			id: 'listReleases',
			tag: RELEASE_TAG,
			summary: ['Các đợt công bố, mới nhất trước', 'The releases, the newest first'],
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
				query: NO_PARAMETERS,
				operation: {
					operationId: 'getHealth',
					tags: [SYSTEM_TAG],
					summary: bilingual('Có trả lời được không', 'Whether it can answer'),
					security: [],
					responses: {
						200: { description: bilingual('Được.', 'It can.'), content: wordContent('ok') },
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
