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
import type { World } from '../world.ts';
import type { Edition } from './edition.ts';
import { periodsToAsk } from './periods.ts';

const LEVELS: Level[] = ['province', 'district', 'commune'];

/** What can be asked instead of a question. */
export function choicesBeside(
	world: World,
	edition: Edition,
	question: RankingQuestion
): RankingChoices {
	const { form, level } = question;
	const day = referenceDate(question);
	return {
		indicators: edition.catalogue.indicators,
		levels: form.levels.filter((other) => unitsOn(edition.units, day, { level: other }).length > 0),
		periods: periodsToAsk(world, edition, form),
		parents: unitsAbove(edition.units, level, day)
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
