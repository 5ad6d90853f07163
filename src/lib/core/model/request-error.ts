import type { ReportStatus } from './report.ts';

/** A question names something that does not exist (404) or that cannot be read (400). */
const QUESTION_ERRORS = {
	'unknown-parameter': 400,
	'missing-parameter': 400,
	'unknown-indicator': 404,
	'unknown-form': 404,
	'unknown-level': 400,
	'unknown-period': 400,
	'unknown-unit': 404,
	'unknown-geography': 400,
	'unknown-release': 404,
	'unknown-date': 400,
	'unknown-draft': 404,
	'unknown-report': 404,
	'unknown-file': 404,
	'unknown-scorecard': 404,
	'unknown-campaign': 404,
	'no-version': 404,
	'no-release': 404
} as const;

/** A file that an API client sent becomes no report. */
const UPLOAD_ERRORS = {
	'file-too-large': 413,
	'unknown-media-type': 415,
	'no-file': 400,
	'several-files': 400,
	'broken-off': 400,
	'unreadable-dry-run': 400,
	'period-locked': 409,
	'clock-behind': 503,
	'quota-reached': 429,
	'needs-note': 422,
	'report-refused': 422,
	'reader-busy': 503
} as const;

/** An act on a report, release, period, reply or list of units is not done. */
const ACTION_ERRORS = {
	'illegal-move': 409,
	'same-person': 403,
	'has-warnings': 422,
	'none-chosen': 422,
	'not-seen': 409,
	'nothing-new': 409,
	'no-reason': 422,
	'no-note': 422,
	'no-basis': 422,
	'unknown-reply': 404,
	'no-text': 422,
	'no-comment': 422
} as const;

/** Nobody is signed in, or an account is not changed. */
const ACCOUNT_ERRORS = {
	wrong: 401,
	'wrong-code': 401,
	locked: 429,
	'link-void': 410,
	'sign-in-over': 401,
	'name-taken': 422,
	'name-unusable': 422,
	'no-full-name': 422,
	'needs-unit': 422,
	'unknown-account': 404,
	'last-administrator': 422,
	'second-factor-required': 422,
	'second-factor-on': 422,
	'password-short': 422,
	'password-long': 422,
	'password-guessable': 422,
	'password-differs': 422,
	'password-wrong': 422,
	'key-scope': 422,
	'key-expiry': 422,
	'no-label': 422,
	'unknown-key': 404,
	'too-many-keys': 422
} as const;

/** The caller may not do this, whatever the request says. */
const DENIALS = {
	'foreign-page': 403,
	'signed-out': 401,
	'no-key': 401,
	denied: 403,
	'second-factor': 403,
	'too-often': 429,
	'body-too-large': 413,
	'body-type': 415,
	'body-unreadable': 400,
	'body-not-taken': 400,
	'text-too-long': 400
} as const;

/** No route answers the request, or the program has a fault. */
const ROUTING_ERRORS = { 'unknown-address': 404, 'unknown-method': 405, fault: 500 } as const;

/** HTTP status of each code. */
const STATUS_BY_CODE = {
	...QUESTION_ERRORS,
	...UPLOAD_ERRORS,
	...ACTION_ERRORS,
	...ACCOUNT_ERRORS,
	...DENIALS,
	...ROUTING_ERRORS
};

/** Reason for which a request is not done. `ui/i18n/errors.ts` holds the texts. */
export type RequestErrorCode = keyof typeof STATUS_BY_CODE;

export type QuestionErrorCode = keyof typeof QUESTION_ERRORS;
export type DenialCode = keyof typeof DENIALS;
/** Codes that an API client can receive. */
export type ApiErrorCode =
	QuestionErrorCode | keyof typeof UPLOAD_ERRORS | DenialCode | keyof typeof ROUTING_ERRORS;

/** Existing thing that is offered instead of an unknown one. */
export interface Offer {
	id: string;
	label: string;
}

export interface RequestErrorDetails {
	/** HTTP status, where it differs from that of the code. */
	status?: number;
	/** Requested value, as it was written, or the limit that was exceeded. */
	given?: string;
	/** Existing alternatives, nearest first. */
	offers?: Offer[];
	/** State of the report that the act was meant for. */
	state?: ReportStatus | null;
	/** Seconds until the next attempt is allowed. */
	wait?: number;
}

/** A request that is not done; nothing was changed. Every expected refusal is this error. */
export class RequestError extends Error {
	readonly code: RequestErrorCode;
	readonly status: number;
	readonly given: string;
	readonly offers: Offer[];
	readonly state: ReportStatus | null;
	readonly wait: number;

	constructor(code: RequestErrorCode, details: RequestErrorDetails = {}) {
		const { given = '', offers = [], state = null, wait = 0 } = details;
		super(code + (given && `: ${given}`) + (state === null ? '' : ` (${state})`));
		this.name = 'RequestError';
		this.code = code;
		this.status = details.status ?? STATUS_BY_CODE[code];
		this.given = given;
		this.offers = offers;
		this.state = state;
		this.wait = wait;
	}

	/** The same error as plain data: class instances do not survive `postMessage`. */
	toData(): RequestErrorData {
		const { code, status, given, offers, state, wait } = this;
		return { code, details: { status, given, offers, state, wait } };
	}
}

export interface RequestErrorData {
	code: RequestErrorCode;
	details: RequestErrorDetails;
}

/** Does the error concern what a question names? Then its problem document lists what exists. */
export const isQuestionError = (code: RequestErrorCode): code is QuestionErrorCode =>
	code in QUESTION_ERRORS;
