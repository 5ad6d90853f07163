import { toNumber } from '../../core/figures/fraction.ts';
import { PEER_DIMENSIONS } from '../../core/model/peer-group.ts';
import type { Period } from '../../core/model/period.ts';
import type { Figure } from '../../core/model/ranking.ts';
import type { Provenance } from '../../core/model/result.ts';
import type { Unit, UnitId } from '../../core/model/unit.ts';
import type { PeerPosition } from '../../core/ranking/peer-groups.ts';
import { type CsvCell, type CsvFlavour, csvText, demoNotice } from './serialization.ts';

/** A column of a file: its name, and its cell in a row. */
export type CsvColumn<Row> = [name: string, cell: (row: Row) => CsvCell];

/** A file with a header row and a line for each row. */
export const csvTable = <Row>(
	columns: readonly CsvColumn<Row>[],
	rows: readonly Row[],
	flavour: CsvFlavour
): string =>
	csvText(
		[columnNames(columns), ...rows.map((row) => columns.map(([, cell]) => cell(row)))],
		flavour
	);

/** The first line of a file with these columns. */
export const csvHeader = (columns: readonly CsvColumn<never>[], flavour: CsvFlavour): string =>
	csvText([columnNames(columns)], flavour);

export const columnNames = (columns: readonly CsvColumn<never>[]): string[] =>
	columns.map(([name]) => name);

/** Columns of one part of a row. */
export const columnsOf = <Row, Part>(
	part: (row: Row) => Part,
	columns: readonly CsvColumn<Part>[]
): CsvColumn<Row>[] => columns.map(([name, cell]) => [name, (row) => cell(part(row))]);

export const UNIT_COLUMNS: CsvColumn<{ unit: Unit }>[] = [
	['unit_code', ({ unit }) => unit.code],
	['unit_name', ({ unit }) => unit.name],
	['unit_valid_from', ({ unit }) => unit.validFrom]
];

export const PERIOD_COLUMNS: CsvColumn<{ period: Period }>[] = [
	['period_id', ({ period }) => period.id],
	['period_start', ({ period }) => period.start],
	['period_end', ({ period }) => period.end]
];

export const RELEASE_NUMBER_COLUMN: CsvColumn<Pick<Provenance, 'release'>> = [
	'release_number',
	({ release }) => release?.number ?? null
];

export const RELEASE_COLUMNS: CsvColumn<Pick<Provenance, 'release'>>[] = [
	RELEASE_NUMBER_COLUMN,
	['release_at', ({ release }) => release?.at ?? null]
];

/** Columns that mark demo data, also in words. */
export const DEMO_COLUMNS: CsvColumn<Pick<Provenance, 'isDemo'>>[] = [
	['sample', ({ isDemo }) => isDemo],
	['sample_notice', ({ isDemo }) => demoNotice(isDemo)]
];

export const LICENCE_COLUMNS: CsvColumn<Pick<Provenance, 'installation'>>[] = [
	['licence_id', ({ installation }) => installation.licence.id],
	['licence_url', ({ installation }) => installation.licence.url]
];

/** Columns for the release, the mark of demo data and the licence. */
export const PROVENANCE_COLUMNS: CsvColumn<Omit<Provenance, 'sources'>>[] = [
	...RELEASE_COLUMNS,
	...DEMO_COLUMNS,
	...LICENCE_COLUMNS
];

/** A figure with its counts and interval; blank where there is none. */
export const FIGURE_COLUMNS: CsvColumn<{
	figure: Figure | null;
	interval: readonly [low: number, high: number] | null;
}>[] = [
	['value', ({ figure }) => valueCell(figure)],
	['numerator', ({ figure }) => figure?.numerator ?? null],
	['denominator', ({ figure }) => figure?.denominator ?? null],
	['interval_low', ({ interval }) => interval?.[0] ?? null],
	['interval_high', ({ interval }) => interval?.[1] ?? null]
];

export const valueCell = (figure: Figure | null): CsvCell =>
	figure === null || figure.denominator === 0n ? null : toNumber(figure);

/** A unit with the ranks of all units among those that are alike. */
interface PeerRow {
	unit: Unit;
	standings: ReadonlyMap<UnitId, readonly PeerPosition[]>;
}

/** The rank of a unit within each group of units that are alike; blank where it has none. */
export const PEER_COLUMNS = PEER_DIMENSIONS.flatMap((dimension): CsvColumn<PeerRow>[] => {
	const own = ({ unit, standings }: PeerRow) =>
		standings.get(unit.id)?.find(({ group }) => group.dimension === dimension);
	return [
		[`peers_${dimension}`, (row) => own(row)?.group.value ?? null],
		[`peers_${dimension}_rank`, (row) => own(row)?.row.rank ?? null],
		[`peers_${dimension}_of`, (row) => own(row)?.group.ranked.length ?? null]
	];
});
