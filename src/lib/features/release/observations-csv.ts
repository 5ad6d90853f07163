import type { Observation, ObservationsResult } from '../../core/model/observation.ts';
import {
	type CsvColumn,
	csvHeader,
	DEMO_COLUMNS,
	LICENCE_COLUMNS,
	PERIOD_COLUMNS,
	RELEASE_COLUMNS,
	UNIT_COLUMNS
} from '../../ui/format/csv-columns.ts';
import { csvLines, PLAIN_CSV } from '../../ui/format/serialization.ts';

type ObservationRow = ObservationsResult & Observation & { note: string | null };

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
	['source', ({ note }) => note],
	...LICENCE_COLUMNS
];

/** Figures of which one step makes lines. */
const STEP_FIGURES = 500;

/**
 * Figures as CSV for programs, in pieces, of which each step makes one: a line a unit, period and
 * field; a blank value was not reported.
 */
export function* observationsCsv(answer: ObservationsResult): Generator<void, string[]> {
	// counts from a newspaper have a source
	const notes = new Map(answer.sources.map(({ report, note }) => [report, note]));
	const pieces = [csvHeader(OBSERVATION_COLUMNS, PLAIN_CSV)];
	const { observations } = answer;
	for (let at = 0; at < observations.length; at += STEP_FIGURES) {
		yield;
		const rows = observations.slice(at, at + STEP_FIGURES).map((row): ObservationRow => ({
			...answer,
			...row,
			isDemo: row.origin === 'sample',
			note: notes.get(row.report) ?? null
		}));
		const cells = rows.map((row) => OBSERVATION_COLUMNS.map(([, cell]) => cell(row)));
		pieces.push(csvLines(cells, PLAIN_CSV));
	}
	return pieces;
}
