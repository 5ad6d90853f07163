import { rowsAstray } from '../query/recorded-reports.ts';
import { finding, type Check } from './finding.ts';

/** No row stands under another form or outside the days of its report, where nobody would look. */
export const rowsInPlace: Check = (store) =>
	rowsAstray(store).map((place) => finding('row/astray', place));
