import type { Day } from '../model/day.ts';
import type { Form } from '../model/form.ts';
import { periodOf, type Period } from '../model/period.ts';
import { unitsOn, type Unit, type UnitId, type UnitList } from '../model/unit.ts';
import {
	expectedUnits,
	expectedReports,
	isSubmittedByUnits,
	type ExpectedReport
} from './expected-reports.ts';
import { spanKey } from '../figures/periods.ts';
import type { CountedRow, RankingInput } from '../figures/question.ts';

/** A report of a unit came on a day, in Vietnam. */
export interface ReportSubmission {
	form: string;
	period: Period;
	unit: UnitId;
	day: Day;
}

export interface TimelinessInput extends Pick<RankingInput, 'units' | 'calendar'> {
	/** Forms that units report by. */
	forms: Form[];
	arrivals: readonly ReportSubmission[];
	/** Reports are expected for periods that start on this day or later. */
	since: Day;
	today: Day;
}

interface TimelinessCounts {
	reports_due: number;
	reports_on_time: number;
}

/**
 * The rows of the form that the system fills in by itself: for each unit and calendar month the
 * reports due, and those of them whose first arrival was no later than the deadline. A report is
 * due in the month of its deadline, once that has passed; it is due of the units of the form's
 * levels in force on the last day of its period. In such a month a unit of which nothing was due
 * has a row of zeros: it is a unit without cases, not one that did not report.
 */
export function timelinessRows(input: TimelinessInput): CountedRow[] {
	const over = expectedReports({ ...input, until: input.today }).filter(
		(due) => due.deadline < input.today
	);
	const dues = Map.groupBy(over, (due) => due.deadline.slice(0, 7));
	const firstDay = firstSubmissionDays(input.arrivals);
	return [...dues].flatMap(([id, due]) => {
		const month = periodOf(id, 'calendar');
		if (month === null) return [];
		const tallies = countTimeliness(due, input.units, firstDay, unitsOfForms(input, month.end));
		return [...tallies].map(([unit, counts]) => ({
			unit,
			period: month,
			counts: { ...counts },
			report: null
		}));
	});
}

/** A report that was due of a unit, and the arrival of it that counts. */
export interface ExpectedReportOutcome<
	Came extends ReportSubmission = ReportSubmission
> extends ExpectedReport {
	/** Null where nothing came. */
	arrival: Came | null;
	isOnTime: boolean;
}

/** The reports behind a unit's row for a month, by the rules of `timelinessRows`. */
export function expectedReportsOfUnit<Came extends ReportSubmission>(
	input: Omit<TimelinessInput, 'arrivals'> & { arrivals: readonly Came[] },
	unit: UnitId,
	month: Period
): ExpectedReportOutcome<Came>[] {
	const own = input.arrivals.filter((arrival) => arrival.unit === unit);
	return expectedReports({ ...input, until: input.today })
		.filter((due) => due.deadline < input.today && due.deadline.slice(0, 7) === month.id)
		.filter((due) => expectedUnits(due, input.units).some(({ id }) => id === unit))
		.map((due) => {
			const arrival = firstSubmissionOf(own, due);
			return { ...due, arrival, isOnTime: arrival !== null && arrival.day <= due.deadline };
		});
}

const firstSubmissionOf = <Came extends ReportSubmission>(
	own: Came[],
	{ form, period }: ExpectedReport
): Came | null =>
	own
		.filter((arrival) => arrival.form === form.id && spanKey(arrival.period) === spanKey(period))
		.reduce<Came | null>(
			(first, other) => (first === null || other.day < first.day ? other : first),
			null
		);

function unitsOfForms({ forms, units }: TimelinessInput, day: Day): Unit[] {
	const levels = new Set(forms.filter(isSubmittedByUnits).flatMap((form) => form.levels));
	return unitsOn(units, day).filter((unit) => levels.has(unit.level));
}

const keyOf = (form: string, unit: UnitId, period: Period): string =>
	`${form} ${unit} ${spanKey(period)}`;

function firstSubmissionDays(arrivals: readonly ReportSubmission[]): Map<string, Day> {
	const first = new Map<string, Day>();
	for (const { form, unit, period, day } of arrivals) {
		const key = keyOf(form, unit, period);
		const known = first.get(key);
		if (known === undefined || day < known) first.set(key, day);
	}
	return first;
}

function countTimeliness(
	dues: ExpectedReport[],
	units: UnitList,
	firstDay: Map<string, Day>,
	everybody: Unit[]
): Map<UnitId, TimelinessCounts> {
	const tallies = new Map<UnitId, TimelinessCounts>();
	const nothing = { reports_due: 0, reports_on_time: 0 };
	for (const { id } of everybody) tallies.set(id, nothing);
	for (const due of dues) {
		for (const { id } of expectedUnits(due, units)) {
			const { reports_due, reports_on_time } = tallies.get(id) ?? nothing;
			const day = firstDay.get(keyOf(due.form.id, id, due.period));
			const onTime = day !== undefined && day <= due.deadline ? 1 : 0;
			tallies.set(id, {
				reports_due: reports_due + 1,
				reports_on_time: reports_on_time + onTime
			});
		}
	}
	return tallies;
}
