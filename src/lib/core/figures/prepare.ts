import type { Day } from '../model/day.ts';
import { deadline } from '../model/deadline.ts';
import type { Period } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';
import { formulaOf, termsOf, type Formula } from './formula.ts';
import { spanKey, isPeriodWithin, periodsOfForm } from './periods.ts';
import {
	referenceDate,
	type CountedRow,
	type RankingInput,
	type RankingQuestion
} from './question.ts';

/** A question with all that is the same for each of its units, worked out once. */
export interface PreparedQuestion extends Pick<RankingInput, 'units' | 'stated'> {
	question: RankingQuestion;
	formula: Formula | null;
	/** Reference date of the units. */
	day: Day;
	/** The deadline of the period has passed. */
	due: boolean;
	/** The periods of the form's frequency in this one, by days; none where only the exact one counts. */
	basePeriods: ReadonlyMap<string, Period>;
	/** The rows that may count towards the period, by unit and days. */
	reported: ReadonlyMap<UnitId, ReadonlyMap<string, CountedRow>>;
}

export function prepareQuestion(question: RankingQuestion, input: RankingInput): PreparedQuestion {
	const { indicator, form, period, today } = question;
	const formula = formulaOf(indicator, form);
	const exactOnly = formula !== null && termsOf(formula).some(({ addUp }) => addUp === 'none');
	const within = exactOnly ? hasSameDays(period) : liesWithin(period);
	const atoms = exactOnly ? [] : periodsOfForm(form, period.start, period.end);
	return {
		question,
		units: input.units,
		stated: input.stated,
		formula,
		day: referenceDate(question),
		due: today > deadline(period.end, form.deadlineWorkingDays, input.calendar),
		basePeriods: new Map(atoms.map((atom) => [spanKey(atom), atom])),
		reported: indexByUnit(
			input.reported.filter((row) => within(row.period) && formula && hasTermsOf(formula, row))
		)
	};
}

const hasSameDays = (whole: Period) => (period: Period) => spanKey(period) === spanKey(whole);
const liesWithin = (whole: Period) => (period: Period) => isPeriodWithin(period, whole);

/**
 * A row that leaves a field of the formula blank is, for this indicator, not there
 * (docs/rules.md §1).
 */
const hasTermsOf = (formula: Formula, row: CountedRow): boolean =>
	termsOf(formula).every(({ field }) => row.counts[field] != null);

function indexByUnit(rows: readonly CountedRow[]): Map<UnitId, Map<string, CountedRow>> {
	const index = new Map<UnitId, Map<string, CountedRow>>();
	for (const row of rows) {
		const own = index.get(row.unit) ?? new Map<string, CountedRow>();
		index.set(row.unit, own.set(spanKey(row.period), row));
	}
	return index;
}
