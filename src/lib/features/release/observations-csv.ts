import type { Observation, ObservationsResult } from '../../core/model/observation.ts';
import { m } from '../../paraglide/messages.js';
import { type CsvCell, csvText, PLAIN_CSV } from '../../ui/format/serialization.ts';

type Column = [name: string, cell: (row: Observation, answer: ObservationsResult) => CsvCell];

const COLUMNS: Column[] = [
	['unit_code', ({ unit }) => unit.code],
	['unit_name', ({ unit }) => unit.name],
	['unit_valid_from', ({ unit }) => unit.validFrom],
	['form', (_, { form }) => form.id],
	['period_id', ({ period }) => period.id],
	['period_start', ({ period }) => period.start],
	['period_end', ({ period }) => period.end],
	['field', ({ field }) => field.key],
	['label', ({ field }) => field.label.vi],
	['value', ({ count }) => count],
	['report', ({ report }) => report],
	['line', ({ line }) => line],
	['release_number', (_, { release }) => release?.number ?? null],
	['release_at', (_, { release }) => release?.at ?? null],
	['sample', ({ origin }) => origin === 'sample'],
	[
		'sample_notice',
		({ origin }) => (origin === 'sample' ? m.sample_notice({}, { locale: 'vi' }) : null)
	],
	['source', ({ report }, { sources }) => noteOf(report, sources)],
	['licence_id', (_, { installation }) => installation.licence.id],
	['licence_url', (_, { installation }) => installation.licence.url]
];

/** Where counts of a newspaper come from. */
const noteOf = (report: string, sources: ObservationsResult['sources']): CsvCell =>
	sources.find((source) => source.report === report)?.note ?? null;

/** Figures as CSV for programs: a line a unit, period and field; a blank value was not reported. */
export const observationsCsv = (answer: ObservationsResult): string =>
	csvText(
		[
			COLUMNS.map(([name]) => name),
			...answer.observations.map((row) => COLUMNS.map(([, cell]) => cell(row, answer)))
		],
		PLAIN_CSV
	);
