import { toNumber } from '../../core/figures/fraction.ts';
import { PEER_DIMENSIONS } from '../../core/model/peer-group.ts';
import type {
	ComponentScore,
	GroupScore,
	Points,
	ScorecardResult,
	ScoredUnit,
	UnitScore
} from '../../core/model/score.ts';
import { type PeerPosition, peerPositions } from '../../core/ranking/peer-groups.ts';
import { m } from '../../paraglide/messages.js';
import {
	type CsvCell,
	csvText,
	EXCEL_CSV,
	integerJson,
	PLAIN_CSV,
	releaseReferenceJson,
	termsJson,
	unitReferenceJson
} from '../../ui/format/serialization.ts';

/** What every row repeats, so that a line cut out of the file still says what it is. */
const COMMON: [name: string, cell: (answer: ScorecardResult) => CsvCell][] = [
	['scorecard', ({ card }) => card.id],
	['valid_from', ({ version }) => version.validFrom],
	['level', ({ level }) => level],
	['parent', ({ parent }) => parent?.code ?? null],
	['period_id', ({ period }) => period.id],
	['geography', ({ geography }) => geography],
	['release_number', ({ release }) => release?.number ?? null],
	['sample', ({ isDemo }) => isDemo],
	['sample_notice', ({ isDemo }) => (isDemo ? m.sample_notice({}, { locale: 'vi' }) : null)],
	['licence_id', ({ installation }) => installation.licence.id],
	['licence_url', ({ installation }) => installation.licence.url]
];

const RANK = ['rank', 'tied', 'rank_as_weights_shift_best', 'rank_as_weights_shift_worst'];

const EMPTY_RANK_CELLS = RANK.map(() => null);

const SCORE_COLUMNS = ['unit_code', 'unit_name', 'unit_valid_from', 'points', 'assessed'];

const PEERS = PEER_DIMENSIONS.flatMap((dimension) => [
	`peers_${dimension}`,
	`peers_${dimension}_rank`,
	`peers_${dimension}_of`
]);

/**
 * A scorecard's ranking as CSV: a row a unit, a column a group and component, blank: not assessed;
 * then its rank among units of its kind, terrain and size. `excel` is the Vietnamese one.
 */
export function scorecardCsv(answer: ScorecardResult, flavour: 'plain' | 'excel'): string {
	const { ranked, unranked } = answer.ranking;
	const common = COMMON.map(([, cell]) => cell(answer));
	const standings = peerPositions(answer.peers);
	const rowOf = (row: UnitScore, rank: CsvCell[]): CsvCell[] => [
		...rank,
		...scoreCells(row),
		...peerCells(standings.get(row.unit.id)),
		...common
	];
	const head = [
		...RANK,
		...SCORE_COLUMNS,
		...partNames(answer),
		...PEERS,
		...COMMON.map(([name]) => name)
	];
	const rows = [
		...ranked.map((row) => rowOf(row, rankCells(row))),
		...unranked.map((row) => rowOf(row, EMPTY_RANK_CELLS))
	];
	return csvText([head, ...rows], flavour === 'excel' ? EXCEL_CSV : PLAIN_CSV);
}

const partNames = ({ version }: ScorecardResult): string[] =>
	version.groups.flatMap(({ id, components }) => [
		`group_${id}`,
		...components.map((component) => `component_${component.id}`)
	]);

const rankCells = ({ rank, tied, shifted: [best, worst] }: ScoredUnit): CsvCell[] => [
	rank,
	tied,
	best,
	worst
];

const scoreCells = ({ unit, points, assessed, groups }: UnitScore): CsvCell[] => [
	unit.code,
	unit.name,
	unit.validFrom,
	pointsCell(points),
	assessed,
	...groups.flatMap((group) => [
		pointsCell(group.points),
		...group.components.map((score) => pointsCell(score.points))
	])
];

const pointsCell = (points: Points | null): CsvCell => points && toNumber(points);

const peerCells = (standings: readonly PeerPosition[] = []): CsvCell[] =>
	PEER_DIMENSIONS.flatMap((dimension) => {
		const own = standings.find(({ group }) => group.dimension === dimension);
		return own ? [own.group.value, own.row.rank, own.group.ranked.length] : [null, null, null];
	});

/**
 * A scorecard's ranking as the API gives it, ready for `JSON.stringify`. Points stand as a number and
 * as the exact fraction it comes from; null where nothing could be assessed.
 */
export function scorecardJson(answer: ScorecardResult) {
	const { card, version, level, parent, period, release, ranking } = answer;
	const { id, start, end } = period;
	const standings = peerPositions(answer.peers);
	return {
		scorecard: card.id,
		validFrom: version.validFrom,
		maximum: version.maximum,
		level,
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

/** Where a unit stands among those like it, a group each. */
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

/** As text: the terms of a sum of many fractions go beyond every number of JSON's readers. */
const exactJson = ({ numerator, denominator }: Points) => `${numerator}/${denominator}`;
