import type { HeaderWords } from '../../model/catalogue.ts';
import { foldText } from '../../model/fold-text.ts';
import type { PeriodCalendar } from '../../model/period.ts';
import { findPeriods } from '../period/find-periods.ts';
import { maskOthers, plainText } from '../period/period-text.ts';
import { foldPath } from './join-headers.ts';

/** Words of header rows that are no label of a field, ready to be looked up by folded text. */
export interface KnownWords {
	/** Neutral texts, such as "Trong đó". */
	banners: ReadonlySet<string>;
	/** Ids of the units of measure that a text may mean. */
	measures: ReadonlyMap<string, ReadonlySet<string>>;
	/** Vietnamese name of a unit of measure by its id. */
	measureNames: ReadonlyMap<string, string>;
}

/** A catalogue that was kept before there were such words has none. */
export function knownWordsOf(words: HeaderWords | undefined): KnownWords {
	const measures = new Map<string, Set<string>>();
	for (const { id, synonyms } of words?.measures ?? [])
		for (const synonym of synonyms) {
			const text = foldMeasure(synonym);
			measures.set(text, (measures.get(text) ?? new Set()).add(id));
		}
	return {
		banners: new Set((words?.banners ?? []).map(foldPath)),
		measures,
		measureNames: new Map((words?.measures ?? []).map(({ id, label }) => [id, label.vi]))
	};
}

/** "ĐVT: …", "Đơn vị tính …", with or without brackets. */
const MEASURE_PREFIX = new RegExp(
	`^\\(?\\s*(?:${['đơn vị tính', 'đơn vị đo', 'đvt', 'unit of measure'].map(foldText).join('|')}) ?:? ?(?<text>.*?)\\)?$`,
	'u'
);
/** "Đơn vị: …" names a unit of measure or an office: a measure only where it is a known one. */
const DOUBLE_PREFIX = new RegExp(`^\\(?${foldText('đơn vị')} ?: ?(?<text>.+?)\\)?$`, 'u');
const BRACKETS = /^\((?<text>[^()]*(?:\([^()]*\)[^()]*)*)\)$/u;
const COUNTED = new RegExp(`^${foldText('số')} (?:${foldText('lượng')} )?`, 'u');

/** One spelling for the name of a unit of measure: "Số hồ sơ" counts in "hồ sơ". */
export const foldMeasure = (text: string): string =>
	foldPath(text)
		.replace(COUNTED, '')
		.replace(/[\s.:;,]+$/u, '');

/**
 * The unit of measure that a whole cell states, folded: behind "Đơn vị tính", or as a known one by
 * itself or in brackets. Empty where the words stand alone; null where the cell states none.
 */
export function statedMeasure(cell: string, { measures }: KnownWords): string | null {
	const text = foldPath(cell);
	const prefixed = MEASURE_PREFIX.exec(text)?.groups?.['text'];
	if (prefixed !== undefined) return foldMeasure(prefixed);
	const bare = DOUBLE_PREFIX.exec(text)?.groups?.['text'] ?? BRACKETS.exec(text)?.groups?.['text'];
	const measure = foldMeasure(bare ?? text);
	return measures.has(measure) ? measure : null;
}

const NUMBERING = /^(?:[-+*•]+|(?:[ivx]+|\d+(?:\.\d+)*|[a-z])[.)])\s*(?=\S)/u;

/** A folded header cell without its numbering: "1. Trước hạn", "- Trực tuyến". */
export const withoutNumbering = (path: string): string => path.replace(NUMBERING, '');

/** Words that a period may be written with: "Số liệu tháng 8/2025". */
const PERIOD_WORDS =
	/\b(?:so lieu|ket qua|thuc hien|trong|ky|bao cao|thoi gian|thoi ky|cua|ca|the|tu|den|thang|quy|nam)\b/gu;

/** The cell declares a period and says nothing else. */
export function isPeriodText(cell: string, calendar: PeriodCalendar): boolean {
	const text = plainText(cell);
	const found = findPeriods(text, calendar);
	if (found.length === 0) return false;
	let rest = text;
	for (const { index, length } of found)
		rest = rest.slice(0, index) + ' '.repeat(length) + rest.slice(index + length);
	return !/[a-z\d]/u.test(rest.replace(PERIOD_WORDS, ' '));
}

/** The cell is a reference to a document, a place and date of signing or a deadline. */
export const isReferenceText = (cell: string): boolean =>
	!/[a-z\d]/u.test(
		maskOthers(plainText(cell))
			.replace(/[^a-z\d]/gu, ' ')
			.trim()
	);
