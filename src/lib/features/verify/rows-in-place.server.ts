import { misplacedRows } from './recorded-reports.server.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';

/** No row stands under another form or outside the days of its report, where nobody would look. */
export const verifyRowPlacement: IntegrityCheck = (store) =>
	misplacedRows(store).map((place) => createFinding('row/astray', place));
