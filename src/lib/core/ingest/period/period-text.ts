import { letterForms } from './letter-forms.ts';
import type { Row } from '../source/csv.ts';

/** A text longer than this is cut; it bounds the work on a hostile cell. */
const MAX_CELL_LENGTH = 2000;

/** No title is longer; cells behind it are not read. It bounds the work on a title of many cells. */
const MAX_TEXT_LENGTH = 10_000;

/** Between two cells of a row, and between two rows: characters that no folded cell keeps. */
export const CELL_END = '|';
export const LINE_END = '\n';

/** A filled cell and its place in the sheet. */
export interface TextCell {
	/** Line of the file, from 1. */
	line: number;
	/** Row and column of the sheet, from 0. */
	row: number;
	column: number;
	/** Text of the cell as written. */
	text: string;
}

/** Cells as one folded text, so that words and dates of neighbouring cells are read together. */
export interface PeriodText {
	/** Without diacritics and case; the cells are separated by `|`, the rows by a line end. */
	text: string;
	/** Start of each filled cell in `text`, in order. */
	starts: { index: number; cell: TextCell }[];
}

/** The filled cells of some rows, the first of which is row `firstRow` of the sheet. */
export function periodTextOf(rows: Row[], firstRow = 0): PeriodText {
	const starts: PeriodText['starts'] = [];
	let text = '';
	rows.forEach(({ line, cells }, index) => {
		cells.forEach((cell, column) => {
			const plain = text.length < MAX_TEXT_LENGTH ? plainText(cell) : '';
			if (plain === '') return;
			if (text !== '' && !text.endsWith(LINE_END)) text += CELL_END;
			starts.push({
				index: text.length,
				cell: { line, row: firstRow + index, column, text: cell.trim() }
			});
			text += plain;
		});
		if (text !== '' && !text.endsWith(LINE_END)) text += LINE_END;
	});
	return { text, starts };
}

/** One cell without marks, brackets and case. */
export const plainText = (cell: string): string =>
	letterForms(cell.slice(0, MAX_CELL_LENGTH).replace(/[()[\]|"“”']/gu, ' ')).slice(
		0,
		MAX_CELL_LENGTH
	);

/** The cell in which a character of the text stands. */
export function cellAt({ starts }: PeriodText, index: number): TextCell | null {
	return starts.findLast((start) => start.index <= index)?.cell ?? null;
}

const DOCUMENT =
	'thong tu|nghi dinh|quyet dinh|nghi quyet|cong van|chi thi|luat|ke hoach|thong bao|to trinh|huong dan|quy che|cong dien|van ban|bao cao';
const DAY = '(?:\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}|\\d{1,2} thang \\d{1,2} nam \\d{4})';
/** Deadlines are one day; "Thời gian nhận: 01/7/2025 - 31/7/2025" is the period. */
const TWO_DATES =
	'[^\\n]{0,40}?\\d[/.-]\\d{1,4} ?(?:den|toi|to|[-–—~]) ?(?:het )?(?:ngay )?\\d{1,2}[/.-]\\d';
const BLANK = '[ .…_\\d]*';

/** Texts that name a date or a year and declare no period (docs/rules.md §2). */
const NO_DECLARATIONS: RegExp[] = [
	// addresses of pages and mail
	/\b(?:https?:\/\/|www\.)[^\s|]+|\b[\w.-]+@[\w.-]+/gu,
	// "ban hành kèm theo …", "căn cứ …"
	/(?:ban hanh )?\b(?:kem theo|can cu)\b(?:(?! ve (?:ket qua|tinh hinh|so lieu))[^|\n])*/gu,
	// "Quyết định số 766/QĐ-TTg ngày 23/6/2022", "Thông tư 01/2020/TT-VPCP", "Luật … năm 2023"
	new RegExp(
		`(?:\\b(?:${DOCUMENT})(?: lien tich)? )?(?:so ?:? ?)?\\b[\\w.]*\\d[\\w.]*/(?:\\d{4}/)?(?!nam|thang)[a-z][\\w/-]*(?:,? ?ngay ${DAY}|,? ?nam \\d{4})?`,
		'gu'
	),
	/\b(?:thong tu|nghi dinh|quyet dinh|nghi quyet|chi thi|luat) (?:(?!\b(?:thang|quy)\b)[^|\n,;]){0,80}?\bnam \d{4}/gu,
	// "Quảng Ngãi, ngày … tháng 9 năm 2025"
	new RegExp(
		`(?:^|[|\\n])[a-z .-]{2,60}, ?ngay ?(?:${BLANK}thang${BLANK}nam${BLANK}|${DAY})`,
		'gu'
	),
	// "ngày … tháng … năm …" with blanks to be filled in by hand
	/\bngay ?[ .…_]*thang[ .…_\d]*nam[ .…_\d]*/gu,
	/\bngay \d{1,2} thang[ .…_]+nam[ .…_\d]*/gu,
	// deadlines and the day on which the file was made
	new RegExp(
		`(?:^|(?<=[|\\n]))(?:ngay (?:nhan|lap|in|xuat|ky|gui|nop|trich|bao cao|tao)|han (?:nop|gui|cuoi|bao cao)|thoi han|thoi (?:gian|diem) (?:nhan|gui|nop|xuat|in|lap))\\b(?!${TWO_DATES})[^|\\n]*(?:\\|[^|\\n]*\\d[^|\\n]*)?`,
		'gu'
	),
	// "Quy chế số 5 năm 2023"
	/\b(?:thong tu|nghi dinh|quyet dinh|nghi quyet|cong van|chi thi|luat|ke hoach|quy che|huong dan|chuong trinh|de an) so ?:? ?\d+ nam \d{4}/gu,
	// "Mục tiêu đến năm 2030"
	/\b(?:muc tieu|tam nhin|dinh huong|phan dau|lo trinh)\b[^|\n,;:]{0,60}?\b(?:den|toi) (?:het )?(?:nam|thang \d{1,2}(?: nam|\/)|quy [iv\d]+(?: nam|\/)) ?\d{4}/gu,
	// "so với cùng kỳ năm 2024"
	/\b(?:so voi|(?:so|voi|va|,|tang|giam) cung ky)\b[^|\n,;:]*/gu,
	// "Lần 2 tháng 7/2025": the number is no day
	/\b(?:lan|dot|bieu|mau|phu luc|bang)(?: (?:thu|so|mau))? \d{1,2}(?= ?,? (?:cua )?(?:thang|thg|quy)\b)/gu,
	// "…, áp dụng từ ngày 1/7/2025"
	new RegExp(`\\b(?:ke|ap dung|hieu luc|thuc hien) tu ngay ${DAY}`, 'gu')
];

/** A sign that no pattern of a period matches. */
const MASK = '¤';

/** Signs in place of a text that was read, or declares none; positions and borders of cells stay. */
export const maskMatch = (match: string): string => match.replace(/[^|\n]/gu, MASK);

/** The text with all that declares no period made unreadable. */
export const maskOthers = (text: string): string =>
	NO_DECLARATIONS.reduce((masked, pattern) => masked.replace(pattern, maskMatch), text);
