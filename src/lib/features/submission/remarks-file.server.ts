import { formOf, type Catalogue } from '../../core/model/catalogue.ts';
import type { CheckedDraft } from '../../core/model/draft.ts';
import { figureColumns, remarksRows, remarksText } from './file-rows.ts';
import { writeTableWorkbook } from './workbook.server.ts';

/** A file as it goes back to a browser. */
export interface DownloadFile {
	name: string;
	type: string;
	bytes: Uint8Array<ArrayBuffer>;
}

const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The file of a draft with its remarks, a workbook as a workbook; null where no table was found to
 * put them into.
 */
export async function remarksFile(
	{ draft, receipt, checked, tabulated }: CheckedDraft,
	catalogue: Catalogue
): Promise<DownloadFile | null> {
	if (tabulated === null) return null;
	const form = checked.form === null ? undefined : formOf(catalogue, checked.form);
	const rows = remarksRows(tabulated, receipt.problems, form);
	const name = `${draft.name.replace(/\.[^.]*$/u, '').replace(/-nhan-xet$/u, '')}-nhan-xet`;
	if (tabulated.sheet !== null) {
		const figures = figureColumns(tabulated);
		const { sheet, bodyStart } = tabulated;
		const bytes = await writeTableWorkbook({ sheet, rows, figures, bodyStart });
		return { name: `${name}.xlsx`, type: XLSX_MEDIA_TYPE, bytes: new Uint8Array(bytes) };
	}
	const { text, encoding } = remarksText(rows, tabulated);
	return {
		name: `${name}.csv`,
		type: `text/csv; charset=${encoding === 'utf-8' ? 'utf-8' : 'utf-16le'}`,
		bytes: new Uint8Array(Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le'))
	};
}
