import type { HomeResult, RankingResult } from '../../core/model/result.ts';
import { indicatorOf } from '../../core/model/catalogue.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import { RANKED_LEVELS, unitsOn } from '../../core/model/unit.ts';
import { latestSnapshot, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { latestPeriod } from './ranking-periods.server.ts';
import { provenanceOfAll } from '../../server/snapshot/provenance.ts';
import { formOfIndicator } from './ranking-question.server.ts';
import { unitInForce } from '../../server/snapshot/unit-in-force.ts';
import { getRankingResult } from './get-ranking.server.ts';
import type { AppContext } from '../../server/app-context.ts';

/**
 * The headline rankings of the latest release below the installation's own province. A headline of
 * which nothing was reported is left out, so before the first release there are none.
 */
export function getHeadlineRankings(app: AppContext): HomeResult {
	const snapshot = latestSnapshot(app);
	const { province, headlines } = snapshot.catalogue.installation;
	const answers = headlines
		.flatMap((id) => indicatorOf(snapshot.catalogue, id) ?? [])
		.flatMap((indicator) => getHeadlineRanking(app, snapshot, indicator, province) ?? []);
	return {
		...provenanceOfAll(snapshot, answers),
		province: unitInForce(snapshot.units, province, snapshot.today),
		headlines: answers
	};
}

function getHeadlineRanking(
	app: AppContext,
	snapshot: AsOfSnapshot,
	indicator: Indicator,
	parent: string
): RankingResult | null {
	const form = formOfIndicator(snapshot, indicator);
	const { today } = snapshot;
	const base = { indicator, form, parent, geography: 'period', today } as const;
	// communes; districts where the latest period is one on which no commune had to report
	for (const level of RANKED_LEVELS.toReversed()) {
		const period = latestPeriod(app, snapshot, { ...base, level });
		if (period === null) return null;
		if (unitsOn(snapshot.units, period.end, { level, parent }).length > 0)
			return getRankingResult(app, snapshot, { ...base, level, period });
	}
	return null;
}
