import type { AccountErrorCode } from '../../core/model/request-error-code.ts';

/** An act on an account that is not done; nothing was changed. */
export class RefusedEntry extends Error {
	readonly code: AccountErrorCode;
	/** Seconds to wait, of `locked`. */
	readonly wait: number;

	constructor(code: AccountErrorCode, wait = 0) {
		super(code);
		this.name = 'RefusedEntry';
		this.code = code;
		this.wait = wait;
	}
}
