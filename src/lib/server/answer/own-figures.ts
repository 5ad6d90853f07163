import type { UnitResult } from '../../model/answer.ts';
import type { OwnFigure } from '../../model/desk.ts';
import type { Unit } from '../../model/unit.ts';
import { targetOf } from '../../rank/aim.ts';
import { getRankingResult } from '../answer-ranking.ts';
import { getUnit } from '../answer-unit.ts';
import type { AppContext } from '../world.ts';
import { latestSnapshot, type AsOfSnapshot } from './edition.ts';
import { formOfIndicator } from './question.ts';

/**
 * Where a unit stands in the latest release: in the rankings of the home page, and in all others for
 * which a target was set for the year of its latest period.
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
			const asked = { indicator, form, level: unit.level, period, parent, today: snapshot.today };
			const answer = getRankingResult(app, snapshot, { ...asked, geography: 'period' });
			const rows = [...answer.ranking.ranked, ...answer.ranking.unranked];
			const row = rows.find((other) => other.unit.id === unit.id);
			return row ? [{ answer, row }] : [];
		});
}

/** What the latest release says of a unit; null where it knows nothing of it, or not yet. */
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
