import type { Correction } from '../../core/model/result.ts';
import type { Form } from '../../core/model/form.ts';
import type { UnitList } from '../../core/model/unit.ts';
import { compareByName } from '../../core/figures/order.ts';
import { spanKey } from '../../core/figures/periods.ts';
import type { CountedRow } from '../../core/figures/question.ts';

type Rows = readonly CountedRow[];

/**
 * The cells of a form that stood in one release and hold another figure in the next
 * (docs/rules.md §5): also those whose row is gone (withdrawn). Rows that are only in the next are
 * no correction. The latest period first, then by name, then in the order of the form.
 */
export function correctionsBetween(
	before: Rows,
	after: Rows,
	form: Form,
	units: UnitList
): Correction[] {
	const now = new Map(after.map((row) => [rowKey(row), row]));
	return before
		.flatMap((row) => differingCells(row, now.get(rowKey(row)), form, units))
		.sort((a, b) => compareByPeriod(b, a) || compareByName(a.unit, b.unit));
}

const rowKey = ({ unit, period }: CountedRow): string => `${unit} ${spanKey(period)}`;

const compareByPeriod = ({ period: a }: Correction, { period: b }: Correction): number =>
	spanKey(a) < spanKey(b) ? -1 : spanKey(a) > spanKey(b) ? 1 : 0;

function differingCells(
	row: CountedRow,
	now: CountedRow | undefined,
	form: Form,
	units: UnitList
): Correction[] {
	const unit = units.byId.get(row.unit);
	// most rows stand as they stood, in the same report
	if (!unit || (now !== undefined && now.report === row.report)) return [];
	return form.fields.flatMap((field) => {
		const before = row.counts[field.key] ?? null;
		const after = now?.counts[field.key] ?? null;
		return before === after ? [] : [{ form, period: row.period, unit, field, before, after }];
	});
}
