import {
	indicatorOf,
	type Scorecard,
	type ScorecardComponent,
	type ScorecardVersion
} from '../../core/model/catalogue.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import { peerAttributesOf } from '../../core/model/peer-attributes.ts';
import { periodOf, type Period } from '../../core/model/period.ts';
import type { Provenance } from '../../core/model/result.ts';
import type { Geography, RankedRow, Ranking, UnrankedRow } from '../../core/model/ranking.ts';
import {
	componentsOf,
	type ComponentCompleteness,
	type Measurement,
	type ScoreRanking,
	type ScorecardResult,
	type UnitScore
} from '../../core/model/score.ts';
import { unitsOn, type Level, type Unit, type UnitId } from '../../core/model/unit.ts';
import { referenceDate } from '../../core/figures/question.ts';
import { scorePeerGroups } from '../../core/scorecard/score-peer-groups.ts';
import { rankScores } from '../../core/scorecard/rank-scores.ts';
import { scoreUnit } from '../../core/scorecard/score-unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { provenanceOf, provenanceOfAll } from '../../server/snapshot/provenance.ts';
import { formOfIndicator } from '../ranking/ranking-question.server.ts';
import { rankingSteps, reportedRowsFor } from '../ranking/compute-ranking.server.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';

const scores = new CachedAnswers<ScorecardScores>(60);

/** Question about a scorecard, parsed from an address. */
export interface ScorecardQuestion {
	card: Scorecard;
	version: ScorecardVersion;
	level: Level;
	/**
	 * Period by calendar months. Each form reads the name of the period by its own calendar: Quý I of
	 * the reporting regime ends on 14/3, that of the others on 31/3.
	 */
	period: Period;
	parent: string | null;
	geography: Geography;
}

/** A scorecard's answer but for what is looked up beside it. */
export type ScorecardScores = Pick<ScorecardResult, 'ranking' | 'peers' | 'coverage'> & {
	provenance: Provenance;
};

/** One indicator in the period asked about, its rows by unit. */
interface Measure {
	indicator: Indicator;
	period: Period;
	rows: ReadonlyMap<UnitId, RankedRow | UnrankedRow>;
	provenance: Provenance;
}

/** Units that are scored in one step. */
const STEP_UNITS = 50;

/**
 * The points of all units of a question, from the same rankings that the pages of the indicators
 * show. Each step is a part of a ranking or the points of some units; there is none where the points
 * are known.
 */
export const scoreSteps = (
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: ScorecardQuestion
): Generator<void, ScorecardScores> =>
	scores.getInSteps(snapshot.cache, scorecardKey(snapshot, question), () =>
		newScoreSteps(app, snapshot, question)
	);

function* newScoreSteps(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: ScorecardQuestion
): Generator<void, ScorecardScores> {
	const { version, level, parent } = question;
	const measures = yield* measureSteps(app, snapshot, question);
	const day = referenceDate({ ...question, today: snapshot.today });
	const units = unitsOn(snapshot.units, day, { level, parent });
	const scored: UnitScore[] = [];
	for (const [at, unit] of units.entries()) {
		scored.push(scoreUnit(version, unit, (component) => measurementOf(component, measures, unit)));
		if (at % STEP_UNITS === STEP_UNITS - 1) yield;
	}
	const ranking = rankScores(scored);
	yield;
	return {
		ranking,
		peers: scorePeerGroups(ranking, (unit) => peerAttributesOf(snapshot.units, unit, day)),
		coverage: completenessOf(version, measures, ranking),
		provenance: provenanceOfAll(
			snapshot,
			[...measures.values()].map(({ provenance }) => provenance)
		)
	};
}

const indicatorIdsOf = ({ version }: ScorecardQuestion): Set<string> =>
	new Set(componentsOf(version).flatMap(({ indicator }) => indicator ?? []));

const scorecardKey = (
	{ cut }: AsOfSnapshot,
	{ card, level, period, parent, geography }: ScorecardQuestion
): string => JSON.stringify([cut, card.id, level, period.id, parent, geography]);

/** The indicators of a question; each step computes one ranking. */
function* measureSteps(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: ScorecardQuestion
): Generator<void, Map<string, Measure>> {
	const measures = new Map<string, Measure>();
	for (const id of indicatorIdsOf(question)) {
		const indicator = indicatorOf(snapshot.catalogue, id);
		const measure = indicator && (yield* measureOf(app, snapshot, question, indicator));
		if (measure) measures.set(id, measure);
	}
	return measures;
}

function* measureOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ level, parent, geography, period: { id } }: ScorecardQuestion,
	indicator: Indicator
): Generator<void, Measure | null> {
	const form = formOfIndicator(snapshot, indicator);
	const period = periodOf(id, form.calendar);
	if (period === null) return null;
	const question = { indicator, form, level, parent, period, geography, today: snapshot.today };
	const rows = allRowsOf(yield* rankingSteps(app, snapshot, question));
	return {
		indicator,
		period,
		rows: new Map(rows.map((row) => [row.unit.id, row])),
		provenance: provenanceOf(app, snapshot, rows, reportedRowsFor(app, snapshot, question))
	};
}

const allRowsOf = ({ ranked, unranked }: Ranking): (RankedRow | UnrankedRow)[] => [
	...ranked,
	...unranked
];

/**
 * The value of a unit. One that rests on few cases counts: a scorecard adds up what was done, and a
 * small commune would else lose the points of every component that it has few cases in.
 */
function measurementOf(
	component: ScorecardComponent,
	measures: ReadonlyMap<string, Measure>,
	unit: Unit
): Measurement {
	const measure = component.indicator === null ? undefined : measures.get(component.indicator);
	if (!measure) return { indicator: null, reason: 'no-indicator' };
	const { indicator } = measure;
	const row = measure.rows.get(unit.id);
	if (!row) return { indicator, reason: 'no-unit' };
	if ('rank' in row) return { indicator, figure: row.figure, hasFewCases: false };
	if (row.reason !== 'few-cases') return { indicator, reason: row.reason };
	return row.figure
		? { indicator, figure: row.figure, hasFewCases: true }
		: { indicator, reason: 'no-cases' };
}

function completenessOf(
	version: ScorecardVersion,
	measures: ReadonlyMap<string, Measure>,
	{ ranked }: ScoreRanking
): ComponentCompleteness[] {
	const scores = ranked.flatMap(({ groups }) => groups.flatMap(({ components }) => components));
	return componentsOf(version).map((component) => {
		const measure = component.indicator === null ? undefined : measures.get(component.indicator);
		return {
			component,
			indicator: measure?.indicator ?? null,
			period: measure?.period ?? null,
			assessed: scores.filter((score) => score.component === component && score.points !== null)
				.length
		};
	});
}
