import { isNamelessHeader } from '../../core/ingest/table/nameless-columns.ts';
import type { DraftView } from '../../core/model/draft.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { TablePage } from '../../core/model/report.ts';
import { m } from '../../paraglide/messages.js';

/** Option for a column that is ignored on purpose. */
export const IGNORED_COLUMN = '-';

/** A column that no form knows, to be explained by who sent it. */
export interface UnknownColumn {
	header: string;
	/** Name of the choice. */
	label: string;
	/** Key of a field, `-` for left out knowingly, empty while unknown. */
	chosen: string;
}

/** Columns that the form does not know, and columns mapped before: a mapping can be undone. */
export function unknownColumns(
	{ draft }: DraftView,
	{ columns }: TablePage,
	locale: Locale
): UnknownColumn[] {
	const fieldByHeader = new Map(draft.chosen.meanings.map(({ header, field }) => [header, field]));
	return columns
		.filter(({ header, isUnknown }) => isUnknown || fieldByHeader.has(header))
		.map(({ header }) => {
			const field = fieldByHeader.get(header);
			const label = isNamelessHeader(header)
				? m.check_meaning_nameless({ header }, { locale })
				: m.check_meaning({ header }, { locale });
			return { header, label, chosen: field === undefined ? '' : (field ?? IGNORED_COLUMN) };
		});
}
