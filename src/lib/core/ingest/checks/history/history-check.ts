import type { Thresholds } from '../../../model/catalogue.ts';
import type { Form } from '../../../model/form.ts';
import type { Indicator } from '../../../model/indicator.ts';
import type { Entry, InForceEntry } from '../../../model/report.ts';
import type { ProblemPlace } from '../../problems/create-problem.ts';

/** A row of counts as it stood in force in an earlier period. */
export type PastRow = Pick<InForceEntry, 'period' | 'counts'>;

/** A row of a file, and what its own unit reported before. */
export interface HistoryCheckInput {
	entry: Entry;
	/** Rows in force for periods of the same kind before this one, the latest first. */
	past: PastRow[];
	/** The one of the period just before, where it was reported. */
	last: PastRow | null;
	form: Form;
	indicators: Indicator[];
	thresholds: Thresholds;
	/** Place of a figure of the row in the file. */
	placeOf: (field: string) => ProblemPlace;
}
