import type { UploadErrorCode } from '../../ui/i18n/errors.ts';

const STATUS_BY_CODE = {
	'file-too-large': 413,
	'unknown-media-type': 415,
	'no-file': 400,
	'broken-off': 400,
	'unreadable-dry-run': 400,
	'period-locked': 409,
	'needs-note': 422,
	'report-refused': 422
} satisfies Record<UploadErrorCode, number>;

/** A file that cannot even be read as one, or a question about it that cannot be meant. */
export class Unreceived extends Error {
	readonly code: UploadErrorCode;
	/** What was sent, or the limit that it breaks. */
	readonly given: string;

	constructor(code: UploadErrorCode, given = '') {
		super(`${code}: ${given}`);
		this.name = 'Unreceived';
		this.code = code;
		this.given = given;
	}
}

export const uploadErrorStatus = (code: UploadErrorCode): number => STATUS_BY_CODE[code];
