import type { Campaign } from '../../core/model/campaign.ts';
import type { CampaignResult, LinkedCampaign } from '../../core/model/campaign-result.ts';
import { indicatorOf } from '../../core/model/catalogue.ts';
import { dayOf } from '../../core/model/day.ts';
import { progressUntil, progressOf } from '../../core/campaign/progress.ts';
import { phasesOf } from '../../core/campaign/phases.ts';
import { runningTotals } from '../../core/campaign/running-totals.ts';
import { progressWithGoals } from '../../core/campaign/campaign-total.ts';
import {
	campaignInputOf,
	findCampaign,
	campaignsOf,
	parseReportedDay
} from './campaign-input.server.ts';
import { campaignTotalLinks } from './campaign-total-links.server.ts';
import { latestSnapshot, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { provenanceOf } from '../../server/snapshot/provenance.ts';
import { statementsIn } from '../../server/snapshot/statements.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Every campaign of the catalogue as the latest release shows it, the latest first. */
export function getCampaigns(app: AppContext, now: Date): CampaignResult[] {
	const snapshot = latestSnapshot(app);
	return campaignsOf(app).map((campaign) => campaignResultOf(app, snapshot, campaign, now));
}

/**
 * One of them, with where its sums are explained and how far each unit had come by a day. Throws
 * `RequestError`: `unknown-campaign` with those that there are, `unknown-date` with the days reported.
 */
export function getCampaign(
	app: AppContext,
	id: string,
	now: Date,
	by: string | null = null
): LinkedCampaign {
	const campaign = findCampaign(app, id);
	const snapshot = latestSnapshot(app);
	const answer = campaignResultOf(app, snapshot, campaign, now);
	const { input } = campaignInputOf(app, snapshot, campaign);
	const day = by === null ? null : parseReportedDay(input, by);
	return {
		...answer,
		totals: campaignTotalLinks(app, snapshot, answer),
		by: day === null ? null : { day, progress: progressUntil(input, day) }
	};
}

function campaignResultOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	campaign: Campaign,
	now: Date
): CampaignResult {
	const { input, reported } = campaignInputOf(app, snapshot, campaign);
	const progress = progressOf(input);
	const phases = phasesOf(input);
	const counted = progressWithGoals(progress).map(({ unit }) => unit);
	const shown = [
		...progress,
		...phases.flatMap(({ counted }) =>
			input.units.map((unit) => ({ unit, reports: counted.get(unit.id)?.reports ?? [] }))
		)
	];
	return {
		...provenanceOf(app, snapshot, shown, reported),
		campaign,
		form: input.form,
		today: dayOf(now),
		progress,
		running: runningTotals({ ...input, units: counted.length > 0 ? counted : input.units }),
		phases,
		statements: statementsAboutCampaign(app, snapshot, campaign),
		indicators: campaign.indicators.flatMap((id) => indicatorOf(app.reference.catalogue, id) ?? [])
	};
}

/** Published statements on indicators of the campaign whose days overlap with it. */
function statementsAboutCampaign(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ indicators, start, end }: Campaign
): CampaignResult['statements'] {
	return statementsIn(app, snapshot)
		.filter(({ statement }) => indicators.includes(statement.indicator))
		.filter(({ period }) => start <= period.end && period.start <= end)
		.flatMap((stated) => {
			const unit = snapshot.units.byId.get(stated.unit);
			const indicator = indicatorOf(snapshot.catalogue, stated.statement.indicator);
			return unit && indicator ? [{ unit, indicator, stated }] : [];
		});
}
