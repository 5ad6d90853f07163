import { normalizeText } from '../../model/normalize-text.ts';
import type { Form } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import type { Encoding } from '../../model/report.ts';
import { decodeText, findLegacyFont } from '../source/decode-text.ts';
import { detectDelimiter } from './delimiter.ts';
import type { IngestReference, IngestOptions } from '../source/ingest-input.ts';
import { findLostLetters } from './find-lost-letters.ts';
import { labelsOf, withHeaderMappings, type FormLabels } from './label-fields.ts';
import { findOddDelimiter } from './odd-delimiter.ts';
import { parseCsv } from '../source/csv.ts';
import { createError } from '../problems/create-problem.ts';
import { recogniseTable, type Table } from './recognise-table.ts';
import { recogniseFormat, tableInZip } from '../source/format.ts';
import { lettersIn, readTcvn3Letters } from '../source/workbook-letters.ts';
import type { Workbook, WorkbookSheet } from '../source/workbook-sheet.ts';

/** The tables that a form recognises, or the problems that prevent reading one. */
interface FoundTables {
	/** One for each sheet of a workbook with a header; of a text, one or none. */
	tables: Table[];
	encoding: Encoding | null;
	problems: Problem[];
}

/** Bytes → text → rows → table; of a workbook, the table of each visible sheet. */
export function findTables(
	bytes: Uint8Array,
	{ name, form, meanings = [], workbook }: IngestOptions,
	reference: IngestReference
): FoundTables {
	const { catalogue, maxBytes, progress } = reference;
	const refusal = refuseBytes(bytes, { name, workbook }, maxBytes);
	if (refusal) return { tables: [], encoding: null, problems: [refusal] };
	const labels = selectForms(catalogue.forms, form).map((one) =>
		withHeaderMappings(labelsOf(one, catalogue.headers), meanings)
	);
	const found =
		typeof workbook === 'object'
			? findInWorkbook(workbook, labels)
			: findInText(bytes, labels, progress);
	// lost letters explain why no encoding fits and no header is found
	const table = bestTable(found.tables) ?? null;
	const lost = findLostLetters({ bytes, workbook, table }, reference);
	return lost ? { tables: [], encoding: found.encoding, problems: [lost] } : found;
}

/** Problems found in the bytes before decoding. */
function refuseBytes(
	bytes: Uint8Array,
	{ name, workbook }: Pick<IngestOptions, 'name' | 'workbook'>,
	maxBytes: number
): Problem | null {
	if (bytes.length === 0) return createError('file/empty');
	if (bytes.length > maxBytes)
		return createError('file/too-large', {}, { expected: maxBytes, found: bytes.length });
	if (workbook === 'too-large') return createError('file/too-large', {}, { format: 'xlsx' });
	if (typeof workbook === 'object') return null;
	const format = isLockName(name, bytes) ? 'lock' : recogniseFormat(bytes);
	return format === null ? null : notTextProblem(bytes, name, format);
}

/** Excel and LibreOffice name such files; a report may still have been named so. */
const isLockName = (name: string, bytes: Uint8Array): boolean =>
	/^(?:~\$|\.~lock\.)/u.test(name) && bytes.length < MAX_LOCK_BYTES;
const MAX_LOCK_BYTES = 400;

function notTextProblem(bytes: Uint8Array, name: string, format: string): Problem {
	const found = format === 'zip' ? tableInZip(bytes) : format === 'lock' ? name : undefined;
	return createError('file/not-text', {}, { format, ...(found !== undefined && { found }) });
}

const selectForms = (forms: Form[], id: string | undefined): Form[] =>
	forms.filter((form) => (id === undefined ? form.content !== 'system' : form.id === id));

function findInText(
	bytes: Uint8Array,
	labels: FormLabels[],
	progress: IngestReference['progress']
): FoundTables {
	const { decoded, problems } = decodeText(bytes);
	if (!decoded) return { tables: [], encoding: null, problems };
	const { encoding } = decoded;
	const pieces = progress ? withProgress(decoded.chunks, progress) : decoded.chunks;
	const delimiter = detectDelimiter(pieces, labels);
	const sheet = delimiter && parseCsv(pieces, delimiter);
	const layout = sheet && recogniseTable(sheet, labels);
	if (sheet && layout) return { tables: [{ sheet, layout }], encoding, problems };
	const isBlank = areBlank(pieces);
	const odd = isBlank ? null : findOddDelimiter(pieces, labels);
	return { tables: [], encoding, problems: [...problems, noTableProblem(isBlank, odd)] };
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

/** The tables in the sheets of a workbook, in their order. */
export function findInWorkbook(workbook: Workbook, labels: FormLabels[]): FoundTables {
	const { sheets, isRecalculated } = workbook;
	const tables = sheets.flatMap((found): Table[] => {
		const read = readTcvn3Letters(found);
		const encoding = read === null ? null : ('tcvn3' as const);
		const worksheet = { ...(read ?? found), isRecalculated, encoding };
		const { rows } = worksheet;
		const one = { delimiter: null, head: rows, rows, worksheet };
		const layout = recogniseTable(one, labels);
		return layout ? [{ sheet: one, layout }] : [];
	});
	const problems = tables.length > 0 ? [] : [noSheetProblem(sheets)];
	return { tables, encoding: null, problems };
}

/** Headers in an old font are no headers of a form. */
function noSheetProblem(sheets: WorkbookSheet[]): Problem {
	const font = findLegacyFont([[...lettersIn(sheets)].join('\n')]);
	if (font !== null) return createError('encoding/legacy-font', {}, { found: font });
	const isBlank = sheets.every(({ rows }) =>
		rows.every(({ cells }) => cells.every((cell) => cell.trim() === ''))
	);
	return noTableProblem(isBlank);
}

/** True for the table in the sheet of this name; Excel distinguishes no case. */
export const isNamedSheet = ({ sheet }: Table, name: string): boolean =>
	sheet.worksheet !== undefined && sheetKey(sheet.worksheet.name) === sheetKey(name);

const sheetKey = (name: string): string => normalizeText(name, 'NFC').trim().toLowerCase();

/** The table that its form recognises best; undefined where there is none. */
export const bestTable = ([first, ...others]: Table[]): Table | undefined =>
	others.reduce((best, one) => (best && best.layout.score >= one.layout.score ? best : one), first);

/** `oddDelimiter`: what separates the columns where it is no delimiter of the accepted ones. */
const noTableProblem = (isBlank: boolean, oddDelimiter: string | null = null): Problem =>
	createError(
		isBlank ? 'file/empty' : 'header/not-found',
		{},
		oddDelimiter === null ? {} : { found: oddDelimiter }
	);
