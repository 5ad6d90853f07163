import type { Observation, ObservationsResult } from '../../core/model/observation.ts';
import {
	type CsvColumn,
	csvTable,
	DEMO_COLUMNS,
	LICENCE_COLUMNS,
	PERIOD_COLUMNS,
	RELEASE_COLUMNS,
	UNIT_COLUMNS
} from '../../ui/format/csv-columns.ts';
import { type CsvCell, PLAIN_CSV } from '../../ui/format/serialization.ts';

type ObservationRow = ObservationsResult & Observation;

/** The columns of observations, for the file and for its documentation. */
export const OBSERVATION_COLUMNS: CsvColumn<ObservationRow>[] = [
	...UNIT_COLUMNS,
	['form', ({ form }) => form.id],
	...PERIOD_COLUMNS,
	['field', ({ field }) => field.key],
	['label', ({ field }) => field.label.vi],
	['value', ({ count }) => count],
	['report', ({ report }) => report],
	['line', ({ line }) => line],
	...RELEASE_COLUMNS,
	...DEMO_COLUMNS,
	['source', ({ report, sources }) => noteOf(report, sources)],
	...LICENCE_COLUMNS
];

/** Source of counts from a newspaper. */
const noteOf = (report: string, sources: ObservationsResult['sources']): CsvCell =>
	sources.find((source) => source.report === report)?.note ?? null;

/** Figures as CSV for programs: a line a unit, period and field; a blank value was not reported. */
export const observationsCsv = (answer: ObservationsResult): string =>
	csvTable(
		OBSERVATION_COLUMNS,
		answer.observations.map((row) => ({ ...answer, ...row, isDemo: row.origin === 'sample' })),
		PLAIN_CSV
	);
