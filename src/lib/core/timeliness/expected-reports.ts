import type { Catalogue } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { deadline } from '../model/deadline.ts';
import type { Form } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import { unitsOn, type Unit, type UnitList } from '../model/unit.ts';
import { periodsOfForm } from '../figures/periods.ts';

/** Expected report, for all units that must submit the form. */
export interface ExpectedReport {
	form: Form;
	period: Period;
	/** The last day on which it is in time. */
	deadline: Day;
}

/** Reports are expected for periods that lie entirely between these days. */
export interface ExpectedReportsInput {
	forms: Form[];
	calendar: Pick<Catalogue, 'holidays' | 'workingWeekends'>;
	since: Day;
	until: Day;
}

/** Expected reports of the forms that units submit: form by form, the oldest period first. */
export const expectedReports = ({
	forms,
	calendar,
	since,
	until
}: ExpectedReportsInput): ExpectedReport[] =>
	forms.filter(isSubmittedByUnits).flatMap((form) =>
		periodsOfForm(form, since, until).map((period) => ({
			form,
			period,
			deadline: deadline(period.end, form.deadlineWorkingDays, calendar)
		}))
	);

export const isSubmittedByUnits = (form: Form): boolean => form.content === 'counts';

/** Units that must report: those of the form's levels in force on the last day of the period. */
export const expectedUnits = ({ form, period }: ExpectedReport, units: UnitList): Unit[] =>
	form.levels.flatMap((level) => unitsOn(units, period.end, { level }));
