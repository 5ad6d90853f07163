import type { LoggedAct } from '../../core/model/act.ts';
import { logActText } from './act-text.ts';
import { BYTE_ORDER_MARK, csvLines, EXCEL_CSV, type CsvCell } from '../../ui/format/csv.ts';
import type { Locale } from '../../core/model/locale.ts';

/** The facts of an event under the names by which its hash is computed, and two for people. */
const COLUMNS: [name: string, cell: (event: LoggedAct, locale: Locale) => CsvCell][] = [
	['seq', ({ seq }) => seq],
	['at', ({ at }) => at],
	['at_vietnam', ({ at }) => vietnamTime(at)],
	['actor', ({ actor }) => actor],
	['act', ({ act }) => act],
	['act_text', ({ act }, locale) => logActText(act, locale)],
	['subject', ({ subject }) => subject],
	['reason', ({ reason }) => reason],
	['digest', ({ digest }) => digest],
	['prev', ({ prev }) => prev],
	['hash', ({ hash }) => hash]
];

/** The log as CSV for Excel, piece by piece, in the order in which the events come. */
export function* logCsv(pieces: Iterable<LoggedAct[]>, locale: Locale): Generator<string> {
	yield BYTE_ORDER_MARK + csvLines([COLUMNS.map(([name]) => name)], EXCEL_CSV);
	for (const events of pieces)
		yield csvLines(
			events.map((event) => COLUMNS.map(([, cell]) => cell(event, locale))),
			EXCEL_CSV
		);
}

/** `2026-11-25 15:51:02`, which Excel reads as a moment. */
const vietnamTime = (at: string): string =>
	new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
