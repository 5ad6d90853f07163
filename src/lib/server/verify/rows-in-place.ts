import { misplacedRows } from '../query/recorded-reports.ts';
import { createFinding, type IntegrityCheck } from './finding.ts';

/** No row stands under another form or outside the days of its report, where nobody would look. */
export const verifyRowPlacement: IntegrityCheck = (store) =>
	misplacedRows(store).map((place) => createFinding('row/astray', place));
