import { PEER_DIMENSIONS } from '../../core/model/peer-group.ts';
import type { Period } from '../../core/model/period.ts';
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
		[columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row)))],
		flavour
	);

/** Columns that have the same cells in every row, so that a line cut out of a file says what it is. */
export const constantColumns = <Row>(
	columns: readonly CsvColumn<Row>[],
	row: Row
): CsvColumn<unknown>[] =>
	columns.map(([name, cell]) => {
		const constant = cell(row);
		return [name, () => constant];
	});

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

/** The rank of a unit within each group of units that are alike; blank where it has none. */
export const peerColumns = (
	standings: ReadonlyMap<UnitId, readonly PeerPosition[]>
): CsvColumn<{ unit: Unit }>[] =>
	PEER_DIMENSIONS.flatMap((dimension): CsvColumn<{ unit: Unit }>[] => {
		const own = ({ unit }: { unit: Unit }) =>
			standings.get(unit.id)?.find(({ group }) => group.dimension === dimension);
		return [
			[`peers_${dimension}`, (row) => own(row)?.group.value ?? null],
			[`peers_${dimension}_rank`, (row) => own(row)?.row.rank ?? null],
			[`peers_${dimension}_of`, (row) => own(row)?.group.ranked.length ?? null]
		];
	});
