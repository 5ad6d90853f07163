import { formOf } from '../model/catalogue.ts';
import type { ReportSummary } from '../model/review.ts';
import type { ReportFacts } from './query/report-facts.ts';
import type { AppContext } from './world.ts';

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
