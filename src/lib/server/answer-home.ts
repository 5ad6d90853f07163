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
	const asked = { indicator, form, parent, geography: 'period', today } as const;
	// communes; districts where the latest period is one on which no commune had to report
	for (const level of ['commune', 'district'] satisfies Level[]) {
		const period = latestPeriod(app, snapshot, { ...asked, level });
		if (period === null) return null;
		if (unitsOn(snapshot.units, period.end, { level, parent }).length > 0)
			return getRankingResult(app, snapshot, { ...asked, level, period });
	}
	return null;
}
