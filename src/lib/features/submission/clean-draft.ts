import type { DraftFinding } from '../../core/model/draft.ts';
import type { Period } from '../../core/model/period.ts';
import type { UnitId } from '../../core/model/unit.ts';

type CleanFinding = DraftFinding & { form: string; period: Period; sender: UnitId };

/**
 * Nothing is left to correct, to explain or to compare, so the draft can be submitted together with
 * others. Its form, period and unit are known.
 */
export const isClean = (finding: DraftFinding): finding is CleanFinding =>
	finding.errors === 0 &&
	!finding.needsNote &&
	finding.corrections === 0 &&
	finding.rows > 0 &&
	finding.form !== null &&
	finding.period !== null &&
	finding.sender !== null;
