import { isPartCounted } from '../../core/figures/aggregate.ts';
import type { ExplainedValue, TermSum } from '../../core/figures/explain-unit.ts';
import type { CountedRow } from '../../core/figures/question.ts';
import type {
	CitedExpectedReport,
	CitedFigure,
	CitedRow,
	ExplainedFormula,
	ExplainedPart
} from '../../core/model/explanation.ts';
import { type Field, fieldOf, type Form } from '../../core/model/form.ts';
import { expectedReportsOfUnit } from '../../core/timeliness/timeliness.ts';
import type { AppContext } from '../../server/app-context.ts';
import { type RowLines, rowLinesOf } from '../../server/events/row-lines.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { timelinessInputOf } from '../../server/snapshot/reported-rows.ts';
import { type Citation, citedReportOf, citeFigures } from './citations.server.ts';

/** A formula with its sums, each field with its words. */
export function explainedFormula(
	form: Form,
	formula: ExplainedValue['formula']
): ExplainedFormula | null {
	const named = (terms: TermSum[]) =>
		terms.flatMap(({ field: key, ...term }) => {
			const field = fieldOf(form, key);
			return field ? [{ field, ...term }] : [];
		});
	return (
		formula && {
			numerator: named(formula.numerator),
			denominator: formula.denominator && named(formula.denominator)
		}
	);
}

/** The parts of a period, with each figure of the formula as it stands in its report's file. */
export async function explainedParts(
	app: AppContext,
	snapshot: AsOfSnapshot,
	form: Form,
	{ formula, parts }: Pick<ExplainedValue, 'formula' | 'parts'>
): Promise<ExplainedPart[]> {
	const fields = fieldsOf(form, formula);
	const citeRow = await rowCiter(app, form, fields, parts);
	const dueOf = dueFinder(app, snapshot, form);
	return parts.map(({ period, rows, missing, split }, index) => ({
		period,
		missing,
		split,
		rows: rows.flatMap((row): CitedRow[] => {
			const unit = snapshot.units.byId.get(row.unit);
			const isCounted = ({ addUp }: CountedField) => isPartCounted(addUp, index, parts.length);
			return unit ? [{ unit, ...citeRow(row, isCounted), due: dueOf(row) }] : [];
		})
	}));
}

/** A field of the formula, and how its parts add up. */
type CountedField = Pick<TermSum, 'addUp'> & { field: Field };

/** Each field once, in the order of the form. */
function fieldsOf(form: Form, formula: ExplainedValue['formula']): CountedField[] {
	const terms = [...(formula?.numerator ?? []), ...(formula?.denominator ?? [])];
	return form.fields.flatMap((field) => {
		const term = terms.find((one) => one.field === field.key);
		return term ? { field, addUp: term.addUp } : [];
	});
}

type RowCiter = (
	row: CountedRow,
	isCounted: (field: CountedField) => boolean
) => Pick<CitedRow, 'report' | 'figures'>;

async function rowCiter(
	app: AppContext,
	form: Form,
	fields: CountedField[],
	parts: ExplainedValue['parts']
): Promise<RowCiter> {
	const places = new Map<CountedRow, RowLines & { report: string }>();
	for (const row of parts.flatMap(({ rows }) => rows)) {
		const { report } = row;
		if (report !== null)
			places.set(row, { report, ...rowLinesOf(app.store, { ...row, report, form: form.id }) });
	}
	const at = (row: CountedRow, { field: { key } }: CountedField): Citation[] => {
		const place = places.get(row);
		return place
			? [{ report: place.report, field: key, line: place.lines[key] ?? place.line }]
			: [];
	};
	const wanted = [...places.keys()].flatMap((row) => fields.flatMap((field) => at(row, field)));
	const cellOf = await citeFigures(app, wanted);
	return (row, isCounted) => ({
		report: row.report === null ? null : citedReportOf(app, row.report),
		figures: fields.map((field): CitedFigure => {
			const [citation] = at(row, field);
			return {
				field: field.field,
				count: row.counts[field.field.key] ?? null,
				cell: citation ? cellOf(citation) : null,
				isCounted: isCounted(field)
			};
		})
	});
}

/**
 * Finds the expected and received reports behind a row that is computed from the reports
 * themselves.
 */
function dueFinder(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ content }: Form
): (row: CountedRow) => CitedExpectedReport[] {
	const input = content === 'system' ? timelinessInputOf(app, snapshot) : null;
	if (input === null) return () => [];
	return ({ unit, period: month }) =>
		expectedReportsOfUnit(input, unit, month).map(
			({ form, period, deadline, arrival, isOnTime }) => ({
				form,
				period,
				deadline,
				arrived: arrival && citedReportOf(app, arrival.report),
				isOnTime
			})
		);
}
