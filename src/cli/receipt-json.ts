import type { Form } from '../lib/model/form.ts';
import type { Entry, Receipt } from '../lib/model/report.ts';
import type { Locale } from '../lib/view/locale.ts';
import { problemText } from '../lib/view/problem-text.ts';

/** A receipt with its problems in words; with the form that it was read by, rules in its words. */
export function receiptJson(receipt: Receipt, locale: Locale, form?: Form) {
	const problems = receipt.problems.map((problem) => ({
		...problem,
		message: problemText(problem, locale, form)
	}));
	return { ...receipt, problems };
}

/** A value as it was read from a file, with its line there. */
interface Cell {
	/** Code of the unit. */
	unit: string;
	field: string;
	/** A text where it is a statement, in the digits in which it was published. */
	value: number | string;
	line: number;
}

/** Every value read, a cell each (`--cells`). */
export const cellsJson = (entries: Entry[]): Cell[] => entries.flatMap(cellsOf);

function cellsOf({ unit: id, line, lines, counts, statement }: Entry): Cell[] {
	const unit = id.slice(0, id.indexOf('@'));
	if (statement) return [{ unit, field: statement.indicator, value: statement.value, line }];
	return Object.entries(counts).flatMap(([field, value]) =>
		value === null ? [] : [{ unit, field, value, line: lines?.[field] ?? line }]
	);
}
