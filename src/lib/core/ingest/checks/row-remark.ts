import { stripDiacritics } from '../../model/fold-text.ts';
import type { Problem } from '../../model/problem.ts';
import { findPeriods } from '../period/find-periods.ts';
import { periodTextOf } from '../period/period-text.ts';
import { spellPeriod } from '../period/spell-period.ts';
import { createError } from '../problems/create-problem.ts';
import { columnName } from '../source/cell-reference.ts';
import type { CheckInput } from './check.ts';
import { reportedRows } from './same-period.ts';

/** Words with which a text begins that speaks of figures other than those of the period. */
const OTHER_FIGURES =
	/^[\s(]*(?:so lieu |so (?=uoc|du kien|luy ke))?(?:ke hoach|luy ke|cong don|cung ky|uoc|du kien|so voi|muc tieu|(?:thang|quy|nam) truoc)\b/u;
/** A month without words. */
const BARE_MONTH = /^\s*\d{1,2} ?[/-] ?20\d\d\s*$/u;
const isText = (cell: string): boolean => /\p{L}/u.test(cell) || BARE_MONTH.test(cell);

/** Longer texts are remarks of another kind; it also bounds the work on a hostile cell. */
const MAX_LETTERS = 100;

/**
 * Texts beside a unit, in a column without a header or in that of ordinals or codes, that name another
 * period or a plan: the figures of the row are not of the file's period (docs/rules.md §2).
 */
export function* rowRemark({ layout, period, rows }: CheckInput): Iterable<Problem> {
	if (period === null || layout.form.content === 'statements') return;
	// codes beside the names of units are no names
	const isBeside = layout.columns.some(({ role }) => role === 'unit');
	const headed = new Set(
		layout.columns.flatMap(({ role, index, doubt }) =>
			role === 'ordinal' || (role === 'code' && isBeside) || doubt?.label === '' ? [] : index
		)
	);
	const isReported = reportedRows(layout, rows);
	const year = Number(period.end.slice(0, 4));
	for (const { line, cells } of rows.sheetRows.filter(isReported))
		for (const [index, cell] of cells.entries()) {
			if (headed.has(index) || cell.length > MAX_LETTERS || !isText(cell)) continue;
			const place = { line, field: 'period', cell: cell.trim() };
			const at = `${columnName(index)}${line}`;
			const { text } = periodTextOf([{ line, cells: [cell] }]);
			const spans = findPeriods(text, layout.form.calendar).map(({ reading }) =>
				reading.kind === 'partial'
					? reading.inYear(year)
					: 'period' in reading
						? reading.period
						: null
			);
			const other = spans.find((span) => span?.start !== period.start || span.end !== period.end);
			if (other)
				yield createError('period/mismatch', place, {
					at,
					expected: spellPeriod(period),
					found: spellPeriod(other)
				});
			else if (other === null || OTHER_FIGURES.test(stripDiacritics(cell)))
				yield createError('period/unreadable', place, { at, period: period.id });
		}
}
