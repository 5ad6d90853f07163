import type { Campaign } from '../model/campaign.ts';
import type { CampaignAnswer } from '../model/campaign-answer.ts';
import { formOf, indicatorOf } from '../model/catalogue.ts';
import { addDays, dayOf } from '../model/day.ts';
import type { Form } from '../model/form.ts';
import { Refusal } from '../model/refusal.ts';
import { unitsOn } from '../model/unit.ts';
import { NEAR, progressOf } from '../rank/campaign.ts';
import { phasesOf } from '../rank/campaign-phases.ts';
import { runningOf } from '../rank/campaign-running.ts';
import { withGoals } from '../rank/campaign-total.ts';
import { latestEdition, type Edition } from './answer/edition.ts';
import { provenanceOf } from './answer/provenance.ts';
import { reportedWithin } from './answer/reported.ts';
import { statementsOf } from './answer/statements.ts';
import type { World } from './world.ts';

/** Every campaign of the catalogue as the latest release shows it, the latest first. */
export function answerCampaigns(world: World, now: Date): CampaignAnswer[] {
	const edition = latestEdition(world);
	return campaignsOf(world).map((campaign) => describe(world, edition, campaign, now));
}

/** One of them. Throws `Refusal` `unknown-campaign` with those that there are. */
export function answerCampaign(world: World, id: string, now: Date): CampaignAnswer {
	const all = campaignsOf(world);
	const campaign = all.find((other) => other.id === id);
	if (campaign) return describe(world, latestEdition(world), campaign, now);
	const offers = all.map((other) => ({ id: other.id, label: other.label.vi }));
	throw new Refusal('unknown-campaign', 404, id, offers);
}

/** Of the catalogue of today: a campaign is announced before any release can speak of it. */
const campaignsOf = ({ reference: { catalogue } }: World): Campaign[] =>
	(catalogue.campaigns ?? []).toSorted((a, b) => (a.start < b.start ? 1 : -1));

function describe(world: World, edition: Edition, campaign: Campaign, now: Date): CampaignAnswer {
	const { units, catalogue } = edition;
	const { level, start, end } = campaign;
	const form = formFor(world, campaign);
	const reported = reportedWithin(world, edition, form, {
		start: addDays(start, -2 * NEAR),
		end: addDays(end, 2 * NEAR)
	});
	const ground = {
		campaign,
		form,
		units: unitsOn(units, end, { level, parent: catalogue.installation.province }),
		rows: reported.rows
	};
	const progress = progressOf(ground);
	const phases = phasesOf(ground);
	const counted = withGoals(progress).map(({ unit }) => unit);
	const shown = [
		...progress,
		...phases.flatMap(({ counted }) =>
			ground.units.map((unit) => ({ unit, reports: counted.get(unit.id)?.reports ?? [] }))
		)
	];
	return {
		...provenanceOf(world, edition, shown, reported),
		campaign,
		form,
		today: dayOf(now),
		progress,
		running: runningOf({ ...ground, units: counted.length > 0 ? counted : ground.units }),
		phases,
		statements: statedAbout(world, edition, campaign),
		indicators: campaign.indicators.flatMap(
			(id) => indicatorOf(world.reference.catalogue, id) ?? []
		)
	};
}

/** A checked catalogue has a form for every campaign. */
function formFor({ reference: { catalogue } }: World, { id, form }: Campaign): Form {
	const found = formOf(catalogue, form);
	if (!found) throw new Error(`campaign ${id} has no form`);
	return found;
}

/** What was published of its indicators for days that it shares. */
function statedAbout(
	world: World,
	edition: Edition,
	{ indicators, start, end }: Campaign
): CampaignAnswer['statements'] {
	return statementsOf(world, edition)
		.filter(({ statement }) => indicators.includes(statement.indicator))
		.filter(({ period }) => start <= period.end && period.start <= end)
		.flatMap((stated) => {
			const unit = edition.units.byId.get(stated.unit);
			const indicator = indicatorOf(edition.catalogue, stated.statement.indicator);
			return unit && indicator ? [{ unit, indicator, stated }] : [];
		});
}
