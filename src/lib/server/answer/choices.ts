import type { RankingChoices } from '../../model/answer.ts';
import type { Day } from '../../model/day.ts';
import {
	unitOn,
	unitsOn,
	type Level,
	type Unit,
	type UnitId,
	type UnitList
} from '../../model/unit.ts';
import { compareByName } from '../../rank/order.ts';
import { referenceDate, type RankingQuestion } from '../../rank/question.ts';
import type { AppContext } from '../world.ts';
import type { AsOfSnapshot } from './edition.ts';
import { selectablePeriods } from './periods.ts';

const LEVELS_FROM_TOP: Level[] = ['province', 'district', 'commune'];

/** What can be asked instead of a question. */
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
		(a, b) =>
			LEVELS_FROM_TOP.indexOf(a.level) - LEVELS_FROM_TOP.indexOf(b.level) || compareByName(a, b)
	);
}

/** The units above one on a day, the nearest first. */
export function ancestors(units: UnitList, unit: Unit, day: Day): Unit[] {
	const parent = unit.parentCode === null ? null : unitOn(units, unit.parentCode, day);
	return parent === null ? [] : [parent, ...ancestors(units, parent, day)];
}
