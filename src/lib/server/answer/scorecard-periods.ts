import { formOf, indicatorOf, type Scorecard } from '../../model/catalogue.ts';
import type { Form } from '../../model/form.ts';
import { periodOf, type Period, type PeriodKind } from '../../model/period.ts';
import { componentsOf, scorecardVersionOn, scorecardVersionsOf } from '../../model/score.ts';
import type { Unit } from '../../model/unit.ts';
import { isInForce, unitsOn } from '../../model/unit.ts';
import { referenceDate } from '../../rank/question.ts';
import type { World } from '../world.ts';
import type { Edition } from './edition.ts';
import { periodsToAsk } from './periods.ts';
import { scoresOf, type ScorecardQuestion } from './scorecard.ts';

/** From the shortest; a scorecard is not asked about single months while a form comes by quarters. */
const LENGTHS: PeriodKind[] = ['month', 'quarter', 'half', 'nine-months', 'year'];

/**
 * The periods worth asking a scorecard about: those on which a form behind it has reports, from the
 * longest frequency of these forms on, with a version in force on their last day. The latest first.
 */
export function periodsOfCard(world: World, edition: Edition, card: Scorecard): Period[] {
	const forms = formsBehind(edition, card);
	const shortest = shortestOf(forms);
	const ids = forms.flatMap((form) => periodsToAsk(world, edition, form).map(({ id }) => id));
	return [...new Set(ids)]
		.flatMap((id) => periodOf(id, 'calendar') ?? [])
		.filter(({ kind }) => LENGTHS.indexOf(kind) >= shortest)
		.filter(({ end }) => scorecardVersionOn(card, end) !== null)
		.sort((a, b) => order(b.end, a.end) || order(b.start, a.start));
}

/**
 * The latest period of the shortest length for which at least half of all that is measured is there;
 * where a unit is given, in which it was in force. Else the latest, null where there is none.
 */
export function latestOfCard(
	world: World,
	edition: Edition,
	asked: Omit<ScorecardQuestion, 'period' | 'version'>,
	unit?: Unit
): Period | null {
	const { card, level, parent } = asked;
	const kind = LENGTHS[shortestOf(formsBehind(edition, card))];
	const periods = periodsOfCard(world, edition, card)
		.filter((period) => period.kind === kind)
		.filter(({ end }) => unit === undefined || isInForce(unit, end));
	const isHalfThere = (period: Period): boolean => {
		const version = scorecardVersionOn(card, period.end);
		const day = referenceDate({ ...asked, period, today: edition.today });
		const units = unitsOn(edition.units, day, { level, parent }).length;
		if (version === null || units === 0) return false;
		const { coverage } = scoresOf(world, edition, { ...asked, version, period });
		const measured = coverage.filter(({ indicator }) => indicator !== null);
		const assessed = measured.reduce((sum, component) => sum + component.assessed, 0);
		return assessed * 2 >= measured.length * units;
	};
	return periods.find(isHalfThere) ?? periods[0] ?? null;
}

function formsBehind({ catalogue }: Edition, card: Scorecard): Form[] {
	const ids = scorecardVersionsOf(card)
		.flatMap(componentsOf)
		.flatMap(({ indicator }) => (indicator && indicatorOf(catalogue, indicator)?.form) || []);
	return [...new Set(ids)].flatMap((id) => formOf(catalogue, id) ?? []);
}

const shortestOf = (forms: Form[]): number =>
	Math.max(0, ...forms.map(({ frequency }) => LENGTHS.indexOf(frequency)));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
