import type { Campaign } from '../../core/model/campaign.ts';
import { formOf } from '../../core/model/catalogue.ts';
import { addDays, isDay, type Day } from '../../core/model/day.ts';
import type { Form } from '../../core/model/form.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { unitsOn } from '../../core/model/unit.ts';
import { MAX_DAYS_APART, type CampaignInput } from '../../core/campaign/progress.ts';
import { runningTotals } from '../../core/campaign/running-totals.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { reportedRowsWithin, type ReportedRows } from '../../server/snapshot/reported-rows.ts';

/** Rows of a snapshot that a campaign is computed from, and the source of their reports. */
interface CampaignRows {
	input: CampaignInput;
	reported: ReportedRows;
}

/** Campaigns of the current catalogue: a campaign is announced before any release contains it. */
export const campaignsOf = ({ reference: { catalogue } }: AppContext): Campaign[] =>
	(catalogue.campaigns ?? []).toSorted((a, b) => (a.start < b.start ? 1 : -1));

/** One of them. Throws `RequestError` `unknown-campaign` with those that there are. */
export function findCampaign(app: AppContext, id: string): Campaign {
	const all = campaignsOf(app);
	const campaign = all.find((other) => other.id === id);
	if (campaign) return campaign;
	const offers = all.map((other) => ({ id: other.id, label: other.label.vi }));
	throw new RequestError('unknown-campaign', { given: id, offers });
}

/** The rows of its days and the seasons around them, of its units on its last day. */
export function campaignInputOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	campaign: Campaign
): CampaignRows {
	const { level, start, end } = campaign;
	const form = formOfCampaign(app, campaign);
	const reported = reportedRowsWithin(app, snapshot, form, {
		start: addDays(start, -2 * MAX_DAYS_APART),
		end: addDays(end, 2 * MAX_DAYS_APART)
	});
	const parent = snapshot.catalogue.installation.province;
	const units = unitsOn(snapshot.units, end, { level, parent });
	return { input: { campaign, form, units, rows: reported.rows }, reported };
}

/** A day up to which somebody reported. */
export function parseReportedDay(campaignInput: CampaignInput, given: string): Day {
	const days = runningTotals(campaignInput).map(({ day }) => day);
	if (days.includes(given)) return given;
	const offers = days.map((day) => ({ id: day, label: day }));
	throw new RequestError('unknown-date', { status: isDay(given) ? 404 : 400, given, offers });
}

/** A checked catalogue has a form for every campaign. */
function formOfCampaign({ reference: { catalogue } }: AppContext, { id, form }: Campaign): Form {
	const found = formOf(catalogue, form);
	if (!found) throw new Error(`campaign ${id} has no form`);
	return found;
}
