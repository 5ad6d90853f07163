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
	type ScorecardResult
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
import { rankingOf, reportedRowsFor } from '../ranking/compute-ranking.server.ts';
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

/** The points of all units of a question, from the same rankings that the indicators' pages show. */
export function scoresOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: ScorecardQuestion
): ScorecardScores {
	return scores.get(snapshot.cache, scorecardKey(snapshot, question), () => {
		const { version, level, parent } = question;
		const day = referenceDate({ ...question, today: snapshot.today });
		const units = unitsOn(snapshot.units, day, { level, parent });
		const measures = measuresOf(app, snapshot, question);
		const ranking = rankScores(
			units.map((unit) =>
				scoreUnit(version, unit, (component) => measurementOf(component, measures, unit))
			)
		);
		return {
			ranking,
			peers: scorePeerGroups(ranking, (unit) => peerAttributesOf(snapshot.units, unit, day)),
			coverage: completenessOf(version, measures, ranking),
			provenance: provenanceOfAll(
				snapshot,
				[...measures.values()].map(({ provenance }) => provenance)
			)
		};
	});
}

/** Computes the rankings that `scoresOf` needs, each as a step; nothing where they are known. */
export function* scoreSteps(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: ScorecardQuestion
): Generator<void, void> {
	if (scores.has(snapshot.cache, scorecardKey(snapshot, question))) return;
	for (const id of indicatorIdsOf(question)) {
		const indicator = indicatorOf(snapshot.catalogue, id);
		if (indicator) measureOf(app, snapshot, question, indicator);
		yield;
	}
}

const indicatorIdsOf = ({ version }: ScorecardQuestion): Set<string> =>
	new Set(componentsOf(version).flatMap(({ indicator }) => indicator ?? []));

const scorecardKey = (
	{ cut }: AsOfSnapshot,
	{ card, level, period, parent, geography }: ScorecardQuestion
): string => JSON.stringify([cut, card.id, level, period.id, parent, geography]);

function measuresOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: ScorecardQuestion
): Map<string, Measure> {
	return new Map(
		[...indicatorIdsOf(question)].flatMap((id) => {
			const indicator = indicatorOf(snapshot.catalogue, id);
			const measure = indicator && measureOf(app, snapshot, question, indicator);
			return measure ? [[id, measure] as const] : [];
		})
	);
}

function measureOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ level, parent, geography, period: { id } }: ScorecardQuestion,
	indicator: Indicator
): Measure | null {
	const form = formOfIndicator(snapshot, indicator);
	const period = periodOf(id, form.calendar);
	if (period === null) return null;
	const question = { indicator, form, level, parent, period, geography, today: snapshot.today };
	const rows = allRowsOf(rankingOf(app, snapshot, question));
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
