import type {
	CampaignResult,
	CampaignTotalLinks,
	EquivalentTotal
} from '../../core/model/campaign-result.ts';
import type { Campaign, PhaseName } from '../../core/model/campaign.ts';
import type { Day } from '../../core/model/day.ts';
import { spanOf } from '../../core/model/period.ts';
import { phaseCount, unitsInAllPhases } from '../../core/campaign/phases.ts';
import {
	equivalentIndicators,
	isSameSum,
	type CampaignShare
} from '../../core/campaign/equivalent-indicators.ts';
import { progressWithGoals } from '../../core/campaign/campaign-total.ts';
import { getTotalExplanation } from '../explanation/get-total-explanation.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';

type EquivalentTotalFinder = (
	start: Day,
	end: Day,
	own: readonly CampaignShare[]
) => EquivalentTotal | null;

/**
 * Rankings whose totals equal the sums of a campaign, unit by unit. The sums are compared, because
 * a campaign counts the days that each unit reported, while a ranking has its own rules.
 */
export function campaignTotalLinks(
	app: AppContext,
	snapshot: AsOfSnapshot,
	answer: CampaignResult
): CampaignTotalLinks {
	const find = equivalentTotalFinder(app, snapshot, answer);
	const { campaign, progress } = answer;
	const until = lastCountedDay(answer);
	const over = (own: readonly CampaignShare[]): EquivalentTotal | null =>
		until === null ? null : find(campaign.start, until, own);
	return {
		count: over(
			progress.flatMap(({ unit, count }) =>
				count === null ? [] : [{ unit: unit.id, count, goal: null }]
			)
		),
		against: over(progressWithGoals(progress).map((own) => ({ ...own, unit: own.unit.id }))),
		phases: phaseTotalLinks(answer, find)
	};
}

/** The last day up to which some unit counted. */
const lastCountedDay = ({ progress }: Pick<CampaignResult, 'progress'>): Day | null =>
	progress.flatMap(({ until }) => until ?? []).reduce<Day | null>(laterDay, null);

const laterDay = (a: Day | null, b: Day): Day => (a !== null && a > b ? a : b);

function phaseTotalLinks(
	{ phases }: Pick<CampaignResult, 'phases'>,
	find: EquivalentTotalFinder
): CampaignTotalLinks['phases'] {
	const units = unitsInAllPhases(phases);
	const found = phases.flatMap((phase): [PhaseName, EquivalentTotal][] => {
		const own = units.map((unit) => ({ unit, count: phaseCount(phase, [unit]), goal: null }));
		const same = find(phase.start, phase.end, own);
		return same ? [[phase.name, same]] : [];
	});
	return new Map(found);
}

function equivalentTotalFinder(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ campaign, form }: CampaignResult
): EquivalentTotalFinder {
	const { release } = snapshot;
	// before the first release there is nothing to add up
	if (release === null) return () => null;
	const indicators = equivalentIndicators(campaign, snapshot.catalogue.indicators);
	const asOf = { geography: 'period', release: String(release.number) };
	return (start, end, own) => {
		const period = spanOf(start, end, form.calendar);
		if (period === null) return null;
		const questions = indicators.map(({ id }) =>
			totalQuestionOf(snapshot, campaign, id, period.id)
		);
		return (
			questions.find((ask) => isSameSum(getTotalExplanation(app, { ...ask, ...asOf }), own)) ?? null
		);
	};
}

const totalQuestionOf = (
	{ catalogue }: AsOfSnapshot,
	{ level }: Campaign,
	indicator: string,
	period: string
): EquivalentTotal => ({ indicator, level, period, parent: catalogue.installation.province });
