import { foldText } from '../../model/fold-text.ts';

const SUMS = ['tổng cộng', 'tổng số', 'tổng', 'cộng', 'tổng cộng chung', 'cộng chung', 'total'];
const WHOLES = ['tỉnh', 'huyện', 'thị xã', 'thành phố', 'xã', 'phường', 'thị trấn', 'đặc khu'];
const TOTAL_PREFIXES = [
	...['tổng cộng', 'tổng số', 'cộng toàn', 'tổng toàn'].map(foldText),
	...WHOLES.map((whole) => foldText(`toàn ${whole}`))
];
const TOTAL_LABELS = new Set(SUMS.map(foldText));
const LEVEL_TOTAL = new RegExp(
	`^(?:(?:${SUMS.map(foldText).join('|')}) )?(?:${['cấp', 'các', 'khối'].map(foldText).join('|')}) (?:${WHOLES.map(foldText).join('|')})(?![\\p{L}\\p{M}])`,
	'u'
);

/** The sum of the units of a level or kind: `Cấp xã`, `Cộng các phường`, `Tổng khối huyện`. */
export const isLevelTotal = (label: string): boolean => LEVEL_TOTAL.test(foldText(label));

/** `Tổng cộng`, `Toàn huyện`, `Tổng số (I+II)`; but not the unit `Cộng Hòa`. */
export function isTotal(label: string): boolean {
	const text = foldText(label).replace(/(?<![\s:.])[\s:.]+$/u, '');
	return (
		TOTAL_LABELS.has(text) ||
		TOTAL_PREFIXES.some((opening) => text === opening || /^[\s:(,]/u.test(textAfter(text, opening)))
	);
}

const textAfter = (text: string, opening: string): string =>
	text.startsWith(opening) ? text.slice(opening.length) : '';

/** Numbering of a group: `I`, `II.`, `A`. Rows are numbered 1, 2, 3. */
export const isGroupNumber = (ordinal: string): boolean =>
	/^(?:[IVXLC]+|[A-H])[.)]?$/u.test(ordinal);

export const isRowNumber = (ordinal: string): boolean => /^\d+(?:\.\d+)*[.)]?$/u.test(ordinal);
