import { formOf, type Catalogue } from '../../core/model/catalogue.ts';
import type { CheckedDraft } from '../../core/model/draft.ts';
import { annotateText } from './remarks/annotate-text.server.ts';
import { annotateWorkbook } from './remarks/annotate-workbook.server.ts';
import { fileRemarks } from './remarks/file-remarks.ts';

/** A file as it goes back to a browser. */
export interface DownloadFile {
	name: string;
	type: string;
	bytes: Uint8Array<ArrayBuffer>;
}

const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM_MEDIA_TYPE = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/**
 * The file of a draft with its remarks: the same workbook or text, with remarks in a column behind all
 * others. Null where no table was found to put them into.
 */
export async function remarksFile(
	{ draft, checked, tabulated }: CheckedDraft,
	bytes: Uint8Array,
	catalogue: Catalogue
): Promise<DownloadFile | null> {
	if (tabulated === null) return null;
	const form = checked.form === null ? undefined : formOf(catalogue, checked.form);
	const remarks = fileRemarks(tabulated, checked, form);
	const [, stem = draft.name, ending = ''] =
		/^(.*?)(?:-nhan-xet)?(\.[^.]*)?$/su.exec(draft.name) ?? [];
	const name = `${stem}-nhan-xet${ending}`;
	const { sheet, encoding } = tabulated;
	if (sheet !== null) {
		const type = ending.toLowerCase() === '.xlsm' ? XLSM_MEDIA_TYPE : XLSX_MEDIA_TYPE;
		return { name, type, bytes: await annotateWorkbook(bytes, sheet, remarks) };
	}
	const charset = encoding === 'tcvn3' ? '' : `; charset=${encoding ?? 'utf-8'}`;
	return { name, type: `text/csv${charset}`, bytes: annotateText(bytes, tabulated, remarks) };
}
