import type { Role } from '../../model/person.ts';

/** Who stands before a page: somebody with a duty, or nobody we know. */
export type Visitor = Role | 'nobody';

/** Who may do what at one route. What is not named is nobody's. */
export interface Access {
	/** Looking: a page, or GET of an endpoint. */
	read?: readonly Visitor[];
	/** What a page's forms do, by the name of the action. */
	actions?: Readonly<Record<string, readonly Visitor[]>>;
	/** What programs do with their key, by method; a session opens none of it. */
	programs?: Readonly<Record<string, readonly Role[]>>;
	/** Open to an administrator who has no second factor yet: where one is set up, and the way out. */
	beforeSecondFactor?: true;
}

const ALL = ['nobody', 'reporter', 'reviewer', 'admin'] as const;
const STAFF = ['reporter', 'reviewer', 'admin'] as const;
const PROVINCE = ['reviewer', 'admin'] as const;
const REPORTER = ['reporter'] as const;
const REVIEWER = ['reviewer'] as const;
const ADMIN = ['admin'] as const;

const OPEN: Access = { read: ALL };
const ADMINS_PAGE: Access = { read: ADMIN };

/**
 * Everything that this installation answers, and to whom: the one table of roles, pages, actions and
 * endpoints. `web/admit.ts` asks it before any route runs; a test walks all routes and fails for one
 * that is not named here. Which unit's reports somebody may see or hand in is decided behind it, by
 * `scope.ts`: it depends on the report.
 */
export const ACCESS: Readonly<Record<string, Access>> = {
	'/(public)': OPEN,
	'/(public)/bieu-mau': OPEN,
	'/(public)/bieu-mau/[form=id].csv': OPEN,
	'/(public)/bieu-mau/[form=id].xlsx': OPEN,
	'/(public)/bo-chi-so': OPEN,
	'/(public)/bo-chi-so/[id]': OPEN,
	'/(public)/bo-chi-so/[id]/[code]': OPEN,
	'/(public)/chi-tieu': OPEN,
	'/(public)/chien-dich': OPEN,
	'/(public)/chien-dich/[campaign]': OPEN,
	'/(public)/chien-dich/[campaign]/[unit]': OPEN,
	'/(public)/don-vi': OPEN,
	'/(public)/don-vi/[code]': OPEN,
	'/(public)/dot-cong-bo': OPEN,
	'/(public)/dot-cong-bo/[number]': OPEN,
	'/(public)/giai-thich/[indicator]': OPEN,
	'/(public)/giai-thich/[indicator]/[unit]': OPEN,
	'/(public)/don-vi/[code]/dien-bien/[indicator]': OPEN,
	'/(public)/so-sanh': OPEN,
	'/(public)/phuong-phap': OPEN,
	'/(public)/receipts/[sha256]': OPEN,
	'/(public)/xep-hang': OPEN,
	'/(public)/xep-hang/[indicator]': OPEN,
	'/healthz': OPEN,

	'/(entry)/tu-choi': { read: ALL, beforeSecondFactor: true },
	'/(entry)/dang-nhap': { read: ALL, actions: { default: ALL }, beforeSecondFactor: true },
	'/(entry)/dang-nhap/ma': { read: ALL, actions: { default: ALL }, beforeSecondFactor: true },
	'/(entry)/moi/[token]': { read: ALL, actions: { default: ALL }, beforeSecondFactor: true },
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
	'/(office)/nop-bao-cao': { read: REPORTER, actions: { send: REPORTER, drop: REPORTER } },
	'/(office)/nop-bao-cao/[draft]': {
		read: REPORTER,
		actions: { choose: REPORTER, drop: REPORTER }
	},
	'/(office)/nop-bao-cao/[draft]/doi-chieu': { read: REPORTER, actions: { confirm: REPORTER } },
	'/(office)/nop-bao-cao/[draft]/nhan-xet': { read: REPORTER },
	'/(office)/bao-cao/[id]': {
		read: STAFF,
		actions: { approve: REVIEWER, return: REVIEWER, withdraw: REVIEWER, comment: STAFF }
	},
	'/(office)/bao-cao/[id]/bien-nhan.txt': { read: STAFF },
	'/(office)/y-kien': { read: REPORTER, actions: { reply: REPORTER, withdraw: REPORTER } },

	'/(centre)/duyet': {
		read: PROVINCE,
		actions: { approve: REVIEWER, reply: REVIEWER, returnReply: REVIEWER }
	},
	'/(centre)/cong-bo': { read: PROVINCE, actions: { publish: REVIEWER } },
	'/(centre)/ky-bao-cao': { read: PROVINCE, actions: { lock: PROVINCE, unlock: ADMIN } },

	'/(admin)/quan-tri': ADMINS_PAGE,
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
	'/(admin)/quan-tri/danh-muc': ADMINS_PAGE,
	'/(admin)/quan-tri/don-vi': { read: ADMIN, actions: { check: ADMIN, apply: ADMIN } },
	'/(admin)/quan-tri/don-vi/nhom-quy-mo.csv': ADMINS_PAGE,
	'/(admin)/quan-tri/nhat-ky': ADMINS_PAGE,
	'/(admin)/quan-tri/nhat-ky/nhat-ky.csv': ADMINS_PAGE,

	'/api/v1/explain': OPEN,
	'/api/v1/campaigns': OPEN,
	'/api/v1/campaigns/[campaign]/units/[code]': OPEN,
	'/api/v1/forms': OPEN,
	'/api/v1/indicators': OPEN,
	'/api/v1/observations.csv': OPEN,
	'/api/v1/openapi.json': OPEN,
	'/api/v1/rankings/[indicator]': OPEN,
	'/api/v1/rankings/[indicator=id].csv': OPEN,
	'/api/v1/rankings/[indicator=id].excel.csv': OPEN,
	'/api/v1/releases': OPEN,
	'/api/v1/scorecards': OPEN,
	'/api/v1/scorecards/[id]/rankings': OPEN,
	'/api/v1/scorecards/[id]/rankings.csv': OPEN,
	'/api/v1/scorecards/[id]/rankings.excel.csv': OPEN,
	'/api/v1/units': OPEN,
	'/api/v1/units/[code]/series/[indicator]': OPEN,
	'/api/v1/units/[code]/series/[indicator=id].csv': OPEN,
	'/api/v1/reports': { programs: { POST: REPORTER } },
	'/api/v1/reports/[id]': { read: STAFF, programs: { GET: REPORTER } },
	'/api/v1/reports/[id]/file': { read: STAFF, programs: { GET: REPORTER } }
};
