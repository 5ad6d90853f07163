import type { Campaign } from '../model/campaign.ts';
import type { CampaignResult, LinkedCampaign } from '../model/campaign-answer.ts';
import { indicatorOf } from '../model/catalogue.ts';
import { dayOf } from '../model/day.ts';
import { progressUntil, progressOf } from '../rank/campaign.ts';
import { phasesOf } from '../rank/campaign-phases.ts';
import { runningTotals } from '../rank/campaign-running.ts';
import { progressWithGoals } from '../rank/campaign-total.ts';
import {
	campaignGround,
	campaignNamed,
	campaignsOf,
	dayReported
} from './answer/campaign-ground.ts';
import { campaignTotals } from './answer/campaign-totals.ts';
import { latestEdition, type Edition } from './answer/edition.ts';
import { provenanceOf } from './answer/provenance.ts';
import { statementsOf } from './answer/statements.ts';
import type { World } from './world.ts';

/** Every campaign of the catalogue as the latest release shows it, the latest first. */
export function answerCampaigns(world: World, now: Date): CampaignResult[] {
	const edition = latestEdition(world);
	return campaignsOf(world).map((campaign) => describe(world, edition, campaign, now));
}

/**
 * One of them, with where its sums are explained and how far each unit had come by a day. Throws
 * `Refusal`: `unknown-campaign` with those that there are, `unknown-date` with the days reported.
 */
export function answerCampaign(
	world: World,
	id: string,
	now: Date,
	by: string | null = null
): LinkedCampaign {
	const campaign = campaignNamed(world, id);
	const edition = latestEdition(world);
	const answer = describe(world, edition, campaign, now);
	const { ground } = campaignGround(world, edition, campaign);
	const day = by === null ? null : dayReported(ground, by);
	return {
		...answer,
		totals: campaignTotals(world, edition, answer),
		by: day === null ? null : { day, progress: progressUntil(ground, day) }
	};
}

function describe(world: World, edition: Edition, campaign: Campaign, now: Date): CampaignResult {
	const { ground, reported } = campaignGround(world, edition, campaign);
	const progress = progressOf(ground);
	const phases = phasesOf(ground);
	const counted = progressWithGoals(progress).map(({ unit }) => unit);
	const shown = [
		...progress,
		...phases.flatMap(({ counted }) =>
			ground.units.map((unit) => ({ unit, reports: counted.get(unit.id)?.reports ?? [] }))
		)
	];
	return {
		...provenanceOf(world, edition, shown, reported),
		campaign,
		form: ground.form,
		today: dayOf(now),
		progress,
		running: runningTotals({ ...ground, units: counted.length > 0 ? counted : ground.units }),
		phases,
		statements: statedAbout(world, edition, campaign),
		indicators: campaign.indicators.flatMap(
			(id) => indicatorOf(world.reference.catalogue, id) ?? []
		)
	};
}

/** What was published of its indicators for days that it shares. */
function statedAbout(
	world: World,
	edition: Edition,
	{ indicators, start, end }: Campaign
): CampaignResult['statements'] {
	return statementsOf(world, edition)
		.filter(({ statement }) => indicators.includes(statement.indicator))
		.filter(({ period }) => start <= period.end && period.start <= end)
		.flatMap((stated) => {
			const unit = edition.units.byId.get(stated.unit);
			const indicator = indicatorOf(edition.catalogue, stated.statement.indicator);
			return unit && indicator ? [{ unit, indicator, stated }] : [];
		});
}
