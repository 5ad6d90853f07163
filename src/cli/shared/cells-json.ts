import type { Entry } from '../../lib/core/model/report.ts';

/** A value as it was read from a file, with its line there. */
interface CellJson {
	/** Code of the unit. */
	unit: string;
	field: string;
	/** A text where it is a statement, in the digits in which it was published. */
	value: number | string;
	line: number;
}

/** Every value read, a cell each (`--cells`). */
export const cellsJson = (entries: Entry[]): CellJson[] => entries.flatMap(entryCells);

function entryCells({ unit: id, line, lines, counts, statement }: Entry): CellJson[] {
	const unit = id.slice(0, id.indexOf('@'));
	if (statement) return [{ unit, field: statement.indicator, value: statement.value, line }];
	return Object.entries(counts).flatMap(([field, value]) =>
		value === null ? [] : [{ unit, field, value, line: lines?.[field] ?? line }]
	);
}
