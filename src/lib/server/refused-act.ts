import type { ReportStatus } from '../model/report.ts';

/** Why an act on a report or release is not done. */
export type RefusedBecause =
	'unknown-report' | 'illegal-move' | 'same-person' | 'no-reason' | 'no-note' | 'too-many-drafts';

/** An act that is not allowed; nothing was changed. */
export class RefusedAct extends Error {
	readonly because: RefusedBecause;
	/** The state of the report, where it is known. */
	readonly state: ReportStatus | null;

	constructor(because: RefusedBecause, what: string, state: ReportStatus | null = null) {
		super(`${because}: ${what}${state === null ? '' : ` (${state})`}`);
		this.name = 'RefusedAct';
		this.because = because;
		this.state = state;
	}
}
