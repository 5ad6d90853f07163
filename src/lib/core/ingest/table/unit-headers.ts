import { foldText } from '../../model/fold-text.ts';

const wordsOf = (words: string[]): string => words.map(foldText).join('|');
/** Kinds of units below a province, alone or of a level. */
const KIND = wordsOf(['thị trấn', 'thị xã', 'thành phố', 'đặc khu', 'huyện', 'phường', 'xã']);
const BEFORE = wordsOf([
	...['tên', 'các', 'đơn vị', 'đơn vị hành chính', 'đvhc', 'ubnd', 'ủy ban nhân dân', 'cấp']
]);
const SEPARATOR = `(?: ?[,/] ?| (?:${wordsOf(['và', 'hoặc'])}) )`;
const KINDS = `(?:${KIND})(?:${SEPARATOR}(?:${KIND}))*`;
/** "Tên xã/phường", "UBND các xã, phường", "Đơn vị cấp xã", "Đơn vị (xã, phường)", "Tên ĐVHC". */
const UNIT_HEADER = new RegExp(
	`^(?:(?:${BEFORE}) )*(?:${KINDS}|(?:${wordsOf(['đơn vị', 'đvhc'])})(?: ?\\((?:(?:${BEFORE}) )*${KINDS}\\))?)$`,
	'u'
);

/** The folded header cell names a column of units by their kinds, and says nothing else. */
export const isUnitHeader = (path: string): boolean => UNIT_HEADER.test(path);
