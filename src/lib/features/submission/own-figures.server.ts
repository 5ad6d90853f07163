import type { UnitResult } from '../../core/model/result.ts';
import type { OwnFigure } from '../../core/model/dashboard.ts';
import type { Unit } from '../../core/model/unit.ts';
import { targetOf } from '../../core/figures/target.ts';
import { getRankingResult } from '../ranking/get-ranking.server.ts';
import { getUnit } from '../unit/get-unit.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { latestSnapshot, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { formOfIndicator } from '../ranking/ranking-question.server.ts';

/**
 * Positions of a unit in the latest release: in the rankings of the home page, and in all others
 * with a target for the year of its latest period.
 */
export function ownFiguresOf(app: AppContext, unit: Unit): OwnFigure[] {
	const snapshot = latestSnapshot(app);
	const { headlines } = snapshot.catalogue.installation;
	const answered = unitResultIn(app, snapshot, unit);
	const parent = answered?.above[0]?.code ?? null;
	return (answered?.indicators ?? [])
		.flatMap(({ indicator, latest }) => (latest ? [{ indicator, period: latest.period }] : []))
		.filter(
			({ indicator, period }) =>
				headlines.includes(indicator.id) || targetOf(indicator, period, unit.level) !== null
		)
		.flatMap(({ indicator, period }) => {
			const form = formOfIndicator(snapshot, indicator);
			const base = { indicator, form, level: unit.level, period, parent, today: snapshot.today };
			const answer = getRankingResult(app, snapshot, { ...base, geography: 'period' });
			const rows = [...answer.ranking.ranked, ...answer.ranking.unranked];
			const row = rows.find((other) => other.unit.id === unit.id);
			return row ? [{ answer, row }] : [];
		});
}

/** Result of a unit in the latest release; null where the release does not contain it. */
export function unitResultIn(
	app: AppContext,
	{ units }: AsOfSnapshot,
	unit: Unit
): UnitResult | null {
	const known = units.byId.get(unit.id);
	if (!known) return null;
	const answer = getUnit(app, known.code, known.validTo);
	return answer.unit.id === unit.id ? answer : null;
}
