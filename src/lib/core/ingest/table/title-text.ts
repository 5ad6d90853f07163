import { foldText } from '../../model/fold-text.ts';
import { plainText } from '../period/period-text.ts';
import { namesOtherFigures } from './contrast-words.ts';
import { isPeriodText, isReferenceText, isMeasureOrOffice } from './header-words.ts';
import type { FormLabels } from './label-fields.ts';

/** Words with which a line of a title begins, in any letters: forms, senders and notices. */
const TITLE_WORDS = [
	...['biểu số', 'biểu mẫu', 'mẫu số', 'phụ lục', 'cộng hòa xã hội', 'độc lập - tự do', 'sep='],
	...['ủy ban nhân dân', 'ubnd', 'số liệu minh họa', '(số liệu minh họa', 'số liệu giả lập'],
	...['(số liệu giả lập']
].map(foldText);

/** Words with which a title begins in capital letters; a header over columns has small ones. */
const CAPITAL_TITLE_WORDS = [
	'báo cáo',
	'biểu',
	'mẫu',
	'bảng',
	'tổng hợp',
	'thống kê',
	'tình hình',
	'kết quả'
].map(foldText);

/** Words before the name of a sender, a receiver or a source, in any number of cells. */
const SENDER_WORDS = [
	...['đơn vị báo cáo', 'đơn vị gửi', 'đơn vị nhận', 'nơi nhận', 'kính gửi', 'người lập'],
	...['người báo cáo', 'người nhập', 'cơ quan báo cáo', 'cơ quan gửi', 'điện thoại', 'email']
].map(foldText);

const FORM_NUMBER = /^\(?(?:bieu|mau|phu luc|trang)(?: so| mau)?:? ?[ivx\d]/u;

interface FilledCell {
	text: string;
	index: number;
}

/** The texts of a row above the header that are no title, of those that `isOver` selects. */
export function textsOfNoTitle(
	filled: FilledCell[],
	isOver: (index: number) => boolean,
	labels: FormLabels
): FilledCell[] {
	const isPeriod = (cells: FilledCell[]): boolean =>
		isPeriodText(cells.map(({ text }) => text).join(' '), labels.form.calendar);
	// a period over several cells: "Từ ngày" | 1/8/2025 | "đến ngày" | 31/8/2025
	if (isPeriod(filled)) return [];
	const isAlone =
		new Set(filled.flatMap(({ text, index }) => (isOver(index) ? text : []))).size === 1;
	const rest = filled.filter(
		({ text, index }, at) =>
			isOver(index) &&
			!isTitleText(text, isAlone, labels) &&
			!isValueOf(filled[at - 1]?.text ?? '', text)
	);
	return rest.length > 0 && isPeriod(rest) ? [] : rest;
}

/** "Đơn vị báo cáo:" | "Xã Tư Nghĩa" in two cells. */
const isValueOf = (label: string, text: string): boolean =>
	(label.endsWith(':') || isSender(label)) && !namesOtherFigures(text);

const isSender = (text: string): boolean => {
	const folded = foldText(text).replace(/^[-+*• ]+/u, '');
	return SENDER_WORDS.some((words) => folded.startsWith(words));
};

/** A text that belongs to a title wherever it stands. */
export function isTitleText(text: string, isAlone: boolean, labels: FormLabels): boolean {
	if (isMeasureOrOffice(text) || isSender(text) || isTitleReference(text)) return true;
	if (isPeriodText(text, labels.form.calendar) || FORM_NUMBER.test(plainText(text))) return true;
	if (!isAlone) return false;
	const folded = foldText(text).replace(/^[-+*• ]+/u, '');
	const begins = (words: string): boolean => folded.startsWith(words);
	return TITLE_WORDS.some(begins) || (!/\p{Ll}/u.test(text) && CAPITAL_TITLE_WORDS.some(begins));
}

const SIGNED_DAY = /\bngay\b|\d ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}/u;
const ATTACHED = /^(?:ban hanh )?kem theo\b/u;

/**
 * A reference to a document that says more than its words: a day, a value behind a colon, or the
 * document to which the report is attached. "Căn cứ kế hoạch" over a column says what it holds.
 */
function isTitleReference(text: string): boolean {
	if (!isReferenceText(text)) return false;
	const plain = plainText(text);
	if (ATTACHED.test(plain)) return true;
	return (
		!/\bke hoach\b/u.test(plain) &&
		!namesOtherFigures(text) &&
		(SIGNED_DAY.test(plain) || /: *\S/u.test(text))
	);
}
