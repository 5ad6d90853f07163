import { stripDiacritics } from '../../model/fold-text.ts';
import type { Problem } from '../../model/problem.ts';
import { findPeriods } from '../period/find-periods.ts';
import type { PeriodReading } from '../period/period-reading.ts';
import { periodTextOf } from '../period/period-text.ts';
import { isPlan } from '../period/plan-patterns.ts';
import { spellPeriod } from '../period/spell-period.ts';
import { createError, createWarning } from '../problems/create-problem.ts';
import { columnName } from '../source/cell-reference.ts';
import type { Period } from '../../model/period.ts';
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

/** Words of a remark that say that its figures are no results of the period. */
const DENIED =
	/\b(?:uoc (?:tinh|thuc hien|th|dat)|so (?:lieu )?(?:uoc|du kien|ke hoach|tam)|tam tinh|luy ke|lk|cong don)(?![a-z])/u;
/** Words of a remark that tell the history of the unit, and such that speak of its figures. */
const HISTORY = /\b(?:thanh lap|sap nhap|hop nhat|chia tach|doi ten|giai the|hoat dong)\b/u;
const FIGURES = /\b(?:so|so lieu|lay|bao cao)(?= (?:so |lieu )?(?:cua )?(?:thang|quy|nam|ky)\b)/u;

/**
 * Texts beside a unit that name another period or a plan: the figures of the row are not of the file's
 * period (docs/rules.md §2). In a column without a header or in that of ordinals or codes they are
 * errors, in that of remarks warnings.
 */
export function* rowRemark({ layout, period, rows }: CheckInput): Iterable<Problem> {
	if (period === null || layout.form.content === 'statements') return;
	// codes beside the names of units are no names
	const isBeside = layout.columns.some(({ role }) => role === 'unit');
	const notes = new Set(
		layout.columns.flatMap(({ role, index }) => (role === 'note' ? index : []))
	);
	const headed = new Set(
		layout.columns.flatMap(({ role, index, doubt }) =>
			role === 'ordinal' || (role === 'code' && isBeside) || role === 'note' || doubt?.label === ''
				? []
				: index
		)
	);
	const isReported = reportedRows(layout, rows);
	for (const { line, cells } of rows.sheetRows.filter(isReported))
		for (const [index, cell] of cells.entries()) {
			const isNote = notes.has(index);
			if (headed.has(index) || cell.length > (isNote ? MAX_NOTE : MAX_LETTERS) || !isText(cell))
				continue;
			const place = { line, field: 'period', cell: cell.trim() };
			const at = `${columnName(index)}${line}`;
			const { text } = periodTextOf([{ line, cells: [cell] }]);
			const spans = findPeriods(text, layout.form.calendar).flatMap(({ reading }) =>
				isNote && isRemark(reading, text, period) ? [] : [spanOf(reading, period)]
			);
			const other = spans.find((span) => span?.start !== period.start || span.end !== period.end);
			const create = isNote ? createWarning : createError;
			if (other)
				yield create('period/mismatch', place, {
					at,
					expected: spellPeriod(period),
					found: spellPeriod(other)
				});
			else if (other === null || (isNote ? isDenial(text) : namesOthers(cell)))
				yield create('period/unreadable', place, { at, period: period.id });
		}
}

const namesOthers = (cell: string): boolean => OTHER_FIGURES.test(stripDiacritics(cell));

const isDenial = (text: string): boolean => isPlan(text.trim()) || DENIED.test(text);

/** Longer remarks are no short notes on the figures. */
const MAX_NOTE = 500;

const spanOf = (reading: PeriodReading, period: Period): Period | null => {
	const year = Number(period.end.slice(0, 4));
	if (reading.kind === 'partial') return reading.inYear(year);
	if (reading.kind === 'in-year') return reading.year === year ? period : null;
	return 'period' in reading ? reading.period : null;
};

/** A time in a remark that says nothing of the figures: the history of the unit, a later day. */
function isRemark(reading: PeriodReading, text: string, { start, end }: Period): boolean {
	if (reading.kind === 'in-year') return true;
	if (HISTORY.test(text) && !FIGURES.test(text)) return true;
	if (reading.kind === 'year')
		return (reading.period.start <= start && end <= reading.period.end) || !FIGURES.test(text);
	if (reading.kind === 'until') return reading.day >= end;
	if (reading.kind !== 'partial-until') return false;
	const day = reading.dayIn(Number(end.slice(0, 4)));
	return day !== null && day >= end;
}
