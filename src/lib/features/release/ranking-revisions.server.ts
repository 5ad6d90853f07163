import type { Correction, RankingRevision } from '../../core/model/result.ts';
import type { Form } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import { lineageUnits } from '../../core/model/lineage.ts';
import type { Period } from '../../core/model/period.ts';
import { isInForce, type Level, type Unit, type UnitList } from '../../core/model/unit.ts';
import { spanKey, enclosingPeriods } from '../../core/figures/periods.ts';
import type { AppContext } from '../../server/app-context.ts';
import { ancestors } from '../ranking/ranking-choices.server.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { rankingSteps } from '../ranking/compute-ranking.server.ts';
import { isSameRankPosition, rankPositionsOf } from '../submission/rank-effects.server.ts';

/** A ranking that a correction may have moved, for every indicator of the form. */
interface AffectedRanking {
	form: Form;
	period: Period;
	level: Level;
	/** The province. */
	parent: Unit | null;
}

/**
 * Effects of corrections on rankings among the units of a level in a province: each unit whose
 * value or rank differs between one release and the next (docs/rules.md §5), in the period of the
 * correction and in every longer period that contains it. A value that the earlier release did not
 * show is new and not a revision. In steps, of which each computes a part of a ranking.
 */
export function* revisionSteps(
	app: AppContext,
	before: AsOfSnapshot,
	after: AsOfSnapshot,
	corrections: Correction[]
): Generator<void, RankingRevision[]> {
	const revisions: RankingRevision[] = [];
	for (const touched of yield* affectedRankings(after.units, corrections))
		for (const indicator of after.catalogue.indicators) {
			if (indicator.form !== touched.form.id || indicator.numerator === null) continue;
			const { period, level, parent } = touched;
			const rows = yield* revisedRows(app, before, after, { ...touched, indicator });
			if (rows.length > 0) revisions.push({ indicator, period, level, parent, rows });
			yield;
		}
	return revisions;
}

function* affectedRankings(
	units: UnitList,
	corrections: Correction[]
): Generator<void, AffectedRanking[]> {
	const reports = Map.groupBy(corrections, ({ form, period, unit }) =>
		[form.id, spanKey(period), unit.id].join(' ')
	);
	const touched = new Map<string, AffectedRanking>();
	for (const [correction] of reports.values()) {
		yield;
		for (const ranking of correction ? rankingsWithUnit(units, correction) : []) {
			const { form, period, level, parent } = ranking;
			touched.set([form.id, spanKey(period), level, parent?.id].join(' '), ranking);
		}
	}
	return [...touched.values()];
}

/** A longer period may end when the unit is no more: there its figures count for its successors. */
function rankingsWithUnit(units: UnitList, { form, period, unit }: Correction): AffectedRanking[] {
	return [period, ...enclosingPeriods(period, form.calendar)].flatMap((around) =>
		units.units
			.filter((heir) => heir.level !== 'province' && isInForce(heir, around.end))
			.filter((heir) => lineageUnits(units, heir).some(({ id }) => id === unit.id))
			.map((heir): AffectedRanking => {
				const parent = ancestors(units, heir, around.end).at(-1) ?? null;
				return { form, period: around, level: heir.level, parent };
			})
	);
}

function* revisedRows(
	app: AppContext,
	before: AsOfSnapshot,
	after: AsOfSnapshot,
	{ indicator, form, period, level, parent }: AffectedRanking & { indicator: Indicator }
): Generator<void, RankingRevision['rows']> {
	const base = { indicator, form, period, level, parent: parent?.code ?? null };
	const positionSteps = function* (snapshot: AsOfSnapshot) {
		const question = { ...base, geography: 'period', today: snapshot.today } as const;
		return rankPositionsOf(yield* rankingSteps(app, snapshot, question));
	};
	const then = yield* positionSteps(before);
	const now = yield* positionSteps(after);
	return [...now].flatMap(([id, is]) => {
		const was = then.get(id);
		const unit = after.units.byId.get(id);
		if (!unit || !was?.figure || isSameRankPosition(was, is)) return [];
		return [{ unit, before: was, after: is }];
	});
}
