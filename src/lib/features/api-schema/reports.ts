import { bilingual, schemaRef, text, withExample } from '../api/schema.ts';
import { refusedQuestion } from '../api/problem-schema.ts';
import { NO_PARAMETERS } from '../api/query-schema.ts';
import { fileProblem, receipt, refusedReport } from '../submission/receipt-schema.ts';
import { REPORT_ID, REPORT_QUERY } from '../submission/report-query-schema.ts';
import { type BodySchema, componentsOf } from './json-schema.ts';
import {
	headerParameter,
	jsonContent,
	type DescribedOperation,
	type Operation,
	pathParameter,
	queryParameters,
	type Resource,
	RETRY_AFTER
} from './operation.ts';
import { problemResponse } from './problems.ts';

const TAG = 'Báo cáo / Reports';

const HEADER =
	'unit,received_online,received_direct_post,carried_over,received_total,resolved_early,resolved_on_time,resolved_late,resolved_total,pending_in_time,pending_late,pending_total';
const FILE = `${HEADER}\n528,950,120,30,1100,700,350,20,1070,28,2,30\n`;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const LANGUAGE = headerParameter(
	'Accept-Language',
	withExample(
		text(
			'Ngôn ngữ của thông báo: tiếng Việt, hoặc tiếng Anh (en)',
			'language of the texts: Vietnamese, or English (en)'
		),
		'vi'
	)
);

const RECEIPT = jsonContent(schemaRef(receipt, 'Biên nhận', 'the receipt'));

const CHALLENGE = {
	'WWW-Authenticate': {
		description: bilingual('Cách xác thực', 'how to authenticate'),
		schema: { type: 'string' }
	}
};
const LOCATION = {
	Location: {
		description: bilingual(
			'Địa chỉ của biên nhận; không có khi chỉ kiểm tra',
			'address of the receipt; none for a dry run'
		),
		schema: { type: 'string' }
	}
};

/** Errors of every address that needs an API key. */
const KEY_ERRORS = {
	401: { ...problemResponse({ codes: ['no-key'] }), headers: CHALLENGE },
	429: { ...problemResponse({ codes: ['too-often'] }), headers: RETRY_AFTER },
	500: { $ref: '#/components/responses/Fault' }
};

const sendOperation: Operation<BodySchema> = {
	operationId: 'sendReport',
	tags: [TAG],
	summary: bilingual('Nộp một báo cáo', 'Submit a report'),
	description: bilingual(
		'Biểu mẫu, kỳ và đơn vị được lấy từ tệp nếu yêu cầu không nêu. Gửi lại đúng tệp đó thì nhận lại biên nhận đầu tiên (200). Báo cáo được lưu toàn bộ, hoặc không lưu gì.',
		'Form, period and unit are taken from the file if the request does not state them. The same file sent again returns the first receipt (200). A report is stored completely or not at all.'
	),
	security: [{ key: [] }],
	parameters: [...queryParameters(REPORT_QUERY), LANGUAGE],
	requestBody: {
		required: true,
		description: bilingual(
			'Tệp CSV, .xlsx hoặc .xlsm, mặc định tối đa 16 MiB, là nội dung của yêu cầu hoặc trong trường file của multipart/form-data.',
			'A CSV, .xlsx or .xlsm file, by default at most 16 MiB, as the body or in the field file of multipart/form-data.'
		),
		content: {
			'text/csv': { schema: { type: 'string' }, example: FILE },
			[WORKBOOK]: { schema: {} },
			'application/vnd.ms-excel.sheet.macroEnabled.12': { schema: {} },
			'application/vnd.ms-excel': { schema: {} },
			'application/octet-stream': { schema: {} },
			'multipart/form-data': {
				schema: {
					type: 'object',
					required: ['file'],
					properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } }
				}
			}
		}
	},
	responses: {
		200: {
			description: bilingual(
				'Báo cáo đã nộp trước đó, hoặc kết quả chỉ kiểm tra.',
				'Submitted before, or result of a dry run.'
			),
			headers: LOCATION,
			content: RECEIPT
		},
		201: { description: bilingual('Đã nhận.', 'Received.'), headers: LOCATION, content: RECEIPT },
		400: problemResponse(
			{
				codes: ['unknown-parameter', 'unknown-form', 'unknown-period', 'unknown-unit'],
				document: refusedQuestion
			},
			{ codes: ['no-file', 'several-files', 'broken-off', 'unreadable-dry-run'] }
		),
		403: problemResponse({ codes: ['denied', 'foreign-page'] }),
		409: problemResponse({ codes: ['period-locked'] }),
		413: problemResponse({ codes: ['file-too-large'] }),
		415: problemResponse({ codes: ['unknown-media-type'] }),
		422: problemResponse({ codes: ['report-refused', 'needs-note'], document: refusedReport }),
		503: { ...problemResponse({ codes: ['reader-busy', 'clock-behind'] }), headers: RETRY_AFTER },
		...KEY_ERRORS,
		429: { ...problemResponse({ codes: ['too-often', 'quota-reached'] }), headers: RETRY_AFTER }
	}
};

/** The receipt or the file of one report, for users with permission. */
const reportOperation = (
	operation: Pick<Operation<BodySchema>, 'operationId' | 'summary' | 'responses'>
): DescribedOperation => ({
	query: NO_PARAMETERS,
	operation: {
		...operation,
		tags: [TAG],
		description: bilingual(
			'Dành cho đơn vị trong báo cáo, người gửi, người duyệt và quản trị viên; người khác nhận 404.',
			'For the unit itself, the sender, reviewers and administrators; anybody else gets 404.'
		),
		security: [{ key: [] }, { session: [] }],
		parameters: [pathParameter('id', REPORT_ID), LANGUAGE],
		responses: {
			...operation.responses,
			400: problemResponse({ codes: ['unknown-parameter'], document: refusedQuestion }),
			403: problemResponse({ codes: ['denied', 'second-factor'] }),
			404: problemResponse({ codes: ['unknown-report'], document: refusedQuestion }),
			...KEY_ERRORS
		}
	}
});

export const reportResource: Resource = {
	tag: {
		name: TAG,
		description: bilingual(
			'Phần mềm của đơn vị nộp báo cáo bằng mã truy cập API, tạo tại Tài khoản › Mã truy cập API.',
			'Programs of a unit submit reports with an API key, created on the page Account › API keys.'
		)
	},
	paths: {
		'/api/v1/reports': { post: { query: REPORT_QUERY, operation: sendOperation } },
		'/api/v1/reports/{id}': {
			get: reportOperation({
				operationId: 'getReport',
				summary: bilingual('Biên nhận của một báo cáo', 'The receipt of a report'),
				responses: {
					200: {
						description: bilingual(
							'Biên nhận với trạng thái hiện tại.',
							'The receipt with its current status.'
						),
						content: RECEIPT
					}
				}
			})
		},
		'/api/v1/reports/{id}/file': {
			get: reportOperation({
				operationId: 'getReportFile',
				summary: bilingual('Tệp đúng như đã nhận', 'The file as received'),
				responses: {
					200: {
						description: bilingual('Các byte đúng như đã nhận.', 'The bytes as received.'),
						content: { 'application/octet-stream': { schema: {} } }
					}
				}
			})
		}
	},
	schemas: componentsOf(receipt, refusedReport, fileProblem)
};
