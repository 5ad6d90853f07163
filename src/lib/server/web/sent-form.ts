import type { DraftOptions } from '../../model/draft.ts';
import type { HeaderMapping } from '../../model/report.ts';
import type { UnitId } from '../../model/unit.ts';
import { IGNORED_COLUMN } from '../../view/check-page.ts';

/** The file inputs of a form that hold a file; a browser sends an empty one where none was chosen. */
export const filesIn = (data: FormData): File[] =>
	data.getAll('file').flatMap((value) => (value instanceof File && value.name !== '' ? value : []));

/** What was chosen beside a file: a choice left empty is as the file says. */
export const draftOptionsIn = (data: FormData): Omit<DraftOptions, 'meanings'> => ({
	form: textIn(data, 'form'),
	period: textIn(data, 'period'),
	unit: unitCodeIn(data)
});

/** What was said of columns: the header in one field, its meaning in the next. */
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

export function textIn(data: FormData, name: string): string | null {
	const value = data.get(name);
	const text = typeof value === 'string' ? value.trim().slice(0, MAX_TEXT_LENGTH) : '';
	return text === '' ? null : text;
}

/** What was ticked. */
export const textsIn = (data: FormData, name: string): string[] =>
	data.getAll(name).flatMap((value) => (typeof value === 'string' ? value : []));

/** A unit as a list of ours offers it: `528@2021-01-01`; whether there is one, who takes it decides. */
export function unitIdIn(data: FormData, name = 'unit'): UnitId {
	const [code = '', from = ''] = (textIn(data, name) ?? '').split('@');
	return `${code}@${from}`;
}

/** A password as it was typed, spaces and all. */
export function secretIn(data: FormData, name: string): string {
	const value = data.get(name);
	return typeof value === 'string' ? value.slice(0, MAX_TEXT_LENGTH) : '';
}

const MAX_TEXT_LENGTH = 2000;
