import { cutText, plainText } from '../../core/model/typed-text.ts';
import type { UnitId } from '../../core/model/unit.ts';

/** The file inputs of a form that hold a file; a browser sends an empty one where none was chosen. */
export const filesIn = (data: FormData): File[] =>
	data.getAll('file').flatMap((value) => (value instanceof File && value.name !== '' ? value : []));

export function textIn(data: FormData, name: string): string | null {
	const value = data.get(name);
	const text = typeof value === 'string' ? plainText(value).trim() : '';
	return text === '' ? null : cutText(text, MAX_TEXT_LENGTH);
}

/** Values of the ticked boxes of a form. */
export const textsIn = (data: FormData, name: string): string[] =>
	data.getAll(name).flatMap((value) => (typeof value === 'string' ? plainText(value) : []));

/** A unit as a list of ours offers it: `528@2021-01-01`; whether there is one, who takes it decides. */
export function unitIdIn(data: FormData, name = 'unit'): UnitId {
	const [code = '', from = ''] = (textIn(data, name) ?? '').split('@');
	return `${code}@${from}`;
}

/** A password or the name at sign-in, as typed: nothing is stripped. */
export function secretIn(data: FormData, name: string): string {
	const value = data.get(name);
	return typeof value === 'string' ? value.slice(0, MAX_TEXT_LENGTH) : '';
}

const MAX_TEXT_LENGTH = 2000;
