import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import type { IngestOptions } from '../../../src/lib/core/ingest/source/ingest-input.ts';
import type { Problem } from '../../../src/lib/core/model/problem.ts';
import type { IngestResult } from '../../../src/lib/core/model/report.ts';
import { reference } from './reference.ts';

/** Checks a file given as text; `vanban` of June 2023 unless it is said otherwise. */
export function checkText(text: string, sending: Partial<IngestOptions> = {}): IngestResult {
	const given = { name: 'x.csv', form: 'vanban', period: '2023-06', ...sending };
	return ingest(new TextEncoder().encode(text), given, reference);
}

/** The lines of a file. */
export const lines = (...rows: string[]): string => rows.join('\n');

/** Errors reduced to their place, for comparison with the expected ones. */
export const errorsIn = ({ problems }: IngestResult): Problem[] =>
	problems.filter(({ severity }) => severity === 'error');

export const warningsIn = ({ problems }: IngestResult): Problem[] =>
	problems.filter(({ severity }) => severity === 'warning');

/** `code line field cell` of each error, for tables of cases. */
export const errorPlaces = (checked: IngestResult): string[] =>
	errorsIn(checked).map(({ code, line, field, cell }) =>
		[code, line, field, cell].filter((part) => part !== null).join(' ')
	);

/** Code of the unit and one figure of each entry. */
export const figuresIn = ({ entries }: IngestResult, field: string): [string, number | null][] =>
	entries.map(({ unit, counts }) => [unit.slice(0, unit.indexOf('@')), counts[field] ?? null]);
