import { compareByName } from '../../core/figures/order.ts';
import { type RankingQuestion, referenceDate } from '../../core/figures/question.ts';
import type { Day } from '../../core/model/day.ts';
import type { RankingChoices } from '../../core/model/result.ts';
import {
	isInForce,
	type Level,
	LEVELS,
	type Unit,
	type UnitId,
	type UnitList,
	unitOn,
	unitsOn
} from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { selectablePeriods } from './ranking-periods.server.ts';

/** Alternatives to each part of a question. */
export function rankingChoicesOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion
): RankingChoices {
	const { form, level } = question;
	const day = referenceDate(question);
	return {
		indicators: snapshot.catalogue.indicators,
		levels: form.levels.filter(
			(other) => unitsOn(snapshot.units, day, { level: other }).length > 0
		),
		periods: selectablePeriods(app, snapshot, form),
		parents: unitsAbove(snapshot.units, level, day)
	};
}

/** The units that have units of a level anywhere below them, provinces first. */
export function unitsAbove(units: UnitList, level: Level, day: Day): Unit[] {
	const above = new Map<UnitId, Unit>();
	for (const unit of unitsOn(units, day, { level }))
		for (const parent of ancestors(units, unit, day)) above.set(parent.id, parent);
	return [...above.values()].sort(
		(a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compareByName(a, b)
	);
}

/** The units above one on a day, the nearest first. */
export function ancestors(units: UnitList, unit: Unit, day: Day): Unit[] {
	const parent = unit.parentCode === null ? null : unitOn(units, unit.parentCode, day);
	return parent === null ? [] : [parent, ...ancestors(units, parent, day)];
}

/** The day on which to look at a unit: the one asked about, or its last while it was in force. */
export const referenceDateOfUnit = (unit: Unit, day: Day): Day =>
	isInForce(unit, day) ? day : (unit.validTo ?? unit.validFrom);
