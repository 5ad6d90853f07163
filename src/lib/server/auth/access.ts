import type { Role } from '../../core/model/person.ts';

/** Principal of a request: a person with a role, or anonymous. */
export type Principal = Role | 'nobody';

/** Permissions of one route. Unlisted methods and actions are denied. */
export interface Access {
	/** Looking: a page, or GET of an endpoint. */
	read?: readonly Principal[];
	/** Form actions of a page, by name. */
	actions?: Readonly<Record<string, readonly Principal[]>>;
	/** Methods for API keys; a session does not give access to them. */
	apiClients?: Readonly<Record<string, readonly Role[]>>;
	/** Open to people of the province without a second factor: where one is set up, and the way out. */
	beforeSecondFactor?: true;
	/** Its answers are computed for everybody and cost points (`http/limit-answers.ts`). */
	isMetered?: true;
	/** Bodies of its POST requests. Without an entry: a form within `FORM_LIMIT`. */
	body?: BodyLimit;
}

/** Bodies that a route accepts. `http/limit-body.ts` refuses every other body before it is parsed. */
export interface BodyLimit {
	/** Limit of an urlencoded form, where `FORM_LIMIT` is too small. Needs a sign-in. */
	form?: FormLimit;
	/** Files of the largest size in one multipart form. Needs a sign-in or an API key. */
	files?: number;
	/** JSON of at most `MAX_JSON_BYTES`. */
	json?: true;
	/** The body is a file of any media type that the route itself checks. Needs an API key. */
	isFile?: true;
}

interface FormLimit {
	bytes: number;
	fields: number;
}

/** Urlencoded forms, and fields of a multipart form. */
export const FORM_LIMIT: FormLimit = { bytes: 65_536, fields: 1_000 };
export const MAX_JSON_BYTES = 262_144;
/** A form with one field or two for each report of a batch or each column of a file. */
const LONG_FORM: BodyLimit = { form: { bytes: 1_048_576, fields: 10_000 } };

const EVERYONE = ['nobody', 'reporter', 'reviewer', 'admin'] as const;
const STAFF = ['reporter', 'reviewer', 'admin'] as const;
const PROVINCE = ['reviewer', 'admin'] as const;
const REPORTER = ['reporter'] as const;
const REVIEWER = ['reviewer'] as const;
const ADMIN = ['admin'] as const;

const PUBLIC_READ: Access = { read: EVERYONE, isMetered: true };
const ADMIN_PAGE: Access = { read: ADMIN };

/**
 * Everything that this installation answers, and to whom: the one table of roles, pages, actions and
 * endpoints. `http/authorize-request.ts` asks it before any route runs; a test walks all routes and fails for one
 * that is not named here. Which unit's reports somebody may see or hand in is decided behind it, by
 * `unit-scope.ts`: it depends on the report.
 */
