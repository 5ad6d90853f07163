import { parseCellReference } from '../../../core/ingest/source/cell-reference.ts';
import { cellEdits, type SheetCell, type Styles } from './annotate-cells.ts';
import { columnEdits } from './annotate-columns.ts';
import type { FileRemarks } from './file-remarks.ts';
import {
	applyEdits,
	attributesOf,
	type TextEdit,
	withAttributes,
	type XmlTag,
	xmlTags
} from './xml-tokens.ts';

/**
 * The part of a sheet (ECMA-376 Part 1, 18.3) with remarks in their column and faulty cells marked. All
 * else stays as it is written, but for the extent of the sheet and of its rows, which are optional.
 */
export function annotateSheet(xml: string, remarks: FileRemarks, styles: Styles): string {
	const edits: TextEdit[] = [];
	const rows = new RowEditor(xml, remarks, styles, edits);
	let section = '';
	for (const tag of xmlTags(xml)) {
		if (tag.depth === 1) {
			section = tag.name;
			if (section === 'dimension') edits.push({ from: tag.from, to: tag.to, text: '' });
			if (section === 'sheetData') rows.addMissingRows(tag);
		} else if (section === 'sheetData') rows.take(tag);
	}
	if (!remarks.isReplaced) edits.push(...columnEdits(xml, remarks.column));
	return applyEdits(xml, edits);
}

/** Takes the tags inside the rows of a sheet in their order, and adds the edits of each row. */
class RowEditor {
	readonly #xml: string;
	readonly #remarks: FileRemarks;
	readonly #styles: Styles;
	readonly #edits: TextEdit[];
	/** Lines with remarks or faults that no row was found for yet. */
	readonly #left: Set<number>;
	#row: { tag: XmlTag; cells: SheetCell[] } | null = null;
	#line = 0;
	#column = -1;

	constructor(xml: string, remarks: FileRemarks, styles: Styles, edits: TextEdit[]) {
		this.#xml = xml;
		this.#remarks = remarks;
		this.#styles = styles;
		this.#edits = edits;
		const lines = [...remarks.texts.keys(), ...remarks.faults.keys()];
		this.#left = new Set(lines.sort((a, b) => a - b));
	}

	take(tag: XmlTag): void {
		if (tag.depth === 2 && tag.name === 'row') {
			if (tag.kind === 'open') this.#openRow(tag);
			if (tag.kind === 'close' || tag.isEmpty) this.#closeRow(tag);
		} else if (tag.depth === 3 && tag.name === 'c') {
			if (tag.kind === 'open') this.#openCell(tag);
			const cell = this.#row?.cells.at(-1);
			if (cell) cell.to = tag.to;
		}
	}

	/** Adds the rows that are left, at the end of the rows. */
	addMissingRows(end: XmlTag): void {
		if (end.kind === 'open' && !end.isEmpty) return;
		const rows = this.#missingRows(Infinity, end.prefix);
		if (rows) this.#edits.push(withContent(this.#xml, end, rows));
	}

	#openRow(tag: XmlTag): void {
		const given = attributesOf(this.#written(tag)).get('r');
		this.#line = given === undefined ? this.#line + 1 : Number(given);
		this.#column = -1;
		this.#row = { tag, cells: [] };
		const text = this.#missingRows(this.#line, tag.prefix);
		if (text) this.#edits.push({ from: tag.from, to: tag.from, text });
	}

	#openCell(tag: XmlTag): void {
		const place = parseCellReference(attributesOf(this.#written(tag)).get('r'));
		this.#column = place?.column ?? this.#column + 1;
		this.#row?.cells.push({ column: this.#column, tag, to: tag.to });
	}

	#closeRow(end: XmlTag): void {
		if (this.#row === null) return;
		const { tag, cells } = this.#row;
		this.#row = null;
		this.#left.delete(this.#line);
		const changes = this.#changes(this.#line, cells, tag.prefix);
		const opened = this.#openingTag(tag);
		if (tag.isEmpty) {
			const content = changes.map(({ text }) => text).join('');
			this.#edits.push({
				...withContent(opened, { ...tag, from: 0, to: opened.length }, content),
				...rangeOf(tag)
			});
			return;
		}
		this.#edits.push({ ...rangeOf(tag), text: opened });
		// cells behind the last one stand before the end of the row
		for (const change of changes)
			this.#edits.push(change.from < 0 ? { ...change, from: end.from, to: end.from } : change);
	}

	/** The tag of a row without its extent, and without the height that a remark would not fit into. */
	#openingTag(tag: XmlTag): string {
		const written = this.#written(tag);
		const isFixed = attributesOf(written).has('customHeight');
		const fits = isFixed || !this.#remarks.texts.has(this.#line);
		return withAttributes(written, { spans: null, ...(fits ? {} : { ht: null }) });
	}

	/** Rows that the sheet does not write, with remarks before a line. */
	#missingRows(before: number, prefix: string): string {
		let rows = '';
		for (const line of this.#left) {
			if (line >= before) break;
			this.#left.delete(line);
			const cells = this.#changes(line, [], prefix).map(({ text }) => text);
			rows += `<${prefix}row r="${line}">${cells.join('')}</${prefix}row>`;
		}
		return rows;
	}

	#changes(line: number, cells: readonly SheetCell[], prefix: string): TextEdit[] {
		const [remarks, styles] = [this.#remarks, this.#styles];
		return cellEdits(this.#xml, { line, cells, prefix, remarks, styles });
	}

	#written({ from, to }: XmlTag): string {
		return this.#xml.slice(from, to);
	}
}

const rangeOf = ({ from, to }: XmlTag): { from: number; to: number } => ({ from, to });

/** Edit that adds content before an end tag, or to an element that is written as one tag. */
function withContent(xml: string, tag: XmlTag, content: string): TextEdit {
	if (!tag.isEmpty) return { from: tag.from, to: tag.from, text: content };
	const written = xml.slice(tag.from, tag.to);
	if (content === '') return { ...rangeOf(tag), text: written };
	const open = written.replace(/(?<!\s)\s*\/>$/u, '>');
	return { ...rangeOf(tag), text: `${open}${content}</${tag.prefix}${tag.name}>` };
}
