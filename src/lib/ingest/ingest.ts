import type { Catalogue } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { Form } from '../model/form.ts';
import { hullOf, spanOf, type Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Checked, Column, Entry, FileFacts } from '../model/report.ts';
import type { UnitList } from '../model/unit.ts';
import { decode } from './decode.ts';
import { delimit } from './delimit.ts';
import { enter } from './enter.ts';
import { labelFields } from './label-fields.ts';
import { parse } from './parse.ts';
import { error } from './problem.ts';
import { read } from './read.ts';
import { recognise, type Layout, type Table } from './recognise.ts';
import { recogniseFormat } from './recognise-format.ts';
import { settle, type Setting } from './settle.ts';
import { tally } from './tally.ts';
import { validate } from './validate.ts';

/** A file as it was sent, and what the sender said about it. */
export interface Sending {
	name: string;
	/** Id of the form; without it the form that knows the header best. */
	form?: string | undefined;
	/** In any way that people write; must agree with the file. */
	period?: string | undefined;
	/** Code of the sender: rows are it or below it. */
	unit?: string | undefined;
}

/** All that a file is read against. Clock and limits are given, never taken. */
export interface IngestReference {
	catalogue: Catalogue;
	units: UnitList;
	today: Day;
	maxBytes: number;
}

/**
 * The whole way of a file: bytes → text → rows → table → candidates → checked entries. Never fails:
 * what is wrong with a file is in `problems`, and the file can be taken in if `errors` is 0.
 */
export function ingest(bytes: Uint8Array, sending: Sending, reference: IngestReference): Checked {
	const unread = { name: sending.name, bytes: bytes.length, ...NOTHING_READ };
	const refusal = refuseBytes(bytes, reference.maxBytes);
	if (refusal) return refused(unread, [refusal]);

	const { decoded, problems } = decode(bytes);
	if (!decoded) return refused(unread, problems);
	const { text, encoding } = decoded;

	const table = findTable(text, formsFor(reference.catalogue.forms, sending.form));
	if (!table) return refused({ ...unread, encoding }, [...problems, noTable(text)]);

	const setting = settle(table, sending, reference);
	const rows = read(table, setting);
	const checked = validate({ ...table, ...setting, rows });
	return {
		...factsOf(table, setting, enter(table.layout, rows.candidates)),
		file: { ...unread, encoding, ...placeOf(table) },
		...tally(chain(problems, setting.problems, checked))
	};
}

const NOTHING_READ = { encoding: null, delimiter: null, headerLine: null };

const refused = (file: FileFacts, problems: Problem[]): Checked => ({
	file,
	form: null,
	period: null,
	sender: null,
	isMadeUp: false,
	columns: [],
	entries: [],
	...tally(problems)
});

/** What can be said of bytes before they are text. */
function refuseBytes(bytes: Uint8Array, maxBytes: number): Problem | null {
	if (bytes.length === 0) return error('file/empty');
	if (bytes.length > maxBytes)
		return error('file/too-large', {}, { expected: maxBytes, found: bytes.length });
	const format = recogniseFormat(bytes);
	return format === null ? null : error('file/not-text', {}, { format });
}

const formsFor = (forms: Form[], id: string | undefined): Form[] =>
	forms.filter((form) => (id === undefined ? form.content !== 'system' : form.id === id));

function findTable(text: string, forms: Form[]): Table | null {
	const labels = forms.map(labelFields);
	const delimiter = delimit(text, labels);
	const sheet = delimiter && parse(text, delimiter);
	const layout = sheet && recognise(sheet, labels);
	return sheet && layout && { sheet, layout };
}

const noTable = (text: string): Problem =>
	error(text.trim() === '' ? 'file/empty' : 'header/not-found');

const placeOf = ({ sheet, layout }: Table) => ({
	delimiter: sheet.delimiter,
	headerLine: layout.headerLine
});

const factsOf = ({ layout }: Table, { period, sender, isMadeUp }: Setting, entries: Entry[]) => ({
	form: layout.form.id,
	period: layout.form.content === 'statements' ? daysOfAll(entries) : period,
	sender: sender?.id ?? null,
	isMadeUp,
	columns: columnsOf(layout),
	entries
});

/** The days from the first to the last of published figures, each of which has its own period. */
function daysOfAll(entries: Entry[]): Period | null {
	const days = hullOf(entries.map(({ period }) => period));
	return days && spanOf(days.start, days.end, 'calendar');
}

const columnsOf = ({ columns }: Layout): Column[] =>
	columns.flatMap(({ index, header, role, field }) => {
		const key = field?.key ?? (role === 'unit' || role === 'code' ? 'unit' : null);
		return key === null ? [] : { field: key, header, column: index + 1 };
	});

function* chain(...parts: Iterable<Problem>[]): Iterable<Problem> {
	for (const part of parts) yield* part;
}
