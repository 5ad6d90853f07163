import type { ActionErrorCode } from '../core/model/request-error-code.ts';
import type { ReportStatus } from '../core/model/report.ts';

/** An act that is not allowed; nothing was changed. */
export class RefusedAct extends Error {
	readonly because: ActionErrorCode;
	/** What it was to be done to. */
	readonly what: string;
	/** The state of the report, where it is known. */
	readonly state: ReportStatus | null;

	constructor(because: ActionErrorCode, what: string, state: ReportStatus | null = null) {
		super(`${because}: ${what}${state === null ? '' : ` (${state})`}`);
		this.name = 'RefusedAct';
		this.because = because;
		this.what = what;
		this.state = state;
	}
}
