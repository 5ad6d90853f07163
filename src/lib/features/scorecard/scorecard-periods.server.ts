import { formOf, indicatorOf, type Scorecard } from '../../core/model/catalogue.ts';
import type { Form } from '../../core/model/form.ts';
import { periodOf, type Period, type PeriodKind } from '../../core/model/period.ts';
import { componentsOf, scorecardVersionOn, scorecardVersionsOf } from '../../core/model/score.ts';
import { isInForce, type Unit, unitsOn } from '../../core/model/unit.ts';
import { referenceDate } from '../../core/figures/question.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { selectablePeriods } from '../ranking/ranking-periods.server.ts';
import { scoreSteps, type ScorecardQuestion } from './compute-scorecard.server.ts';

/**
 * Lengths of periods from the shortest. A scorecard has no single months if one of its forms is
 * quarterly.
 */
const PERIOD_LENGTHS: PeriodKind[] = ['month', 'quarter', 'half', 'nine-months', 'year'];

/**
 * The periods worth asking a scorecard about: those on which a form behind it has reports, from the
 * longest frequency of these forms on, with a version in force on their last day. The latest first.
 */
export function scorecardPeriods(
	app: AppContext,
	snapshot: AsOfSnapshot,
	card: Scorecard
): Period[] {
	const forms = formsOfScorecard(snapshot, card);
	const shortest = shortestLength(forms);
	const ids = forms.flatMap((form) => selectablePeriods(app, snapshot, form).map(({ id }) => id));
	return [...new Set(ids)]
		.flatMap((id) => periodOf(id, 'calendar') ?? [])
		.filter(({ kind }) => PERIOD_LENGTHS.indexOf(kind) >= shortest)
		.filter(({ end }) => scorecardVersionOn(card, end) !== null)
		.sort((a, b) => compareText(b.end, a.end) || compareText(b.start, a.start));
}

/**
 * The latest period of the shortest length for which at least half of all that is measured is there;
 * where a unit is given, in which it was in force. Else the latest, null where there is none. In
 * steps, as `scoreSteps`.
 */
export function* latestScorecardPeriod(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: Omit<ScorecardQuestion, 'period' | 'version'>,
	unit?: Unit
): Generator<void, Period | null> {
	const { card, level, parent } = question;
	const kind = PERIOD_LENGTHS[shortestLength(formsOfScorecard(snapshot, card))];
	const periods = scorecardPeriods(app, snapshot, card)
		.filter((period) => period.kind === kind)
		.filter(({ end }) => unit === undefined || isInForce(unit, end));
	for (const period of periods) {
		const version = scorecardVersionOn(card, period.end);
		const day = referenceDate({ ...question, period, today: snapshot.today });
		const units = unitsOn(snapshot.units, day, { level, parent }).length;
		if (version === null || units === 0) continue;
		const { coverage } = yield* scoreSteps(app, snapshot, { ...question, version, period });
		const measured = coverage.filter(({ indicator }) => indicator !== null);
		const assessed = measured.reduce((sum, component) => sum + component.assessed, 0);
		if (assessed * 2 >= measured.length * units) return period;
	}
	return periods[0] ?? null;
}

function formsOfScorecard({ catalogue }: AsOfSnapshot, card: Scorecard): Form[] {
	const ids = scorecardVersionsOf(card)
		.flatMap(componentsOf)
		.flatMap(({ indicator }) => (indicator && indicatorOf(catalogue, indicator)?.form) || []);
	return [...new Set(ids)].flatMap((id) => formOf(catalogue, id) ?? []);
}

const shortestLength = (forms: Form[]): number =>
	Math.max(0, ...forms.map(({ frequency }) => PERIOD_LENGTHS.indexOf(frequency)));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
