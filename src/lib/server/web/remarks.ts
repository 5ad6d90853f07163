import { formOf, type Catalogue } from '../../model/catalogue.ts';
import type { CheckedDraft } from '../../model/draft.ts';
import { remarksRows, remarksText } from '../../view/remarks-file.ts';

/** A file as it goes back to a browser. */
export interface FileBack {
	name: string;
	type: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** The file of a draft with its remarks; null where no table was found to put them into. */
export function remarksFile(
	{ draft, receipt, checked, tabulated }: CheckedDraft,
	catalogue: Catalogue
): FileBack | null {
	if (tabulated === null) return null;
	const form = checked.form === null ? undefined : formOf(catalogue, checked.form);
	const { text, encoding } = remarksText(remarksRows(tabulated, receipt.problems, form), tabulated);
	return {
		name: `${draft.name.replace(/\.[^.]*$/u, '').replace(/-nhan-xet$/u, '')}-nhan-xet.csv`,
		type: `text/csv; charset=${encoding === 'utf-8' ? 'utf-8' : 'utf-16le'}`,
		bytes: new Uint8Array(Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le'))
	};
}
