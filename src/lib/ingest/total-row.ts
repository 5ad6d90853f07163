import { fold } from '../model/name.ts';

const SUMS = ['tổng cộng', 'tổng số', 'tổng', 'cộng', 'tổng cộng chung', 'cộng chung', 'total'];
const WHOLES = ['tỉnh', 'huyện', 'thị xã', 'thành phố', 'xã', 'phường', 'thị trấn', 'đặc khu'];
const OPENINGS = [
	...['tổng cộng', 'tổng số', 'cộng toàn', 'tổng toàn'].map(fold),
	...WHOLES.map((whole) => fold(`toàn ${whole}`))
];
const EXACT = new Set(SUMS.map(fold));

/** `Tổng cộng`, `Toàn huyện`, `Tổng số (I+II)`; but not the unit `Cộng Hòa`. */
export function isTotal(label: string): boolean {
	const text = fold(label).replace(/[\s:.]+$/u, '');
	return (
		EXACT.has(text) ||
		OPENINGS.some((opening) => text === opening || /^[\s:(,]/u.test(after(text, opening)))
	);
}

const after = (text: string, opening: string): string =>
	text.startsWith(opening) ? text.slice(opening.length) : '';

/** Numbering of a group: `I`, `II.`, `A`. Rows are numbered 1, 2, 3. */
export const isGroupNumber = (ordinal: string): boolean =>
	/^(?:[IVXLC]+|[A-H])[.)]?$/u.test(ordinal);

export const isRowNumber = (ordinal: string): boolean => /^\d+(?:\.\d+)*[.)]?$/u.test(ordinal);
