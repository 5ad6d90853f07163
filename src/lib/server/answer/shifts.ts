import type { Correction, Shift } from '../../model/answer.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Level, Unit } from '../../model/unit.ts';
import { daysOf } from '../../rank/periods.ts';
import type { RankQuestion } from '../../rank/question.ts';
import type { World } from '../world.ts';
import { ancestors } from './choices.ts';
import type { Edition } from './edition.ts';
import { rankingOf } from './ranking.ts';
import { isSameStanding, standingsOf } from './standings.ts';

/**
 * What corrections did to the rankings of their period, among the units of a level in a province: each
 * unit whose value or rank one release shows otherwise than the release before (contract §5). Longer
 * periods follow from these and are not gone through.
 */
export function shiftsBetween(
	world: World,
	before: Edition,
	after: Edition,
	corrections: Correction[]
): Shift[] {
	const rankings = Map.groupBy(corrections, (correction) => keyOf(after, correction));
	return [...rankings.values()].flatMap((alike) => {
		const [first] = alike;
		return first ? shiftsIn(world, before, after, first) : [];
	});
}

function keyOf({ units }: Edition, { form, period, unit }: Correction): string {
	const province = ancestors(units, unit, period.end).at(-1);
	return [form.id, daysOf(period), unit.level, province?.code].join(' ');
}

function shiftsIn(
	world: World,
	before: Edition,
	after: Edition,
	{ form, period, unit }: Correction
): Shift[] {
	const parent = ancestors(after.units, unit, period.end).at(-1) ?? null;
	const { level } = unit;
	if (level === 'province') return [];
	return after.catalogue.indicators
		.filter((indicator) => indicator.form === form.id && indicator.numerator !== null)
		.flatMap((indicator) => {
			const asked = { indicator, form, level, period, parent: parent?.code ?? null };
			const rows = rowsBetween(world, before, after, asked);
			return rows.length === 0 ? [] : [{ indicator, period, level, parent, rows }];
		});
}

interface Asked extends Pick<RankQuestion, 'form' | 'period' | 'parent'> {
	indicator: Indicator;
	level: Level;
}

function rowsBetween(world: World, before: Edition, after: Edition, asked: Asked): Shift['rows'] {
	const standingsIn = (edition: Edition) =>
		standingsOf(rankingOf(world, edition, { ...asked, geography: 'period', today: edition.today }));
	const [then, now] = [standingsIn(before), standingsIn(after)];
	return [...now].flatMap(([id, is]) => {
		const was = then.get(id);
		const unit: Unit | undefined = after.units.byId.get(id);
		return !was || !unit || isSameStanding(was, is) ? [] : [{ unit, before: was, after: is }];
	});
}
