import type { Period } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { titleDeclarations } from '../context/period-declarations.ts';
import type { FileContext } from '../context/resolve-context.ts';
import { createError } from '../problems/create-problem.ts';
import { looksLikeNumber } from '../source/number-text.ts';
import type { Row } from '../source/csv.ts';
import { spellPeriod } from '../period/spell-period.ts';
import type { Layout, Table } from '../table/recognise-table.ts';
import type { Check } from './check.ts';

/**
 * Headings between the rows of units that declare another period, such as "II. THÁNG 7/2025": the
 * figures below them are not of the file's period (docs/rules.md §2). Texts below the last row
 * declare none.
 */
export function headingPeriod({ layout }: Table, { period }: FileContext): Check {
	if (layout.form.content === 'statements' || period === null) return {};
	let pending: Problem[] = [];
	return {
		*batch({ rows }) {
			for (const row of rows.sheetRows) {
				if (row.line <= layout.headerLine) continue;
				if (hasFigure(row, layout)) {
					yield* pending;
					pending = [];
				} else if (/\d/u.test(row.cells.join(''))) pending.push(...faultsOf(row, layout, period));
			}
		}
	};
}

const hasFigure = ({ cells }: Row, { columns }: Layout): boolean =>
	columns.some(
		({ field, role, index }) =>
			(field !== null || role === 'value') && looksLikeNumber(cells[index] ?? '')
	);

/** More cells than any heading has; it bounds the work on a hostile row. */
const MAX_CELLS = 50;

function faultsOf({ line, cells }: Row, { form }: Layout, period: Period): Problem[] {
	const heading = { line, cells: cells.slice(0, MAX_CELLS) };
	const year = Number(period.end.slice(0, 4));
	return titleDeclarations([heading], form.calendar).flatMap(({ reading, text }) => {
		const found =
			reading.kind === 'partial'
				? reading.inYear(year)
				: reading.kind === 'label' || reading.kind === 'dates'
					? reading.period
					: null;
		if (found === null || (found.start === period.start && found.end === period.end)) return [];
		return [
			createError(
				'period/mismatch',
				{ line, field: 'period', cell: text },
				{ expected: spellPeriod(period), found: spellPeriod(found) }
			)
		];
	});
}
