import { formOf } from '../../model/catalogue.ts';
import type { RankEffect } from '../../model/comparison.ts';
import type { Form } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { Entry } from '../../model/report.ts';
import type { Level, UnitId } from '../../model/unit.ts';
import { isBelow } from '../../model/unit.ts';
import type { RankingQuestion } from '../../rank/question.ts';
import { rankUnits } from '../../rank/rank.ts';
import type { World } from '../world.ts';
import { editionOf, type Edition } from './edition.ts';
import { groundOf, reportedFor } from './ranking.ts';
import { isSameStanding, standingsOf } from './standings.ts';

/**
 * What rows would do to the values and ranks of their units, among all units of the province: each
 * ranking as it is now, and with the rows in force. Units whose value and rank stay are left out.
 */
export function effectsOf(world: World, formId: string, entries: Entry[]): RankEffect[] {
	const edition = editionOf(world, 'live');
	const form = formOf(edition.catalogue, formId);
	const [first] = entries;
	if (!form || form.content !== 'counts' || !first) return [];
	const levels = levelsOf(world, entries);
	return edition.catalogue.indicators
		.filter((indicator) => indicator.form === formId)
		.flatMap((indicator) =>
			levels.flatMap((level) =>
				effectsIn(world, edition, questionOf(edition, { indicator, form, level }, first), entries)
			)
		);
}

function levelsOf({ reference: { units } }: World, entries: Entry[]): Level[] {
	const levels = entries.flatMap(({ unit }) => units.byId.get(unit)?.level ?? []);
	return [...new Set(levels)].filter((level) => level !== 'province');
}

/** Among the units of the own province where the file is about them, else among all. */
function questionOf(
	{ catalogue, units, today }: Edition,
	asked: { indicator: Indicator; form: Form; level: Level },
	{ unit: id, period }: { unit: UnitId; period: Period }
): RankingQuestion {
	const { province } = catalogue.installation;
	const unit = units.byId.get(id);
	const isOurs = unit && isBelow(units, unit, province, period.end);
	return { ...asked, period, parent: isOurs ? province : null, geography: 'period', today };
}

function effectsIn(
	world: World,
	edition: Edition,
	question: RankingQuestion,
	entries: Entry[]
): RankEffect[] {
	const { rows } = reportedFor(world, edition, question);
	const ground = groundOf(world, edition, question);
	const before = standingsOf(rankUnits(question, { ...ground, reported: rows }));
	const replaced = new Set(entries.map(keyOf));
	const taken = entries.map(({ unit, period, counts }) => ({ unit, period, counts, report: null }));
	const reported = [...rows.filter((row) => !replaced.has(keyOf(row))), ...taken];
	const after = standingsOf(rankUnits(question, { ...ground, reported }));
	return [...new Set(entries.map(({ unit }) => unit))].flatMap((unit): RankEffect[] => {
		const [was, is] = [before.get(unit), after.get(unit)];
		if (!was || !is || isSameStanding(was, is)) return [];
		return [{ indicator: question.indicator, unit, before: was, after: is }];
	});
}

const keyOf = ({ unit, period }: { unit: UnitId; period: Period }): string =>
	`${unit} ${period.start} ${period.end}`;
