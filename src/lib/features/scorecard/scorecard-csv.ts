import { PEER_DIMENSIONS } from '../../core/model/peer-group.ts';
import type { Points, ScorecardResult, ScoredUnit, UnitScore } from '../../core/model/score.ts';
import { m } from '../../paraglide/messages.js';
import { toNumber } from '../../core/figures/fraction.ts';
import { peerPositions, type PeerPosition } from '../../core/ranking/peer-groups.ts';
import { csvText, EXCEL_CSV, PLAIN_CSV, type CsvCell } from '../../ui/format/csv.ts';

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
