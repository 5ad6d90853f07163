import { toNumber } from '../../core/figures/fraction.ts';
import { POOLED_MONTHS } from '../../core/figures/pooled-figures.ts';
import type {
	MissingReport,
	PooledFigure,
	RankedRow,
	UnrankedRow
} from '../../core/model/ranking.ts';
import type { RankingResult } from '../../core/model/result.ts';
import { requireRankedLevel, type Unit } from '../../core/model/unit.ts';
import { peerPositions } from '../../core/ranking/peer-groups.ts';
import {
	columnsOf,
	type CsvColumn,
	csvTable,
	FIGURE_COLUMNS,
	PEER_COLUMNS,
	PERIOD_COLUMNS,
	PROVENANCE_COLUMNS,
	UNIT_COLUMNS,
	valueCell
} from '../../ui/format/csv-columns.ts';
import {
	type CsvCell,
	EXCEL_CSV,
	figureJson,
	peersJson,
	PLAIN_CSV,
	provenanceJson,
	releaseReferenceJson,
	unitReferenceJson
} from '../../ui/format/serialization.ts';
import type { ExcludedUnitAnswer, RankingAnswer } from './ranking-schema.ts';

type Row = RankedRow | UnrankedRow;

/** A row of a file and the ranking that it belongs to. */
interface RankingLine {
	row: Row;
	answer: RankingResult;
	standings: ReturnType<typeof peerPositions<RankedRow>>;
}

/** Columns that differ by row: the JSON names, flattened. An unranked row has blank cells. */
const ROW_COLUMNS: CsvColumn<Row>[] = [
	['rank', (row) => ('rank' in row ? row.rank : null)],
	['tied', (row) => ('rank' in row ? row.tied : null)],
	...UNIT_COLUMNS,
	...FIGURE_COLUMNS,
	['rank_range_best', (row) => ('rank' in row ? (row.rankRange?.[0] ?? null) : null)],
	['rank_range_worst', (row) => ('rank' in row ? (row.rankRange?.[1] ?? null) : null)],
	['against', (row) => ('rank' in row ? row.against : null)],
	['previous_rank', (row) => ('rank' in row ? (row.previous?.rank ?? null) : null)],
	['previous_value', (row) => ('rank' in row ? valueCell(row.previous?.figure ?? null) : null)],
	['moved', (row) => ('rank' in row ? row.moved : null)],
	['reason', (row) => ('rank' in row ? null : row.reason)],
	['missing', (row) => ('rank' in row ? null : missingCell(row))],
	['report', ({ reports }) => reports.at(-1) ?? null]
];

/** The figure of a unit with few cases over several months. */
const POOLED_COLUMNS = POOLED_MONTHS.flatMap((months): CsvColumn<RankingLine>[] => {
	const figure = ({ row, answer }: RankingLine) =>
		answer.pooled.get(row.unit.id)?.find((known) => known.months === months)?.figure;
	return [
		[`pooled_${months}_numerator`, (line) => figure(line)?.numerator ?? null],
		[`pooled_${months}_denominator`, (line) => figure(line)?.denominator ?? null]
	];
});

/** Columns that repeat in every row, so that a line copied from the file can still be identified. */
const COMMON_COLUMNS: CsvColumn<RankingResult>[] = [
	['indicator', ({ ranking }) => ranking.indicator],
	['level', ({ ranking }) => ranking.level],
	['parent', ({ ranking }) => ranking.parent],
	...columnsOf(({ ranking }: RankingResult) => ranking, PERIOD_COLUMNS),
	['geography', ({ ranking }) => ranking.geography],
	...PROVENANCE_COLUMNS
];

/** The columns of a ranking, for the file and for its documentation. */
export const RANKING_COLUMNS: CsvColumn<RankingLine>[] = [
	...columnsOf(({ row }: RankingLine) => row, ROW_COLUMNS),
	...columnsOf(({ row, standings }: RankingLine) => ({ unit: row.unit, standings }), PEER_COLUMNS),
	...POOLED_COLUMNS,
	['source', ({ row, answer }) => sourceCell(row, answer)],
	...columnsOf(({ answer }: RankingLine) => answer, COMMON_COLUMNS)
];

/** A ranking as CSV: one row per unit, unranked after ranked. `excel` is the Vietnamese one. */
export function rankingCsv(answer: RankingResult, flavour: 'plain' | 'excel'): string {
	const { ranked, unranked } = answer.ranking;
	const standings = peerPositions(answer.peers);
	return csvTable(
		RANKING_COLUMNS,
		[...ranked, ...unranked].map((row) => ({ row, answer, standings })),
		flavour === 'excel' ? EXCEL_CSV : PLAIN_CSV
	);
}

const missingCell = ({ missing }: UnrankedRow): CsvCell =>
	missing.map(({ unit, part }) => `${nameOf(unit)} ${part.id}`).join('; ') || null;

const nameOf = ({ code, name }: Unit): string => `${name} (${code})`;

/** Place of publication of the figures of a row that the unit did not report itself. */
const sourceCell = ({ reports }: Row, { sources }: RankingResult): CsvCell =>
	sources
		.filter(({ report }) => reports.includes(report))
		.map(({ note }) => note)
		.join(' · ') || null;

/**
 * A ranking as the API gives it (docs/rules.md §8), ready for `JSON.stringify`. Counts keep every
 * digit: those beyond what a double holds are written as raw JSON numbers.
 */
export function rankingJson(answer: RankingResult): RankingAnswer {
	const { ranking, release } = answer;
	const { id, start, end } = ranking.period;
	const standings = peerPositions(answer.peers);
	return {
		indicator: ranking.indicator,
		level: requireRankedLevel(ranking.level),
		parent: ranking.parent,
		period: { id, start, end },
		geography: ranking.geography,
		release: releaseReferenceJson(release),
		coverage: ranking.coverage,
		total: ranking.total && figureJson(ranking.total),
		ranked: ranking.ranked.map((row) => ({
			...rankedJson(row),
			peers: peersJson(standings.get(row.unit.id))
		})),
		unranked: ranking.unranked.map((row) => ({
			...unrankedJson(row),
			...pooledJson(answer.pooled.get(row.unit.id))
		})),
		...provenanceJson(answer)
	};
}

function rankedJson(row: RankedRow) {
	return {
		rank: row.rank,
		tied: row.tied,
		unit: unitReferenceJson(row.unit),
		...figureJson(row.figure),
		interval: row.interval,
		rankRange: row.rankRange,
		against: row.against,
		previous: row.previous && {
			rank: row.previous.rank,
			value: toNumber(row.previous.figure)
		},
		moved: row.moved,
		report: row.reports.at(-1) ?? null,
		reports: row.reports
	};
}

/** The figure of a unit with few cases and the missing reports are members only if there are any. */
export function unrankedJson(row: UnrankedRow): ExcludedUnitAnswer {
	return {
		unit: unitReferenceJson(row.unit),
		reason: row.reason,
		...(row.figure ? { ...figureJson(row.figure), interval: row.interval } : {}),
		...(row.missing.length > 0 ? { missing: row.missing.map(neededJson) } : {})
	};
}

/** Sums over 3 and 12 months of a unit with few cases. */
const pooledJson = (pooled: PooledFigure[] = []) =>
	pooled.length === 0
		? {}
		: { pooled: pooled.map(({ months, figure }) => ({ months, ...figureJson(figure) })) };

const neededJson = ({ unit, part }: MissingReport) => ({
	unit: unitReferenceJson(unit),
	period: part.id
});
