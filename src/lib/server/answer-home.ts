import type { HomeResult, RankingResult } from '../model/answer.ts';
import { indicatorOf } from '../model/catalogue.ts';
import type { Indicator } from '../model/indicator.ts';
import { unitsOn, type Level } from '../model/unit.ts';
import { latestSnapshot, type AsOfSnapshot } from './answer/edition.ts';
import { latestPeriod } from './answer/periods.ts';
import { provenanceOfAll } from './answer/provenance.ts';
import { formOfIndicator } from './answer/question.ts';
import { unitInForce } from './answer/unit-in-force.ts';
import { getRankingResult } from './answer-ranking.ts';
import type { AppContext } from './world.ts';

/**
 * The headline rankings of the latest release below the installation's own province. A headline of
 * which nothing was reported is left out, so before the first release there are none.
 */
export function getHeadlineRankings(world: AppContext): HomeResult {
	const edition = latestSnapshot(world);
	const { province, headlines } = edition.catalogue.installation;
	const answers = headlines
		.flatMap((id) => indicatorOf(edition.catalogue, id) ?? [])
		.flatMap((indicator) => getHeadlineRanking(world, edition, indicator, province) ?? []);
	return {
		...provenanceOfAll(edition, answers),
		province: unitInForce(edition.units, province, edition.today),
		headlines: answers
	};
}

function getHeadlineRanking(
	world: AppContext,
	edition: AsOfSnapshot,
	indicator: Indicator,
	parent: string
): RankingResult | null {
	const form = formOfIndicator(edition, indicator);
	const { today } = edition;
	const asked = { indicator, form, parent, geography: 'period', today } as const;
	// communes; districts where the latest period is one on which no commune had to report
	for (const level of ['commune', 'district'] satisfies Level[]) {
		const period = latestPeriod(world, edition, { ...asked, level });
		if (period === null) return null;
		if (unitsOn(edition.units, period.end, { level, parent }).length > 0)
			return getRankingResult(world, edition, { ...asked, level, period });
	}
	return null;
}
