import type { Campaign } from '../model/campaign.ts';
import type { CampaignResult, LinkedCampaign } from '../model/campaign-answer.ts';
import { indicatorOf } from '../model/catalogue.ts';
import { dayOf } from '../model/day.ts';
import { progressUntil, progressOf } from '../rank/campaign.ts';
import { phasesOf } from '../rank/campaign-phases.ts';
import { runningTotals } from '../rank/campaign-running.ts';
import { progressWithGoals } from '../rank/campaign-total.ts';
import {
	campaignInputOf,
	findCampaign,
	campaignsOf,
	parseReportedDay
} from './answer/campaign-ground.ts';
import { campaignTotalLinks } from './answer/campaign-totals.ts';
import { latestSnapshot, type AsOfSnapshot } from './answer/edition.ts';
import { provenanceOf } from './answer/provenance.ts';
import { statementsIn } from './answer/statements.ts';
import type { AppContext } from './world.ts';

/** Every campaign of the catalogue as the latest release shows it, the latest first. */
export function getCampaigns(world: AppContext, now: Date): CampaignResult[] {
	const edition = latestSnapshot(world);
	return campaignsOf(world).map((campaign) => campaignResultOf(world, edition, campaign, now));
}

/**
 * One of them, with where its sums are explained and how far each unit had come by a day. Throws
 * `Refusal`: `unknown-campaign` with those that there are, `unknown-date` with the days reported.
 */
export function getCampaign(
	world: AppContext,
	id: string,
	now: Date,
	by: string | null = null
): LinkedCampaign {
	const campaign = findCampaign(world, id);
	const edition = latestSnapshot(world);
	const answer = campaignResultOf(world, edition, campaign, now);
	const { input: ground } = campaignInputOf(world, edition, campaign);
	const day = by === null ? null : parseReportedDay(ground, by);
	return {
		...answer,
		totals: campaignTotalLinks(world, edition, answer),
		by: day === null ? null : { day, progress: progressUntil(ground, day) }
	};
}

function campaignResultOf(
	world: AppContext,
	edition: AsOfSnapshot,
	campaign: Campaign,
	now: Date
): CampaignResult {
	const { input: ground, reported } = campaignInputOf(world, edition, campaign);
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
		statements: statementsAboutCampaign(world, edition, campaign),
		indicators: campaign.indicators.flatMap(
			(id) => indicatorOf(world.reference.catalogue, id) ?? []
		)
	};
}

/** What was published of its indicators for days that it shares. */
function statementsAboutCampaign(
	world: AppContext,
	edition: AsOfSnapshot,
	{ indicators, start, end }: Campaign
): CampaignResult['statements'] {
	return statementsIn(world, edition)
		.filter(({ statement }) => indicators.includes(statement.indicator))
		.filter(({ period }) => start <= period.end && period.start <= end)
		.flatMap((stated) => {
			const unit = edition.units.byId.get(stated.unit);
			const indicator = indicatorOf(edition.catalogue, stated.statement.indicator);
			return unit && indicator ? [{ unit, indicator, stated }] : [];
		});
}
