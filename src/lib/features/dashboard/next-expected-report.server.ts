import type { ExpectedReportStatus } from '../../core/model/dashboard.ts';
import type { Day } from '../../core/model/day.ts';
import type { Unit } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { expectedReportStatuses } from './expected-reports.server.ts';
import { isSubmitted } from './expected-reports.ts';

type NextExpectedReport = Pick<ExpectedReportStatus, 'form' | 'period' | 'deadline'>;

/**
 * Expected report of a unit with the earliest deadline among those of its dashboard that are neither
 * submitted nor approved; null without any. `form`: only reports of the form with this id.
 */
export function nextExpectedReport(
	app: AppContext,
	unit: Unit,
	today: Day,
	form: string | null = null
): NextExpectedReport | null {
	return expectedReportStatuses(app, unit, today)
		.filter((due) => !isSubmitted(due) && (form === null || due.form.id === form))
		.reduce<NextExpectedReport | null>(
			(first, due) => (first === null || due.deadline < first.deadline ? due : first),
			null
		);
}
