import { formOf } from '../model/catalogue.ts';
import type { ReportSummary } from '../model/review.ts';
import type { ReportFacts } from './query/report-facts.ts';
import type { World } from './world.ts';

/** The facts of a report with the things that they name. */
export const inShort = (
	{ reference: { catalogue, units } }: World,
	{ id, form, period, sender }: ReportFacts
): ReportSummary => ({
	id,
	period,
	form: formOf(catalogue, form) ?? null,
	sender: (sender && units.byId.get(sender)) ?? null
});
