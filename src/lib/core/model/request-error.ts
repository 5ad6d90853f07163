/** Why a question has no answer. Words are made in `ui/i18n/errors.ts`. */
export type RequestErrorCode =
	| 'unknown-indicator'
	| 'unknown-form'
	| 'unknown-level'
	| 'unknown-period'
	| 'unknown-unit'
	| 'unknown-geography'
	| 'unknown-release'
	| 'unknown-date'
	| 'unknown-draft'
	| 'unknown-report'
	| 'unknown-file'
	| 'unknown-scorecard'
	| 'unknown-campaign'
	| 'no-version'
	| 'no-release';

/** A question that names something that does not exist (404) or cannot be read (400). */
export class RequestError extends Error {
	readonly code: RequestErrorCode;
	readonly status: 400 | 404;
	/** What was asked for, as it was written. */
	readonly given: string;
	/** What exists instead, nearest first. */
	readonly offers: { id: string; label: string }[];

	constructor(
		code: RequestErrorCode,
		status: 400 | 404,
		given: string,
		offers: { id: string; label: string }[] = []
	) {
		super(`${code}: ${given}`);
		this.name = 'Refusal';
		this.code = code;
		this.status = status;
		this.given = given;
		this.offers = offers;
	}
}
