import { readPeriod } from '../../core/ingest/period/read-period.ts';
import { indicatorOf } from '../../core/model/catalogue.ts';
import { isDay, type Day } from '../../core/model/day.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { RANKED_LEVELS, unitsOn, type Unit, type UnitAttribute } from '../../core/model/unit.ts';
import { quartilesOf } from '../../core/figures/quartiles.ts';
import type { RankingQuestion } from '../../core/figures/question.ts';
import { snapshotOf, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { formOfIndicator } from '../ranking/ranking-question.server.ts';
import { provenanceOf } from '../../server/snapshot/provenance.ts';
import { rankingOf, reportedRowsFor } from '../ranking/compute-ranking.server.ts';
import { attributesText } from '../../server/reference/write-attributes.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Period whose cases give the sizes of units, and the days on which the sizes hold. */
export interface SizeQuestion {
	/** Period in any common notation. */
	period: string;
	/** The days on which the sizes hold: from the first on there are the units that are sized. */
	from: Day;
	to: Day;
}

const DEMO_SUFFIX = 'số liệu minh họa';

/**
 * The quarter by cases of every unit of a day among those of its level and province, as rows of
 * `attributes.csv` that an administrator reads and loads. Cases are those behind the indicator that the
 * installation is sized by, in all that is approved by now, through predecessors. A unit of which they
 * cannot be told has no row. Throws `RequestError`: `unknown-period`, `unknown-date`, `unknown-indicator`.
 */
export function proposeSizes(app: AppContext, ask: SizeQuestion): string {
	const snapshot = snapshotOf(app, 'live');
	const question = resolveSizeQuestion(snapshot, ask);
	const rows = unitsOn(snapshot.units, ask.from, { level: 'province' }).flatMap(({ code }) =>
		RANKED_LEVELS.flatMap((level) =>
			sizesBelow(app, snapshot, { ...question, level, parent: code }, ask.to)
		)
	);
	return attributesText(rows);
}

function resolveSizeQuestion(
	snapshot: AsOfSnapshot,
	{ period: given, from, to }: SizeQuestion
): Omit<RankingQuestion, 'level' | 'parent'> {
	const { sizedBy = '' } = snapshot.catalogue.installation;
	const indicator = indicatorOf(snapshot.catalogue, sizedBy);
	if (!indicator) throw new RequestError('unknown-indicator', { given: sizedBy });
	const wrong = [from, to].find((day) => !isDay(day)) ?? (to < from ? to : undefined);
	if (wrong !== undefined) throw new RequestError('unknown-date', { given: wrong });
	const form = formOfIndicator(snapshot, indicator);
	const period = readPeriod(given, form.calendar);
	if (period === null) throw new RequestError('unknown-period', { given });
	return { indicator, form, period, geography: 'current', today: from };
}

function sizesBelow(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion,
	to: Day
): (UnitAttribute & { of: Unit })[] {
	const { period, form, today: from } = question;
	const { ranked, unranked } = rankingOf(app, snapshot, question);
	const sized = [...ranked, ...unranked].flatMap(({ unit, figure }) =>
		figure === null ? [] : [{ of: unit, cases: figure.denominator ?? figure.numerator }]
	);
	const reported = reportedRowsFor(app, snapshot, question);
	const { isDemo } = provenanceOf(app, snapshot, [...ranked, ...unranked], reported);
	const source = `${form.title.vi}: ${period.id}${isDemo ? ` (${DEMO_SUFFIX})` : ''}`;
	return [...quartilesOf(sized)].map(([of, value]) => ({
		of,
		unit: of.id,
		attribute: 'volume',
		value,
		from,
		to: of.validTo !== null && of.validTo < to ? of.validTo : to,
		source
	}));
}
