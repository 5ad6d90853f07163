import type { Form } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import type { Encoding, FileFacts } from '../../model/report.ts';
import { decodeText } from '../source/decode-text.ts';
import { detectDelimiter } from './delimiter.ts';
import type { IngestReference, IngestOptions } from '../source/ingest-input.ts';
import { findLostLetters } from './find-lost-letters.ts';
import { labelsOf, withHeaderMappings, type FormLabels } from './label-fields.ts';
import { findOddDelimiter } from './odd-delimiter.ts';
import { parseCsv } from '../source/csv.ts';
import { createError } from '../problems/create-problem.ts';
import { recogniseTable, type Table } from './recognise-table.ts';
import { recogniseFormat } from '../source/format.ts';
import type { OpenedWorkbook } from '../source/workbook.ts';
import type { Workbook } from '../source/workbook-sheet.ts';

/** The table of a file, or the problems that prevent reading one. */
export interface OpenResult {
	file: FileFacts;
	/** Null where no table was found; `problems` says why. */
	table: Table | null;
	problems: Problem[];
}

type TableSearchResult = Omit<OpenResult, 'file'> & { encoding: Encoding | null };

/** Bytes → text → rows → table; of a workbook, the sheet that a form recognises best. */
export function openTable(
	bytes: Uint8Array,
	sending: IngestOptions,
	reference: IngestReference
): OpenResult {
	const { table, encoding, problems } = findTable(bytes, sending, reference);
	const file = {
		name: sending.name,
		bytes: bytes.length,
		encoding,
		delimiter: table?.sheet.delimiter ?? null,
		headerLine: table?.layout.headerLine ?? null
	};
	return { file, table, problems };
}

/** The same table with all rows in memory: a file that is checked and shown is parsed once. */
export function withRowsInMemory(result: OpenResult): OpenResult {
	if (!result.table) return result;
	const { sheet, layout } = result.table;
	return { ...result, table: { layout, sheet: { ...sheet, rows: [...sheet.rows] } } };
}

function findTable(
	bytes: Uint8Array,
	{ form, meanings = [], workbook }: IngestOptions,
	reference: IngestReference
): TableSearchResult {
	const { catalogue, maxBytes, progress } = reference;
	const refusal = refuseBytes(bytes, maxBytes, workbook);
	if (refusal) return { table: null, encoding: null, problems: [refusal] };
	const labels = selectForms(catalogue.forms, form).map((one) =>
		withHeaderMappings(labelsOf(one), meanings)
	);
	const found =
		typeof workbook === 'object'
			? findInWorkbook(workbook, labels)
			: findInText(bytes, labels, progress);
	// lost letters explain why no encoding fits and no header is found
	const lost = findLostLetters({ bytes, workbook, table: found.table }, reference);
	return lost ? { table: null, encoding: found.encoding, problems: [lost] } : found;
}

/** Problems found in the bytes before decoding. */
function refuseBytes(
	bytes: Uint8Array,
	maxBytes: number,
	workbook: OpenedWorkbook | undefined
): Problem | null {
	if (bytes.length === 0) return createError('file/empty');
	if (bytes.length > maxBytes)
		return createError('file/too-large', {}, { expected: maxBytes, found: bytes.length });
	if (workbook === 'too-large') return createError('file/too-large', {}, { format: 'xlsx' });
	const format = typeof workbook === 'object' ? null : recogniseFormat(bytes);
	return format === null ? null : createError('file/not-text', {}, { format });
}

const selectForms = (forms: Form[], id: string | undefined): Form[] =>
	forms.filter((form) => (id === undefined ? form.content !== 'system' : form.id === id));

function findInText(
	bytes: Uint8Array,
	labels: FormLabels[],
	progress: IngestReference['progress']
): TableSearchResult {
	const { decoded, problems } = decodeText(bytes);
	if (!decoded) return { table: null, encoding: null, problems };
	const { encoding } = decoded;
	const pieces = progress ? withProgress(decoded.chunks, progress) : decoded.chunks;
	const delimiter = detectDelimiter(pieces, labels);
	const sheet = delimiter && parseCsv(pieces, delimiter);
	const layout = sheet && recogniseTable(sheet, labels);
	if (sheet && layout) return { table: { sheet, layout }, encoding, problems };
	const isBlank = areBlank(pieces);
	const odd = isBlank ? null : findOddDelimiter(pieces, labels);
	return { table: null, encoding, problems: [...problems, noTableProblem(isBlank, odd)] };
}

const withProgress = (
	pieces: Iterable<string>,
	progress: (letters: number) => void
): Iterable<string> => ({
	*[Symbol.iterator]() {
		for (const piece of pieces) {
			progress(piece.length);
			yield piece;
		}
	}
});

function areBlank(pieces: Iterable<string>): boolean {
	for (const piece of pieces) if (piece.trim() !== '') return false;
	return true;
}

/** The table in the sheet that a form recognises best. */
export function findInWorkbook({ sheets }: Workbook, labels: FormLabels[]): TableSearchResult {
	let best: Table | null = null;
	for (const { rows } of sheets) {
		const sheet = { delimiter: null, head: rows, rows };
		const layout = recogniseTable(sheet, labels);
		if (layout && layout.score > (best?.layout.score ?? 0)) best = { sheet, layout };
	}
	if (best) return { table: best, encoding: null, problems: [] };
	const isBlank = sheets.every(({ rows }) =>
		rows.every(({ cells }) => cells.every((cell) => cell.trim() === ''))
	);
	return { table: null, encoding: null, problems: [noTableProblem(isBlank)] };
}

/** `oddDelimiter`: what separates the columns where it is no delimiter of the accepted ones. */
const noTableProblem = (isBlank: boolean, oddDelimiter: string | null = null): Problem =>
	createError(
		isBlank ? 'file/empty' : 'header/not-found',
		{},
		oddDelimiter === null ? {} : { found: oddDelimiter }
	);
