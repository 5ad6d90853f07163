import { columnName } from '../../../core/ingest/source/cell-reference.ts';
import { type RemarkStyles, styleOf } from './annotate-styles.ts';
import type { FileRemarks } from './file-remarks.ts';
import { escapeXml, type TextEdit, withAttributes, type XmlTag } from './xml-tokens.ts';

/** The most letters that a cell holds. */
const MAX_CELL_LETTERS = 32_767;

/** Formats for remarks; null where the workbook has none. */
export type Styles = Pick<RemarkStyles, 'faulty' | 'remark'> | null;

/** A cell as it is written. */
export interface SheetCell {
	column: number;
	tag: XmlTag;
	to: number;
}

interface RowChange {
	line: number;
	cells: readonly SheetCell[];
	prefix: string;
	remarks: FileRemarks;
	styles: Styles;
}

/** Edits of the cells of a row; `from` is -1 for a cell behind the last one. */
export function cellEdits(
	xml: string,
	{ line, cells, prefix, remarks, styles }: RowChange
): TextEdit[] {
	const edits: TextEdit[] = [];
	const added: { column: number; text: string }[] = [];
	for (const column of styles === null ? [] : (remarks.faults.get(line) ?? [])) {
		const cell = cells.find((one) => one.column === column);
		const written = cell && xml.slice(cell.tag.from, cell.tag.to);
		const s = String(styles?.faulty(styleOf(written ?? '')));
		if (!cell || written === undefined)
			added.push({ column, text: `<${prefix}c r="${columnName(column)}${line}" s="${s}"/>` });
		else edits.push({ ...cell.tag, text: withAttributes(written, { s }) });
	}
	const text = remarks.texts.get(line);
	const old = cells.find(({ column }) => column === remarks.column);
	const isBody = remarks.bodyLine !== null && line >= remarks.bodyLine;
	if (old && (text !== undefined || (remarks.isReplaced && isBody)))
		edits.push({ from: old.tag.from, to: old.to, text: '' });
	if (text !== undefined) {
		const name = `${columnName(remarks.column)}${line}`;
		added.push({
			column: remarks.column,
			text: textCell(text, { name, prefix, style: styles?.remark() })
		});
	}
	for (const one of added.toSorted((a, b) => a.column - b.column)) {
		const at = cells.find(({ column }) => column > one.column)?.tag.from ?? -1;
		edits.push({ from: at, to: at, text: one.text });
	}
	return edits;
}

function textCell(
	text: string,
	{ name, prefix: p, style }: { name: string; prefix: string; style: number | undefined }
): string {
	const s = style === undefined ? '' : ` s="${style}"`;
	const value = escapeXml(text.slice(0, MAX_CELL_LETTERS));
	return `<${p}c r="${name}"${s} t="inlineStr"><${p}is><${p}t xml:space="preserve">${value}</${p}t></${p}is></${p}c>`;
}
