import { toNumber } from '../../core/figures/fraction.ts';
import { POOLED_MONTHS } from '../../core/figures/pooled-figures.ts';
import type {
	Figure,
	MissingReport,
	PooledFigure,
	RankedRow,
	UnrankedRow
} from '../../core/model/ranking.ts';
import type { RankingResult } from '../../core/model/result.ts';
import { requireRankedLevel, type Unit } from '../../core/model/unit.ts';
import { peerPositions } from '../../core/ranking/peer-groups.ts';
import {
	constantColumns,
	type CsvColumn,
	csvTable,
	peerColumns,
	PERIOD_COLUMNS,
	PROVENANCE_COLUMNS,
	UNIT_COLUMNS
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

/** What a row says of its own: the JSON names, flattened. Unranked rows leave blank what they lack. */
const COLUMNS: CsvColumn<RankedRow | UnrankedRow>[] = [
	['rank', (row) => ('rank' in row ? row.rank : null)],
	['tied', (row) => ('rank' in row ? row.tied : null)],
	...UNIT_COLUMNS,
	['value', ({ figure }) => valueCell(figure)],
	['numerator', ({ figure }) => figure?.numerator ?? null],
	['denominator', ({ figure }) => figure?.denominator ?? null],
	['interval_low', ({ interval }) => interval?.[0] ?? null],
	['interval_high', ({ interval }) => interval?.[1] ?? null],
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

/** What a unit with few cases has over so many months. */
const pooledColumns = ({ pooled }: RankingResult): CsvColumn<RankedRow | UnrankedRow>[] =>
	POOLED_MONTHS.flatMap((months): CsvColumn<RankedRow | UnrankedRow>[] => {
		const figure = ({ unit }: { unit: Unit }) =>
			pooled.get(unit.id)?.find((known) => known.months === months)?.figure;
		return [
			[`pooled_${months}_numerator`, (row) => figure(row)?.numerator ?? null],
			[`pooled_${months}_denominator`, (row) => figure(row)?.denominator ?? null]
		];
	});

/** What every row repeats, so that a line cut out of the file still says what it is. */
const COMMON: CsvColumn<RankingResult>[] = [
	['indicator', ({ ranking }) => ranking.indicator],
	['level', ({ ranking }) => ranking.level],
	['parent', ({ ranking }) => ranking.parent],
	...PERIOD_COLUMNS.map(([name, cell]): CsvColumn<RankingResult> => [
		name,
		({ ranking }) => cell(ranking)
	]),
	['geography', ({ ranking }) => ranking.geography],
	...PROVENANCE_COLUMNS
];

/** A ranking as CSV: a row a unit, the unranked after the ranked. `excel` is the Vietnamese one. */
export function rankingCsv(answer: RankingResult, flavour: 'plain' | 'excel'): string {
	const { ranked, unranked } = answer.ranking;
	const columns: CsvColumn<RankedRow | UnrankedRow>[] = [
		...COLUMNS,
		...peerColumns(peerPositions(answer.peers)),
		...pooledColumns(answer),
		['source', (row) => sourceCell(row, answer)],
		...constantColumns(COMMON, answer)
	];
	return csvTable(columns, [...ranked, ...unranked], flavour === 'excel' ? EXCEL_CSV : PLAIN_CSV);
}

const valueCell = (figure: Figure | null): CsvCell =>
	figure === null || figure.denominator === 0n ? null : toNumber(figure);

const missingCell = ({ missing }: UnrankedRow): CsvCell =>
	missing.map(({ unit, part }) => `${nameOf(unit)} ${part.id}`).join('; ') || null;

const nameOf = ({ code, name }: Unit): string => `${name} (${code})`;

/** Where the figures of a row were published, if it was not the unit that reported them. */
const sourceCell = ({ reports }: RankedRow | UnrankedRow, { sources }: RankingResult): CsvCell =>
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

/** The figure of a unit with few cases and the reports that are missing stand only where there are any. */
export function unrankedJson(row: UnrankedRow): ExcludedUnitAnswer {
	return {
		unit: unitReferenceJson(row.unit),
		reason: row.reason,
		...(row.figure ? { ...figureJson(row.figure), interval: row.interval } : {}),
		...(row.missing.length > 0 ? { missing: row.missing.map(neededJson) } : {})
	};
}

/** What a unit with few cases has over longer stretches. */
const pooledJson = (pooled: PooledFigure[] = []) =>
	pooled.length === 0
		? {}
		: { pooled: pooled.map(({ months, figure }) => ({ months, ...figureJson(figure) })) };

const neededJson = ({ unit, part }: MissingReport) => ({
	unit: unitReferenceJson(unit),
	period: part.id
});
