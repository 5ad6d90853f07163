import type { Day } from '../model/day.ts';
import { deadline } from '../model/deadline.ts';
import type { Period } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';
import { formulaOf, termsOf, type Formula } from './formula.ts';
import { daysOf, isWithin, periodsOfForm } from './periods.ts';
import { dayLookedAt, type CountedRow, type RankGround, type RankQuestion } from './question.ts';

/** A question with all that is the same for each of its units, worked out once. */
export interface Prepared extends Pick<RankGround, 'units' | 'stated'> {
	question: RankQuestion;
	formula: Formula | null;
	/** The day on which the units are looked at. */
	day: Day;
	/** The deadline of the period has passed. */
	due: boolean;
	/** The periods of the form's frequency in this one, by days; none where only the exact one counts. */
	atoms: ReadonlyMap<string, Period>;
	/** The rows that may count towards the period, by unit and days. */
	reported: ReadonlyMap<UnitId, ReadonlyMap<string, CountedRow>>;
}

export function prepare(question: RankQuestion, ground: RankGround): Prepared {
	const { indicator, form, period, today } = question;
	const formula = formulaOf(indicator, form);
	const exactOnly = formula !== null && termsOf(formula).some(({ addUp }) => addUp === 'none');
	const within = exactOnly ? isExactly(period) : isInside(period);
	const atoms = exactOnly ? [] : periodsOfForm(form, period.start, period.end);
	return {
		question,
		units: ground.units,
		stated: ground.stated,
		formula,
		day: dayLookedAt(question),
		due: today > deadline(period.end, form.deadlineWorkingDays, ground.calendar),
		atoms: new Map(atoms.map((atom) => [daysOf(atom), atom])),
		reported: byUnit(
			ground.reported.filter((row) => within(row.period) && formula && answers(formula, row))
		)
	};
}

const isExactly = (asked: Period) => (period: Period) => daysOf(period) === daysOf(asked);
const isInside = (asked: Period) => (period: Period) => isWithin(period, asked);

/**
 * A row that leaves a field of the formula blank is, for this indicator, not there
 * (docs/rules.md §1).
 */
const answers = (formula: Formula, row: CountedRow): boolean =>
	termsOf(formula).every(({ field }) => row.counts[field] != null);

function byUnit(rows: readonly CountedRow[]): Map<UnitId, Map<string, CountedRow>> {
	const index = new Map<UnitId, Map<string, CountedRow>>();
	for (const row of rows) {
		const own = index.get(row.unit) ?? new Map<string, CountedRow>();
		index.set(row.unit, own.set(daysOf(row.period), row));
	}
	return index;
}
