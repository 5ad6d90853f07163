import { columnName, parseRange } from '../../../core/ingest/source/cell-reference.ts';
import { applyEdits, attributesOf, xmlTags } from './xml-tokens.ts';

const PRINT_AREA = '_xlnm.Print_Area';

/** A range of cells at the end of a name's text: `Biểu!$A$1:$L$60`. */
const RANGE = /!(\$?[A-Z]{1,3}\$?\d{1,7}:\$?)([A-Z]{1,3})(\$?\d{1,7})$/u;

/**
 * The main part of a workbook whose print area of a sheet (ECMA-376 Part 1, 18.2.5) reaches to a column:
 * otherwise the column would not be printed. A sheet without a print area, or with one of several
 * ranges, stays as it is.
 *
 * @param sheet number of the sheet in the order of the tabs, from 0
 * @param column index of the column, from 0
 */
export function extendPrintArea(xml: string, sheet: number, column: number): string {
	let start: number | null = null;
	for (const tag of xmlTags(xml)) {
		if (tag.depth !== 2 || tag.name !== 'definedName') continue;
		if (tag.kind === 'open') {
			const attributes = attributesOf(xml.slice(tag.from, tag.to));
			const isOwn =
				attributes.get('name') === PRINT_AREA && attributes.get('localSheetId') === String(sheet);
			start = isOwn && !tag.isEmpty ? tag.to : null;
		} else if (start !== null) {
			const area = xml.slice(start, tag.from);
			return applyEdits(xml, [{ from: start, to: tag.from, text: extended(area, column) }]);
		}
	}
	return xml;
}

function extended(area: string, column: number): string {
	const [range = ''] = RANGE.exec(area) ?? [];
	if (range === '' || area.includes(',')) return area;
	if (parseRange(range.replaceAll(/[!$]/gu, '')).lastColumn >= column) return area;
	return area.replace(
		RANGE,
		(_, before: string, _last: string, bottom: string) => `!${before}${columnName(column)}${bottom}`
	);
}
