import {
	headerParameter,
	pathParameter,
	queryParameter,
	jsonContent,
	type Operation,
	type Resource
} from './operation.ts';
import { problemResponse } from './problems.ts';
import { RECEIPT_SCHEMAS } from './receipt.ts';
import { schemaRef, oneOf, bilingual, text, uuid } from './schema.ts';

const TAG = 'Báo cáo / Reports';

const HEADER =
	'unit,received_online,received_direct_post,carried_over,received_total,resolved_early,resolved_on_time,resolved_late,resolved_total,pending_in_time,pending_late,pending_total';
const FILE = `${HEADER}\n528,950,120,30,1100,700,350,20,1070,28,2,30\n`;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const LANGUAGE = headerParameter(
	'Accept-Language',
	'vi',
	text('Lời bằng tiếng Việt, hay tiếng Anh (en)', 'words in Vietnamese, or in English')
);

const receipt = jsonContent(schemaRef('Receipt', 'Biên nhận', 'the receipt'));

const CHALLENGE = {
	'WWW-Authenticate': {
		description: bilingual('Cách xưng danh', 'how to say who asks'),
		schema: { type: 'string' }
	}
};
const LOCATION = {
	Location: {
		description: bilingual(
			'Địa chỉ của biên nhận; không có khi thử',
			'of the receipt; not of a dry run'
		),
		schema: { type: 'string' }
	}
};
const RETRY_AFTER = {
	'Retry-After': {
		description: bilingual('Thử lại sau số giây này', 'seconds to wait'),
		schema: { type: 'string', pattern: '^\\d+$' }
	}
};

/** What is answered whoever asks for something that is not open to all. */
const KEY_ERRORS = {
	401: { ...problemResponse({ codes: ['no-key'] }), headers: CHALLENGE },
	429: { ...problemResponse({ codes: ['too-often'] }), headers: RETRY_AFTER },
	500: { $ref: '#/components/responses/Fault' }
};

const sendOperation: Operation = {
	operationId: 'sendReport',
	tags: [TAG],
	summary: bilingual('Nộp một báo cáo', 'Hand in a report'),
	description: bilingual(
		'Biểu mẫu, kỳ và đơn vị không nêu thì lấy trong tệp. Gửi lại đúng tệp ấy thì nhận lại biên nhận đầu tiên (200). Báo cáo được nhận trọn vẹn hoặc không nhận gì.',
		'Form, period and unit come from the file where they are not named. The same bytes again give the first receipt (200). A report is taken whole or not at all.'
	),
	security: [{ key: [] }],
	parameters: [
		queryParameter('form', 'tthc', text('Mã biểu mẫu (xem /api/v1/forms)', 'id of the form')),
		queryParameter('period', '2023-06', text('Kỳ, viết theo cách quen dùng', 'the period')),
		queryParameter('unit', '528', text('Mã đơn vị báo cáo', 'code of the unit that reports')),
		queryParameter(
			'note',
			'Đã đối chiếu',
			text('Ghi chú, bắt buộc khi có cảnh báo', 'must be given with warnings')
		),
		queryParameter(
			'dry_run',
			'true',
			oneOf(['0', '1', 'false', 'true'], 'Chỉ kiểm tra, không lưu gì', 'only check, store nothing')
		),
		LANGUAGE
	],
	requestBody: {
		required: true,
		description: bilingual(
			'Tệp CSV hoặc .xlsx, mặc định tối đa 16 MiB; là nội dung yêu cầu hoặc ô file của biểu mẫu.',
			'The file, of 16 MiB at most unless set otherwise: as the body, or in the field file of a form.'
		),
		content: {
			'text/csv': { schema: { type: 'string' }, example: FILE },
			[WORKBOOK]: { schema: {} },
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
				'Đã nộp từ trước, hoặc kết quả thử.',
				'Known already, or of a dry run.'
			),
			headers: LOCATION,
			content: receipt
		},
		201: { description: bilingual('Đã nhận.', 'Received.'), headers: LOCATION, content: receipt },
		400: problemResponse(
			{ codes: ['unknown-form', 'unknown-period', 'unknown-unit'], document: 'RefusedQuestion' },
			{ codes: ['no-file', 'broken-off', 'unreadable-dry-run'] }
		),
		403: problemResponse({ codes: ['denied', 'foreign-page'] }),
		409: problemResponse({ codes: ['period-locked'] }),
		413: problemResponse({ codes: ['file-too-large'] }),
		415: problemResponse({ codes: ['unknown-media-type'] }),
		422: problemResponse({ codes: ['report-refused', 'needs-note'], document: 'RefusedReport' }),
		...KEY_ERRORS
	}
};

/** The receipt or the file of one report, for those who may see it. */
const reportOperation = (
	operation: Pick<Operation, 'operationId' | 'summary' | 'responses'>
): Operation => ({
	...operation,
	tags: [TAG],
	description: bilingual(
		'Dành cho chính đơn vị và người duyệt; báo cáo của đơn vị khác coi như không có (404).',
		'For the unit itself and reviewers; to anybody else it is not there (404).'
	),
	security: [{ key: [] }, { session: [] }],
	parameters: [
		pathParameter(
			'id',
			'0b54f1a2-6c1e-4d7a-9a53-0c6f5d7c2b10',
			uuid('Mã báo cáo', 'id of the report')
		),
		LANGUAGE
	],
	responses: {
		...operation.responses,
		403: problemResponse({ codes: ['denied', 'second-factor'] }),
		404: problemResponse({ codes: ['unknown-report'], document: 'RefusedQuestion' }),
		...KEY_ERRORS
	}
});

export const reportResource: Resource = {
	tag: {
		name: TAG,
		description: bilingual(
			'Máy của đơn vị nộp báo cáo bằng khóa, tạo tại Tài khoản › Khóa cho máy.',
			'The programs of a unit hand in with a key, made on the page of one’s account.'
		)
	},
	paths: {
		'/api/v1/reports': { post: sendOperation },
		'/api/v1/reports/{id}': {
			get: reportOperation({
				operationId: 'getReport',
				summary: bilingual('Biên nhận của một báo cáo', 'The receipt of a report'),
				responses: {
					200: {
						description: bilingual('Biên nhận hiện nay.', 'As it stands today.'),
						content: receipt
					}
				}
			})
		},
		'/api/v1/reports/{id}/file': {
			get: reportOperation({
				operationId: 'getReportFile',
				summary: bilingual('Tệp đúng như đã nhận', 'The bytes as they came'),
				responses: {
					200: {
						description: bilingual('Từng byte như đã nhận.', 'Byte by byte.'),
						content: { 'application/octet-stream': { schema: {} } }
					}
				}
			})
		}
	},
	schemas: RECEIPT_SCHEMAS
};
