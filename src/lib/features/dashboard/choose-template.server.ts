import type { Day } from '../../core/model/day.ts';
import type { Person } from '../../core/model/person.ts';
import { isInForce, type Unit } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import {
	fillableForms,
	getTemplate,
	type TemplateQuestion,
	type TemplateResult
} from '../submission/get-template.server.ts';
import { nextExpectedReport } from './next-expected-report.server.ts';

/** Parameters of the page of templates; null where the address leaves one out. */
export type TemplateChoice = Record<keyof TemplateQuestion, string | null>;

export interface ChosenTemplate extends TemplateResult {
	/** Last day in time, where the template is that of the reporter's next expected report. */
	due: Day | null;
}

/**
 * Template that the page shows. Whatever the address leaves out is taken from the next expected report
 * of a reporter, and from the last period and the own province for all others.
 *
 * Throws `RequestError` for a form, period or unit that does not exist.
 */
export function chooseTemplate(
	app: AppContext,
	asked: TemplateChoice,
	person: Person | null,
	today: Day
): ChosenTemplate {
	const own = reportingUnit(app, person);
	const isForOwn = own !== null && (asked.unit === null || asked.unit === own.code);
	const next = isForOwn ? nextExpectedReport(app, own, today, asked.form) : null;
	const form = asked.form ?? next?.form.id ?? fillableForms(app)[0]?.id ?? '';
	const takesNext = next !== null && (asked.period === null || asked.period === next.period.id);
	const standsToday = own !== null && (next !== null || isInForce(own, today));
	return {
		...getTemplate(app, {
			form,
			period: asked.period ?? next?.period.id ?? null,
			unit: asked.unit ?? (standsToday ? own.code : null)
		}),
		due: takesNext ? next.deadline : null
	};
}

function reportingUnit({ reference }: AppContext, person: Person | null): Unit | null {
	if (person?.role !== 'reporter' || person.unit === null) return null;
	return reference.units.byId.get(person.unit) ?? null;
}
