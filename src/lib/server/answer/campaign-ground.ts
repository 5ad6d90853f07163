import type { Campaign } from '../../model/campaign.ts';
import { formOf } from '../../model/catalogue.ts';
import { addDays, isDay, type Day } from '../../model/day.ts';
import type { Form } from '../../model/form.ts';
import { RequestError } from '../../model/refusal.ts';
import { unitsOn } from '../../model/unit.ts';
import { MAX_DAYS_APART, type CampaignInput } from '../../rank/campaign.ts';
import { runningTotals } from '../../rank/campaign-running.ts';
import type { World } from '../world.ts';
import type { Edition } from './edition.ts';
import { reportedWithin, type Reported } from './reported.ts';

/** What a campaign is counted from in an edition, and where its reports come from. */
interface CampaignReported {
	ground: CampaignInput;
	reported: Reported;
}

/** Of the catalogue of today: a campaign is announced before any release can speak of it. */
export const campaignsOf = ({ reference: { catalogue } }: World): Campaign[] =>
	(catalogue.campaigns ?? []).toSorted((a, b) => (a.start < b.start ? 1 : -1));

/** One of them. Throws `Refusal` `unknown-campaign` with those that there are. */
export function campaignNamed(world: World, id: string): Campaign {
	const all = campaignsOf(world);
	const campaign = all.find((other) => other.id === id);
	if (campaign) return campaign;
	const offers = all.map((other) => ({ id: other.id, label: other.label.vi }));
	throw new RequestError('unknown-campaign', 404, id, offers);
}

/** The rows of its days and the seasons around them, of its units on its last day. */
export function campaignGround(
	world: World,
	edition: Edition,
	campaign: Campaign
): CampaignReported {
	const { level, start, end } = campaign;
	const form = formFor(world, campaign);
	const reported = reportedWithin(world, edition, form, {
		start: addDays(start, -2 * MAX_DAYS_APART),
		end: addDays(end, 2 * MAX_DAYS_APART)
	});
	const parent = edition.catalogue.installation.province;
	const units = unitsOn(edition.units, end, { level, parent });
	return { ground: { campaign, form, units, rows: reported.rows }, reported };
}

/** A day up to which somebody reported. */
export function dayReported(ground: CampaignInput, given: string): Day {
	const days = runningTotals(ground).map(({ day }) => day);
	if (days.includes(given)) return given;
	const offers = days.map((day) => ({ id: day, label: day }));
	throw new RequestError('unknown-date', isDay(given) ? 404 : 400, given, offers);
}

/** A checked catalogue has a form for every campaign. */
function formFor({ reference: { catalogue } }: World, { id, form }: Campaign): Form {
	const found = formOf(catalogue, form);
	if (!found) throw new Error(`campaign ${id} has no form`);
	return found;
}
