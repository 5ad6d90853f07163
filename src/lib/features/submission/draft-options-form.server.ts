import type { DraftOptions } from '../../core/model/draft.ts';
import type { HeaderMapping } from '../../core/model/report.ts';
import { textIn } from '../../server/http/form-data.ts';
import { IGNORED_COLUMN } from './unknown-columns.ts';

/** Options chosen with a file; an empty one leaves the choice to the content of the file. */
export const draftOptionsIn = (data: FormData): Omit<DraftOptions, 'meanings'> => ({
	form: textIn(data, 'form'),
	period: textIn(data, 'period'),
	unit: unitCodeIn(data),
	sheet: textIn(data, 'sheet')
});

/** Header mappings of a form: the header in one field, its meaning in the next. */
export function headerMappingsIn(data: FormData): HeaderMapping[] {
	const headers = data.getAll('header').map(String);
	const fields = data.getAll('meaning').map(String);
	return headers.flatMap((header, index): HeaderMapping[] => {
		const field = fields[index] ?? '';
		if (field === '') return [];
		return [{ header, field: field === IGNORED_COLUMN ? null : field }];
	});
}

/** `528 Huyện Tư Nghĩa`, as the list offers it, is its code. */
function unitCodeIn(data: FormData): string | null {
	const text = textIn(data, 'unit');
	return text?.replace(/^(\d+)\s.*$/u, '$1') ?? null;
}
