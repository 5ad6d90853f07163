import type { CampaignAnswer, CampaignTotals, SameTotal } from '../../model/campaign-answer.ts';
import type { Campaign, PhaseName } from '../../model/campaign.ts';
import type { Day } from '../../model/day.ts';
import { spanOf } from '../../model/period.ts';
import { countIn, inAllPhases } from '../../rank/campaign-phases.ts';
import { indicatorsLike, isSameSum, type CampaignSum } from '../../rank/campaign-same.ts';
import { totalProgress } from '../../rank/campaign-total.ts';
import { answerTotal } from '../answer-total.ts';
import type { World } from '../world.ts';
import type { Edition } from './edition.ts';

type SpanFinder = (start: Day, end: Day, sum: CampaignSum) => SameTotal | null;

/**
 * The rankings whose totals are sums of a campaign. That is looked at, never assumed: a
 * campaign takes the days that each unit got to, and a ranking has rules of its own.
 */
export function campaignTotals(
	world: World,
	edition: Edition,
	answer: CampaignAnswer
): CampaignTotals {
	const find = spanFinder(world, edition, answer);
	const { count, reported, against } = totalProgress(answer.progress);
	const { start } = answer.campaign;
	const until = lastDay(answer);
	const over = (sum: CampaignSum): SameTotal | null =>
		until === null ? null : find(start, until, sum);
	return {
		count: count === null ? null : over({ count, goal: null, units: reported }),
		against: against && over(against),
		phases: phaseTotals(answer, find)
	};
}

/** The last day up to which some unit counted. */
const lastDay = ({ progress }: Pick<CampaignAnswer, 'progress'>): Day | null =>
	progress.flatMap(({ until }) => until ?? []).reduce<Day | null>(later, null);

const later = (a: Day | null, b: Day): Day => (a !== null && a > b ? a : b);

function phaseTotals(
	{ phases }: Pick<CampaignAnswer, 'phases'>,
	find: SpanFinder
): CampaignTotals['phases'] {
	const units = inAllPhases(phases);
	const found = phases.flatMap((phase): [PhaseName, SameTotal][] => {
		const sum = { count: countIn(phase, units), goal: null, units: units.length };
		const same = units.length === 0 ? null : find(phase.start, phase.end, sum);
		return same ? [[phase.name, same]] : [];
	});
	return new Map(found);
}

function spanFinder(
	world: World,
	edition: Edition,
	{ campaign, form }: CampaignAnswer
): SpanFinder {
	const { release } = edition;
	// before the first release there is nothing to add up
	if (release === null) return () => null;
	const indicators = indicatorsLike(campaign, edition.catalogue.indicators);
	const asOf = { geography: 'period', release: String(release.number) };
	return (start, end, sum) => {
		const period = spanOf(start, end, form.calendar);
		if (period === null) return null;
		const asked = indicators.map(({ id }) => askOf(edition, campaign, id, period.id));
		return asked.find((ask) => isSameSum(answerTotal(world, { ...ask, ...asOf }), sum)) ?? null;
	};
}

const askOf = (
	{ catalogue }: Edition,
	{ level }: Campaign,
	indicator: string,
	period: string
): SameTotal => ({ indicator, level, period, parent: catalogue.installation.province });
