import type { PeriodCalendar } from '../../model/period.ts';
import type { Row } from '../source/csv.ts';
import { columnName } from '../source/cell-reference.ts';
import { findPeriods, type PeriodMention } from '../period/find-periods.ts';
import { type PeriodReading, UNREADABLE } from '../period/period-reading.ts';
import { isPlan } from '../period/plan-patterns.ts';
import {
	cellAt,
	CELL_END,
	LINE_END,
	periodTextOf,
	type PeriodText,
	plainText
} from '../period/period-text.ts';
import { readPeriod } from '../period/read-period.ts';

/** A declaration of a period, and where it stands. */
export interface PeriodDeclaration {
	reading: PeriodReading;
	/** Text of the cell as written, or the choice of the sender. */
	text: string;
	/** Line of the file; null for the choice of the sender and the name of the sheet. */
	line: number | null;
	/** Name of the cell, such as `A3`, or `SHEET_NAME`; null where it is not in one cell. */
	at: string | null;
	/** It belongs to the name of a programme or plan, whose period is a wider one. */
	isProgramme: boolean;
}

/** Place of a declaration in the name of the sheet. */
export const SHEET_NAME = 'sheet-name';

/** Longer texts are no title; it also bounds the work on a hostile cell. */
const MAX_LETTERS = 500;

const LABEL =
	/^[-+* ]*(?:ky (?:bao cao|so lieu|du lieu|thong ke)|(?:ky|thoi ky|thoi gian(?: bao cao| so lieu| thong ke)?|thang bao cao|reporting period|period)(?= ?(?::|$)))(?<rest>.*)$/u;
/** "Kỳ báo cáo: hằng tháng" says how often, not which one. */
const FREQUENCY =
	/^(?:[ .…_:/,;-]|hang|moi|dinh ky|thang|quy|nua|nam|tuan|ngay|va|hoac|lan|mot|bao cao)*$/u;
const PROGRAMME =
	/\b(?:ke hoach|chuong trinh|de an|du an|chien dich|nghi quyet|phong trao|giai doan|chien luoc|bo chi so|dti|luat|nghi dinh|thong tu|quyet dinh|chi thi)\b/u;

/** The declarations in the rows above a table, in their order. */
export function titleDeclarations(title: Row[], calendar: PeriodCalendar): PeriodDeclaration[] {
	const content = periodTextOf(title);
	const mentions = findPeriods(content.text, calendar);
	const labelled = labelledMentions(content, mentions, calendar);
	return [...mentions, ...labelled, ...plansInBrackets(content, mentions)]
		.sort((a, b) => a.index - b.index)
		.map((mention) => declarationAt(content, mention));
}

/** A declaration in a text that is no part of the table: a header, a name of a sheet, a choice. */
export const declarationsIn = (
	text: string,
	calendar: PeriodCalendar,
	{ line, at }: Pick<PeriodDeclaration, 'line' | 'at'>
): PeriodDeclaration[] =>
	titleDeclarations([{ line: line ?? 0, cells: [text] }], calendar).map((one) => ({
		...one,
		line,
		at
	}));

/** The text after "Kỳ báo cáo:" that no pattern reads: a day, a year or an unknown text. */
function labelledMentions(
	content: PeriodText,
	mentions: PeriodMention[],
	calendar: PeriodCalendar
): PeriodMention[] {
	return content.starts.flatMap(({ index, cell }, n) => {
		const own = cellText(content.text, index);
		const rest = LABEL.exec(own)?.groups?.['rest'];
		if (rest === undefined) return [];
		const next = content.starts[n + 1];
		const isSplit = FREQUENCY.test(rest) && next?.cell.row === cell.row;
		const [start, value] =
			isSplit && next
				? [next.index, cellText(content.text, next.index)]
				: [index + own.length - rest.length, rest.replace(/^[ :]+/u, '')];
		const end = isSplit ? start + value.length : index + own.length;
		if (mentions.some((one) => one.index < end && one.index + one.length > index)) return [];
		if (FREQUENCY.test(value)) return [];
		const period = readPeriod(value, calendar);
		const reading: PeriodReading = period ? { kind: 'label', period } : { kind: 'unreadable' };
		return [{ index: start, length: value.length, reading }];
	});
}

/** "BÁO CÁO VĂN BẢN (KẾ HOẠCH)", where no other words tell that the figures are planned. */
const plansInBrackets = (content: PeriodText, mentions: PeriodMention[]): PeriodMention[] =>
	content.starts.flatMap(({ index, cell }) => {
		const { length } = cellText(content.text, index);
		const isTold = mentions.some(
			(one) =>
				one.reading.kind === 'unreadable' &&
				one.index < index + length &&
				one.index + one.length > index
		);
		const parts = isTold
			? []
			: (cell.text.slice(0, MAX_LETTERS).match(/(?<=\()[^()]+(?=\))/gu) ?? []);
		return parts.some((part) => isPlan(plainText(part)))
			? [{ index, length, reading: UNREADABLE }]
			: [];
	});

function cellText(text: string, start: number): string {
	const ends = [text.indexOf(CELL_END, start), text.indexOf(LINE_END, start), text.length];
	return text.slice(start, Math.min(...ends.filter((end) => end >= 0)));
}

function declarationAt(
	content: PeriodText,
	{ index, length, reading }: PeriodMention
): PeriodDeclaration {
	const first = cellAt(content, index);
	const last = cellAt(content, index + length - 1);
	const cells = content.starts.flatMap(({ cell, index: start }) =>
		start < index + length && start >= index ? cell : []
	);
	const parts = first && !cells.includes(first) ? [first, ...cells] : cells;
	const from = first ? cellName(first) : null;
	const to = last ? cellName(last) : null;
	return {
		reading,
		text: parts.map(({ text }) => text).join(' '),
		line: first?.line ?? null,
		at: from === to ? from : `${from}:${to}`,
		isProgramme: first !== null && PROGRAMME.test(cellText(content.text, startOf(content, index)))
	};
}

const startOf = ({ starts }: PeriodText, index: number): number =>
	starts.findLast((start) => start.index <= index)?.index ?? 0;

/** Row and column from 0 as a sheet names the cell: `A1`. */
const cellName = ({ row, column }: { row: number; column: number }): string =>
	`${columnName(column)}${row + 1}`;
