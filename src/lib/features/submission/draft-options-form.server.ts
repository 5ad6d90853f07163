import type { DraftOptions } from '../../core/model/draft.ts';
import type { HeaderMapping } from '../../core/model/report.ts';
import { plainText } from '../../core/model/typed-text.ts';
import { textIn } from '../../server/http/form-data.ts';
import { IGNORED_COLUMN } from './unknown-columns.ts';

/** Longest choice; names of periods, units and sheets are shorter. */
const MAX_CHOICE_LENGTH = 200;
/** Largest number of columns whose meaning is chosen, and the longest header of one. */
const MAX_MEANINGS = 100;
const MAX_HEADER_LENGTH = 500;

const choiceIn = (data: FormData, field: string): string | null =>
	textIn(data, field)?.slice(0, MAX_CHOICE_LENGTH) ?? null;

/** Options chosen with a file; an empty one leaves the choice to the content of the file. */
export const draftOptionsIn = (data: FormData): Omit<DraftOptions, 'meanings'> => ({
	form: choiceIn(data, 'form'),
	period: choiceIn(data, 'period'),
	unit: unitCodeIn(data),
	sheet: choiceIn(data, 'sheet')
});

/**
 * Header mappings of a form: the header in one field, its meaning in the next. A longer header is in no
 * file, and more columns than these are not offered: both are left out.
 */
export function headerMappingsIn(data: FormData): HeaderMapping[] {
	const headers = data.getAll('header').map(String);
	const fields = data.getAll('meaning').map(String);
	const chosen = headers.flatMap((header, index): HeaderMapping[] => {
		const field = fields[index] ?? '';
		if (field === '' || field.length > MAX_CHOICE_LENGTH) return [];
		if (header.length > MAX_HEADER_LENGTH) return [];
		return [{ header: plainText(header), field: field === IGNORED_COLUMN ? null : field }];
	});
	return chosen.slice(0, MAX_MEANINGS);
}

/** `528 Huyện Tư Nghĩa`, as the list offers it, is its code. */
function unitCodeIn(data: FormData): string | null {
	const text = choiceIn(data, 'unit');
	return text?.replace(/^(\d+)\s.*$/u, '$1') ?? null;
}
