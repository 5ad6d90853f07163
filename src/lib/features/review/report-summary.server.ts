import { formOf } from '../../core/model/catalogue.ts';
import type { ReportSummary } from '../../core/model/review.ts';
import type { ReportFacts } from '../../server/events/report-facts.ts';
import type { AppContext } from '../../server/app-context.ts';

/** The facts of a report with the things that they name. */
export const reportSummaryOf = (
	{ reference: { catalogue, units } }: AppContext,
	{ id, form, period, sender }: ReportFacts
): ReportSummary => ({
	id,
	period,
	form: formOf(catalogue, form) ?? null,
	sender: (sender && units.byId.get(sender)) ?? null
});
