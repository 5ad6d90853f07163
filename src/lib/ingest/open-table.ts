import type { Form } from '../model/form.ts';
import type { Problem } from '../model/problem.ts';
import type { Encoding, FileFacts } from '../model/report.ts';
import { decode } from './decode.ts';
import { delimit } from './delimit.ts';
import type { IngestReference, Sending } from './ingest.ts';
import { labelFields, withMeanings, type Labels } from './label-fields.ts';
import { parse } from './parse.ts';
import { error } from './problem.ts';
import { recognise, type Table } from './recognise.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { WorkbookSheet } from './workbook.ts';

/** What could be made of a file: its table, or what stands in the way. */
interface Opened {
	file: FileFacts;
	/** Null where no table was found; `problems` says why. */
	table: Table | null;
	problems: Problem[];
}

type Found = Omit<Opened, 'file'> & { encoding: Encoding | null };

/** Bytes → text → rows → table; of a workbook, the sheet that a form recognises best. */
export function openTable(bytes: Uint8Array, sending: Sending, reference: IngestReference): Opened {
	const { table, encoding, problems } = find(bytes, sending, reference);
	const file = {
		name: sending.name,
		bytes: bytes.length,
		encoding,
		delimiter: table?.sheet.delimiter ?? null,
		headerLine: table?.layout.headerLine ?? null
	};
	return { file, table, problems };
}

function find(
	bytes: Uint8Array,
	{ form, meanings = [], workbook }: Sending,
	{ catalogue, maxBytes, progress }: IngestReference
): Found {
	const refusal = refuseBytes(bytes, maxBytes, workbook !== undefined);
	if (refusal) return { table: null, encoding: null, problems: [refusal] };
	const labels = formsFor(catalogue.forms, form).map((one) =>
		withMeanings(labelFields(one), meanings)
	);
	return workbook ? findInWorkbook(workbook, labels) : findInText(bytes, labels, progress);
}

/** What can be said of bytes before they are text. */
function refuseBytes(bytes: Uint8Array, maxBytes: number, isOpened: boolean): Problem | null {
	if (bytes.length === 0) return error('file/empty');
	if (bytes.length > maxBytes)
		return error('file/too-large', {}, { expected: maxBytes, found: bytes.length });
	const format = isOpened ? null : recogniseFormat(bytes);
	return format === null ? null : error('file/not-text', {}, { format });
}

const formsFor = (forms: Form[], id: string | undefined): Form[] =>
	forms.filter((form) => (id === undefined ? form.content !== 'system' : form.id === id));

function findInText(
	bytes: Uint8Array,
	labels: Labels[],
	progress: IngestReference['progress']
): Found {
	const { decoded, problems } = decode(bytes);
	if (!decoded) return { table: null, encoding: null, problems };
	const { encoding } = decoded;
	const pieces = progress ? counted(decoded.pieces, progress) : decoded.pieces;
	const delimiter = delimit(pieces, labels);
	const sheet = delimiter && parse(pieces, delimiter);
	const layout = sheet && recognise(sheet, labels);
	if (sheet && layout) return { table: { sheet, layout }, encoding, problems };
	return { table: null, encoding, problems: [...problems, noTable(areBlank(pieces))] };
}

const counted = (
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
export function findInWorkbook(workbook: WorkbookSheet[], labels: Labels[]): Found {
	let best: Table | null = null;
	for (const { rows } of workbook) {
		const sheet = { delimiter: null, head: rows, rows };
		const layout = recognise(sheet, labels);
		if (layout && layout.score > (best?.layout.score ?? 0)) best = { sheet, layout };
	}
	if (best) return { table: best, encoding: null, problems: [] };
	const isBlank = workbook.every(({ rows }) =>
		rows.every(({ cells }) => cells.every((cell) => cell.trim() === ''))
	);
	return { table: null, encoding: null, problems: [noTable(isBlank)] };
}

const noTable = (isBlank: boolean): Problem => error(isBlank ? 'file/empty' : 'header/not-found');