export const ACCESS: Readonly<Record<string, Access>> = {
	'/(public)': PUBLIC_READ,
	'/(public)/bieu-mau': PUBLIC_READ,
	'/(public)/bieu-mau/[form=id].csv': PUBLIC_READ,
	'/(public)/bieu-mau/[form=id].xlsx': PUBLIC_READ,
	'/(public)/bo-chi-so': PUBLIC_READ,
	'/(public)/bo-chi-so/[id]': PUBLIC_READ,
	'/(public)/bo-chi-so/[id]/[code]': PUBLIC_READ,
	'/(public)/chi-tieu': PUBLIC_READ,
	'/(public)/chien-dich': PUBLIC_READ,
	'/(public)/chien-dich/[campaign]': PUBLIC_READ,
	'/(public)/chien-dich/[campaign]/[unit]': PUBLIC_READ,
	'/(public)/don-vi': PUBLIC_READ,
	'/(public)/don-vi/[code]': PUBLIC_READ,
	'/(public)/dot-cong-bo': PUBLIC_READ,
	'/(public)/dot-cong-bo/[number]': PUBLIC_READ,
	'/(public)/giai-thich/[indicator]': PUBLIC_READ,
	'/(public)/giai-thich/[indicator]/[unit]': PUBLIC_READ,
	'/(public)/don-vi/[code]/dien-bien/[indicator]': PUBLIC_READ,
	'/(public)/so-sanh': PUBLIC_READ,
	'/(public)/phuong-phap': PUBLIC_READ,
	'/(public)/receipts': PUBLIC_READ,
	'/(public)/receipts/[sha256]': PUBLIC_READ,
	'/(public)/tro-giup': PUBLIC_READ,
	'/(public)/xep-hang': PUBLIC_READ,
	'/(public)/xep-hang/[indicator]': PUBLIC_READ,
	'/healthz': { read: EVERYONE },

	'/(entry)/tu-choi': { read: EVERYONE, beforeSecondFactor: true },
	'/(entry)/dang-nhap': {
		read: EVERYONE,
		actions: { default: EVERYONE },
		beforeSecondFactor: true
	},
	'/(entry)/dang-nhap/ma': {
		read: EVERYONE,
		actions: { default: EVERYONE },
		beforeSecondFactor: true
	},
	'/(entry)/moi/[token]': {
		read: EVERYONE,
		actions: { default: EVERYONE },
		beforeSecondFactor: true
	},
	'/(entry)/dang-xuat': { read: STAFF, actions: { default: STAFF }, beforeSecondFactor: true },

	'/(office)/tai-khoan': {
		read: STAFF,
		actions: { password: STAFF, everywhere: STAFF },
		beforeSecondFactor: true
	},
	'/(office)/tai-khoan/xac-thuc': {
		read: STAFF,
		actions: { begin: STAFF, confirm: STAFF, codes: STAFF, end: STAFF },
		beforeSecondFactor: true
	},
	'/(office)/tai-khoan/khoa': {
		read: REPORTER,
		actions: { make: REPORTER, revoke: REPORTER }
	},
	'/(office)/ban-lam-viec': { read: STAFF },
	'/(office)/nop-bao-cao': {
		read: REPORTER,
		actions: { send: REPORTER, drop: REPORTER, dropAll: REPORTER },
		body: { files: 4 }
	},
	'/(office)/nop-bao-cao/da-nop.xlsx': { read: REPORTER },
	'/(office)/nop-bao-cao/nop-cung-luc': { read: REPORTER, actions: { confirm: REPORTER } },
	'/(office)/nop-bao-cao/[draft]': {
		read: REPORTER,
		actions: { choose: REPORTER, drop: REPORTER },
		body: LONG_FORM
	},
	'/(office)/nop-bao-cao/[draft]/doi-chieu': { read: REPORTER, actions: { confirm: REPORTER } },
	'/(office)/nop-bao-cao/[draft]/nhan-xet': { read: REPORTER },
	'/(office)/bao-cao/[id]': {
		read: STAFF,
		actions: { approve: REVIEWER, return: REVIEWER, withdraw: REVIEWER, comment: STAFF }
	},
	'/(office)/bao-cao/[id]/bien-nhan.txt': { read: STAFF },
	'/(office)/bao-cao/[id]/rut': { read: REPORTER, actions: { withdraw: REPORTER } },
	'/(office)/y-kien': { read: REPORTER, actions: { reply: REPORTER, withdraw: REPORTER } },

	'/(centre)/duyet': {
		read: PROVINCE,
		actions: { approve: REVIEWER, reply: REVIEWER, returnReply: REVIEWER },
		body: LONG_FORM
	},
	'/(centre)/cong-bo': { read: PROVINCE, actions: { publish: REVIEWER } },
	'/(centre)/ky-bao-cao': { read: PROVINCE, actions: { lock: PROVINCE, unlock: ADMIN } },

	'/(admin)/quan-tri': ADMIN_PAGE,
	'/(admin)/quan-tri/nguoi-dung': {
		read: ADMIN,
		actions: {
			invite: ADMIN,
			link: ADMIN,
			duty: ADMIN,
			deactivate: ADMIN,
			reactivate: ADMIN,
			secondFactor: ADMIN,
			sessions: ADMIN
		}
	},
	'/(admin)/quan-tri/khoa': { read: ADMIN, actions: { revoke: ADMIN } },
	'/(admin)/quan-tri/danh-muc': ADMIN_PAGE,
	'/(admin)/quan-tri/don-vi': {
		read: ADMIN,
		actions: { check: ADMIN, apply: ADMIN },
		body: { files: 1 }
	},
	'/(admin)/quan-tri/don-vi/nhom-quy-mo.csv': ADMIN_PAGE,
	'/(admin)/quan-tri/doc-lai': ADMIN_PAGE,
	'/(admin)/quan-tri/nhat-ky': ADMIN_PAGE,
	'/(admin)/quan-tri/nhat-ky/nhat-ky.csv': ADMIN_PAGE,

	'/api/v1/explain': PUBLIC_READ,
	'/api/v1/campaigns': PUBLIC_READ,
	'/api/v1/campaigns/[campaign]/units/[code]': PUBLIC_READ,
	'/api/v1/forms': PUBLIC_READ,
	'/api/v1/indicators': PUBLIC_READ,
	'/api/v1/observations.csv': PUBLIC_READ,
	'/api/v1/openapi.json': PUBLIC_READ,
	'/api/v1/rankings/[indicator]': PUBLIC_READ,
	'/api/v1/rankings/[indicator=id].csv': PUBLIC_READ,
	'/api/v1/rankings/[indicator=id].excel.csv': PUBLIC_READ,
	'/api/v1/releases': PUBLIC_READ,
	'/api/v1/scorecards': PUBLIC_READ,
	'/api/v1/scorecards/[id]/rankings': PUBLIC_READ,
	'/api/v1/scorecards/[id]/rankings.csv': PUBLIC_READ,
	'/api/v1/scorecards/[id]/rankings.excel.csv': PUBLIC_READ,
	'/api/v1/units': PUBLIC_READ,
	'/api/v1/units/[code]/series/[indicator]': PUBLIC_READ,
	'/api/v1/units/[code]/series/[indicator=id].csv': PUBLIC_READ,
	'/api/v1/reports': { apiClients: { POST: REPORTER }, body: { files: 1, isFile: true } },
	'/api/v1/reports/[id]': { read: STAFF, apiClients: { GET: REPORTER } },
	'/api/v1/reports/[id]/file': { read: STAFF, apiClients: { GET: REPORTER } }
};
