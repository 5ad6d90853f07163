import { normalizeText } from '../../model/normalize-text.ts';
import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import type { Row } from '../source/csv.ts';
import { isDamagedForm, letterForms } from '../source/damaged-text.ts';
import type { IngestReference } from '../source/ingest-input.ts';
import type { OpenedWorkbook } from '../source/workbook.ts';
import { ROLE_HEADERS } from './name-columns.ts';
import type { Table } from './recognise-table.ts';

/** Rows and bytes that hold title and header; rows of units behind them say the same. */
const SEARCHED_ROWS = 60;
const SEARCHED_BYTES = 65_536;
/** No label is longer; it bounds the work on a hostile cell. */
const MAX_CELL_LENGTH = 500;
/** Cells with a question mark that are looked at. */
const MAX_CELLS = 200;
const MIN_WORD_LENGTH = 3;
const TITLE_WORDS =
	'báo cáo biểu tổng hợp tháng quý năm kỳ ngày đến từ số liệu đơn vị ủy ban nhân dân tỉnh huyện xã phường';

/**
 * Finds title or header text whose letters are lost to question marks (docs/rules.md §6): a label of
 * a form, or a word of a label, a title or a unit. A question mark that ends a word is a question.
 * Returns `encoding/letters-lost` with the first such cell and the text that it was; else null.
 */
export function findLostLetters(
	{ bytes, workbook, table }: FileContent,
	reference: IngestReference
): Problem | null {
	const cells = headCells({ bytes, workbook, table });
	if (cells.length === 0) return null;
	const labels = formsByLength(labelTexts(reference));
	const words = formsByLength(knownWords(reference));
	for (const { line, cell } of cells) {
		const written = cell.toLowerCase().replace(/\s+/gu, ' ').trim();
		const meant = textBehind(written, labels) ?? wordBehind(written, words);
		if (meant !== null) return createError('encoding/letters-lost', { line, cell }, meant);
	}
	return null;
}

interface FileContent {
	bytes: Uint8Array;
	workbook: OpenedWorkbook | undefined;
	/** The table that was found; its rows behind the header are not looked at. */
	table: Table | null;
}

interface HeadCell {
	line: number;
	cell: string;
}

/** The cells of title and header with a question mark. */
function headCells({ bytes, workbook, table }: FileContent): HeadCell[] {
	const rows = table
		? table.sheet.head.slice(0, table.layout.bodyStart)
		: typeof workbook === 'object'
			? workbook.sheets.flatMap((sheet) => sheet.rows.slice(0, SEARCHED_ROWS))
			: rowsInBytes(bytes);
	return rows
		.flatMap(({ line, cells }) => cells.map((cell) => ({ line, cell })))
		.filter(({ cell }) => cell.includes('?') && cell.length <= MAX_CELL_LENGTH)
		.filter(({ cell }) => !cell.includes('://'))
		.slice(0, MAX_CELLS);
}

/** The first lines in each encoding that they may be in, split at every delimiter. */
function rowsInBytes(bytes: Uint8Array): Row[] {
	const head = bytes.subarray(0, SEARCHED_BYTES);
	if (!head.includes(0x3f)) return [];
	const encodings = ['utf-8', 'windows-1252', 'windows-1258', 'utf-16le', 'utf-16be'];
	return encodings.flatMap((encoding) =>
		normalizeText(new TextDecoder(encoding).decode(head), 'NFC')
			.split(/\r\n?|\n/u, SEARCHED_ROWS)
			.map((text, index) => ({ line: index + 1, cells: text.split(/[;,\t|"]/u) }))
	);
}

const labelTexts = ({ catalogue }: IngestReference): string[] => [
	...ROLE_HEADERS,
	...catalogue.forms
		.flatMap(({ fields }) => fields.flatMap(({ label, headers }) => [label.vi, ...headers]))
		.flatMap((label) => label.split('>').map((part) => part.trim()))
];

const knownWords = (reference: IngestReference): string[] => [
	...[TITLE_WORDS, ...labelTexts(reference), ...reference.units.units.map(({ name }) => name)]
		.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{M}]+/u))
		.filter((word) => word.length >= MIN_WORD_LENGTH)
];

/** Texts by the length of each of their letter forms; plain ones cannot lose a letter. */
type TextsByLength = ReadonlyMap<number, ReadonlyMap<string, string>>;

function formsByLength(texts: string[]): TextsByLength {
	const byLength = new Map<number, Map<string, string>>();
	for (const text of new Set(texts))
		for (const form of letterForms(text)) {
			if (!/[^\p{ASCII}]/u.test(form)) continue;
			const same = byLength.get(form.length) ?? new Map<string, string>();
			byLength.set(form.length, same.set(form, text));
		}
	return byLength;
}

function textBehind(written: string, texts: TextsByLength): { expected: string } | null {
	for (const [form, text] of texts.get(written.length) ?? [])
		if (isDamagedForm(written, form)) return { expected: text };
	return null;
}

/** A question mark with a letter right behind it ends no sentence. */
function wordBehind(written: string, words: TextsByLength): { expected: string } | null {
	for (const word of written.split(/[^\p{L}\p{M}?]+/u)) {
		const meant = /\?\p{L}/u.test(word) ? textBehind(word, words) : null;
		if (meant) return meant;
	}
	return null;
}
