import { toNumber } from '../../core/figures/fraction.ts';
import type {
	ComponentScore,
	GroupScore,
	Points,
	ScorecardResult,
	ScoredUnit,
	UnitScore
} from '../../core/model/score.ts';
import { requireRankedLevel } from '../../core/model/unit.ts';
import { type PeerPosition, peerPositions } from '../../core/ranking/peer-groups.ts';
import {
	columnsOf,
	type CsvColumn,
	csvTable,
	DEMO_COLUMNS,
	LICENCE_COLUMNS,
	PEER_COLUMNS,
	RELEASE_NUMBER_COLUMN,
	UNIT_COLUMNS
} from '../../ui/format/csv-columns.ts';
import {
	type CsvCell,
	EXCEL_CSV,
	integerJson,
	PLAIN_CSV,
	releaseReferenceJson,
	termsJson,
	unitReferenceJson
} from '../../ui/format/serialization.ts';
import type { ScorecardAnswer } from './scorecard-schema.ts';

type Row = ScoredUnit | UnitScore;

/** A row of a file and the ranking that it belongs to. */
interface ScoreLine {
	row: Row;
	answer: ScorecardResult;
	standings: ReturnType<typeof peerPositions<ScoredUnit>>;
}

/** A unit without any assessed component has no rank. */
const ROW_COLUMNS: CsvColumn<Row>[] = [
	['rank', (row) => ('rank' in row ? row.rank : null)],
	['tied', (row) => ('rank' in row ? row.tied : null)],
	['rank_as_weights_shift_best', (row) => ('rank' in row ? row.shifted[0] : null)],
	['rank_as_weights_shift_worst', (row) => ('rank' in row ? row.shifted[1] : null)],
	...UNIT_COLUMNS,
	['points', ({ points }) => pointsCell(points)],
	['assessed', ({ assessed }) => assessed]
];

/** Columns that repeat in every row, so that a line copied from the file can still be identified. */
const COMMON_COLUMNS: CsvColumn<ScorecardResult>[] = [
	['scorecard', ({ card }) => card.id],
	['valid_from', ({ version }) => version.validFrom],
	['level', ({ level }) => level],
	['parent', ({ parent }) => parent?.code ?? null],
	['period_id', ({ period }) => period.id],
	['geography', ({ geography }) => geography],
	RELEASE_NUMBER_COLUMN,
	...DEMO_COLUMNS,
	...LICENCE_COLUMNS
];

/** A group of a version with its components. */
interface ScoredGroup {
	id: string;
	components: readonly { id: string }[];
}

/**
 * The columns of a scorecard with these groups, for the file and for its documentation: one per
 * group and component (blank: not assessed), then the ranks in peer groups.
 */
export const scorecardColumns = (groups: readonly ScoredGroup[]): CsvColumn<ScoreLine>[] => [
	...columnsOf(({ row }: ScoreLine) => row, [...ROW_COLUMNS, ...partColumns(groups)]),
	...columnsOf(({ row, standings }: ScoreLine) => ({ unit: row.unit, standings }), PEER_COLUMNS),
	...columnsOf(({ answer }: ScoreLine) => answer, COMMON_COLUMNS)
];

/** A scorecard's ranking as CSV, one row per unit. `excel`: the Vietnamese file. */
export function scorecardCsv(answer: ScorecardResult, flavour: 'plain' | 'excel'): string {
	const { ranked, unranked } = answer.ranking;
	const standings = peerPositions(answer.peers);
	return csvTable(
		scorecardColumns(answer.version.groups),
		[...ranked, ...unranked].map((row) => ({ row, answer, standings })),
		flavour === 'excel' ? EXCEL_CSV : PLAIN_CSV
	);
}

/** Units have their groups and components in the order of the version. */
const partColumns = (groups: readonly ScoredGroup[]): CsvColumn<Row>[] =>
	groups.flatMap(({ id, components }, at): CsvColumn<Row>[] => [
		[`group_${id}`, (row) => pointsCell(row.groups[at]?.points)],
		...components.map((component, place): CsvColumn<Row> => [
			`component_${component.id}`,
			(row) => pointsCell(row.groups[at]?.components[place]?.points)
		])
	]);

const pointsCell = (points: Points | null | undefined): CsvCell =>
	points ? toNumber(points) : null;

/**
 * A scorecard's ranking as the API returns it, ready for `JSON.stringify`. Points are a number and
 * the exact fraction; null if nothing could be assessed.
 */
export function scorecardJson(answer: ScorecardResult): ScorecardAnswer {
	const { card, version, level, parent, period, release, ranking } = answer;
	const { id, start, end } = period;
	const standings = peerPositions(answer.peers);
	return {
		scorecard: card.id,
		validFrom: version.validFrom,
		maximum: version.maximum,
		level: requireRankedLevel(level),
		parent: parent?.code ?? null,
		period: { id, start, end },
		geography: answer.geography,
		release: releaseReferenceJson(release),
		coverage: answer.coverage.map(({ component, indicator, period: own, assessed }) => ({
			component: component.id,
			indicator: indicator?.id ?? null,
			period: own && { id: own.id, start: own.start, end: own.end },
			maximum: component.maximum,
			assessed
		})),
		ranked: ranking.ranked.map((row) => ({
			rank: row.rank,
			tied: row.tied,
			rankAsWeightsShift: row.shifted,
			weightShifts: row.shifts,
			peers: scorePeersJson(standings.get(row.unit.id)),
			...scoreJson(row)
		})),
		unranked: ranking.unranked.map((row) => ({ reason: 'nothing-assessed', ...scoreJson(row) })),
		...termsJson(answer)
	};
}

/** Positions of a unit in its peer groups. */
const scorePeersJson = (standings: readonly PeerPosition<ScoredUnit>[] = []) =>
	standings.map(({ group: { dimension, value, ranked }, row: { rank, tied, shifted } }) => ({
		dimension,
		value,
		rank,
		tied,
		of: ranked.length,
		rankAsWeightsShift: shifted
	}));

const scoreJson = ({ unit, points, assessed, groups }: UnitScore) => ({
	unit: unitReferenceJson(unit),
	points: points && toNumber(points),
	exact: points && exactJson(points),
	assessed,
	groups: groups.map(groupJson)
});

const groupJson = ({ id, maximum, assessed, points, components }: GroupScore) => ({
	id,
	maximum,
	assessed,
	points: points && toNumber(points),
	components: components.map(componentJson)
});

function componentJson(score: ComponentScore) {
	const { component, indicator } = score;
	const { id, maximum } = component;
	const named = { id, indicator: indicator?.id ?? null, maximum };
	if (score.points === null) return { ...named, points: null, reason: score.reason };
	const { figure, points, hasFewCases, next } = score;
	return {
		...named,
		points: toNumber(points),
		exact: exactJson(points),
		numerator: integerJson(figure.numerator),
		denominator: figure.denominator === null ? null : integerJson(figure.denominator),
		fewCases: hasFewCases,
		next: next && { cases: integerJson(next.cases), points: toNumber(next.points) }
	};
}

/** Text: JSON readers cannot hold the terms of a sum of many fractions as numbers. */
const exactJson = ({ numerator, denominator }: Points) => `${numerator}/${denominator}`;
