import { foldText } from '../../model/fold-text.ts';
import type { Problem } from '../../model/problem.ts';
import { columnName } from '../source/cell-reference.ts';
import { foldPath } from '../table/join-headers.ts';
import { isNamelessHeader } from '../table/nameless-columns.ts';
import type { LayoutColumn, ColumnRole } from '../table/name-columns.ts';
import type { Row } from '../source/csv.ts';
import { createError } from '../problems/create-problem.ts';
import { readNumber } from '../rows/read-number.ts';
import type { Table } from '../table/recognise-table.ts';

/**
 * Rejects columns with personal data. A report is kept permanently with its bytes, so it must not
 * contain names, numbers of identity cards, birthdays, telephone numbers or addresses (Luật Bảo vệ
 * dữ liệu cá nhân 91/2025/QH15). Columns of the form and of units are accepted; all others are
 * checked. The problem names the column and never repeats its content.
 */
export function* noPersonalData(table: Table): Iterable<Problem> {
	const { columns, headerLine: line } = table.layout;
	for (const index of personalColumns(table)) {
		const header = columns.find((one) => one.index === index)?.header ?? null;
		const column = header === null || isNamelessHeader(header) ? null : header;
		const detail = column === null ? { expected: columnName(index) } : {};
		yield createError('header/personal-data', { line, column }, detail);
	}
}

/** Indexes of the columns that belong to persons. */
export function* personalColumns({ sheet, layout }: Table): Iterable<number> {
	const known = new Map(layout.columns.map((column) => [column.index, column]));
	const body = sheet.head.slice(layout.bodyStart, layout.bodyStart + PROBED_ROWS);
	for (let index = 0; index < layout.width; index += 1) {
		const column = known.get(index);
		if (column && !isCheckedColumn(column)) continue;
		const cells = body.map((row) => cellOf(row, index)).filter((cell) => cell !== '');
		if (isPersonalHeader(column?.header ?? '', cells) || arePersonalCells(cells)) yield index;
	}
}

/** Number of rows from which the content of a column is judged. */
const PROBED_ROWS = 1000;
/** No number or address is longer; it bounds the work on a hostile cell. */
const MAX_CELL_LENGTH = 100;
const cellOf = ({ cells }: Row, index: number): string =>
	(cells[index] ?? '').slice(0, MAX_CELL_LENGTH).trim();

const CHECKED_ROLES: ReadonlySet<ColumnRole> = new Set(['unknown', 'doubtful', 'note', 'ordinal']);
const isCheckedColumn = ({ role, field }: LayoutColumn): boolean =>
	field === null && CHECKED_ROLES.has(role);

/** Words with which a header of such a column begins; a word of an office behind them takes it back. */
const PERSONAL_HEADERS = [
	...['họ và tên', 'họ tên', 'họ, tên', 'họ đệm', 'họ và chữ đệm', 'tên công dân', 'tên cá nhân'],
	...['người nộp', 'tên người', 'người yêu cầu', 'người đại diện', 'người liên hệ', 'chủ hồ sơ'],
	...['tên chủ hồ sơ', 'tên cán bộ', 'căn cước', 'số căn cước', 'thẻ căn cước', 'chứng minh'],
	...['số chứng minh', 'giấy chứng minh', 'hộ chiếu', 'số hộ chiếu', 'số định danh', 'số đdcn'],
	...[
		'mã định danh cá nhân',
		'mã định danh công dân',
		'mã số thuế cá nhân',
		'số tài khoản ngân hàng'
	],
	...[
		'số bảo hiểm xã hội',
		'mã số bảo hiểm',
		'số điện thoại',
		'điện thoại',
		'sđt',
		'số đt',
		'số di động'
	],
	...[
		'email',
		'e-mail',
		'thư điện tử',
		'địa chỉ',
		'nơi ở',
		'chỗ ở',
		'nơi cư trú',
		'nơi thường trú'
	],
	...['thường trú', 'tạm trú', 'hộ khẩu', 'quê quán', 'full name', 'phone', 'citizen id', 'address']
].map(foldText);
const BIRTH_HEADERS = [
	'ngày sinh',
	'năm sinh',
	'ngày tháng năm sinh',
	'nơi sinh',
	'date of birth'
].map(foldText);
const ID_CARD_PATTERN = /(?:^|[\s/,(])(?:cccd|cmnd|cmtnd)(?=$|[\s/,)])/u;
const OFFICE_PATTERN = new RegExp(
	['đơn vị', 'cơ quan', 'trụ sở', 'thông minh', 'website', 'cổng', 'trang', 'ip']
		.map((words) => ` ${foldText(words)}(?: |$)`)
		.join('|'),
	'u'
);

/** A count of cards or of telephones has the same words above it, but holds counts. */
function isPersonalHeader(header: string, cells: string[]): boolean {
	if (cells.length === 0) return false;
	const parts = foldPath(header).replaceAll(', ', ' ').split(' > ');
	if (parts.some((part) => BIRTH_HEADERS.some((words) => part.startsWith(words)))) return true;
	const says = (part: string): boolean =>
		ID_CARD_PATTERN.test(part) || PERSONAL_HEADERS.some((words) => startsWithWords(part, words));
	return parts.some(says) && cells.filter(isCount).length * 2 <= cells.length;
}

const startsWithWords = (part: string, words: string): boolean =>
	part === words ||
	(part.startsWith(`${words} `) && !OFFICE_PATTERN.test(part.slice(words.length))) ||
	part.startsWith(`${words}/`);

const isCount = (cell: string): boolean => (readNumber(cell).value ?? Infinity) < 10_000_000;

/** Citizen's number (Nghị định 137/2015/NĐ-CP: 12 digits, province first), telephone, address of mail. */
const CERTAIN_PATTERN = /^(?:0\d{11}|(?:0|\+84)\d{9}|[^\s@]+@[^\s@]+\.[^\s@]+)$/u;
/** Older identity cards have 9 digits; a sheet drops the nought of a telephone. Amounts are round. */
const LIKELY_PATTERN = /^(?!\d*000$)(?:\d{9}|\d{12})$/u;
/** Fewer figures may be like that by chance. */
const MIN_LIKELY_CELLS = 3;

function arePersonalCells(cells: string[]): boolean {
	const sure = cells.filter((cell) =>
		CERTAIN_PATTERN.test(cell.replace(/[\s.-](?=\d)/gu, ''))
	).length;
	const likely = cells.filter((cell) => LIKELY_PATTERN.test(cell)).length;
	const isMost = (count: number): boolean => count * 2 > cells.length;
	return isMost(sure) || (likely >= MIN_LIKELY_CELLS && isMost(sure + likely));
}
