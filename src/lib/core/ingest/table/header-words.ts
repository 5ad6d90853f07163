import type { HeaderWords } from '../../model/catalogue.ts';
import { foldText, stripDiacritics } from '../../model/fold-text.ts';
import type { Frequency } from '../../model/form.ts';
import type { PeriodCalendar } from '../../model/period.ts';
import { findPeriods } from '../period/find-periods.ts';
import { maskOthers, plainText } from '../period/period-text.ts';
import { namesOtherFigures } from './contrast-words.ts';
import { foldPath } from './join-headers.ts';

/** Words of header rows that are no label of a field, ready to be looked up by folded text. */
export interface KnownWords {
	/** Neutral texts, such as "Trong đó". */
	banners: ReadonlySet<string>;
	/** Ids of the units of measure that a text may mean. */
	measures: ReadonlyMap<string, ReadonlySet<string>>;
	/** The same texts by their spelling without diacritics. */
	plainMeasures: ReadonlyMap<string, string>;
	/** Vietnamese name of a unit of measure by its id. */
	measureNames: ReadonlyMap<string, string>;
}

/** Words of banners that name a length of time: "Trong quý" is neutral in a quarterly form only. */
const SPANS: [Frequency, RegExp][] = [
	['month', /\bthang\b/u],
	['quarter', /\bquy\b/u],
	['year', /\bnam\b/u]
];

/**
 * The header words for a form of this frequency. A catalogue that was kept before there were such
 * words has none.
 */
export function knownWordsOf(words: HeaderWords | undefined, frequency: Frequency): KnownWords {
	const isNeutral = (banner: string): boolean =>
		SPANS.every(([span, word]) => span === frequency || !word.test(plainText(banner)));
	const measures = new Map<string, Set<string>>();
	for (const { id, synonyms } of words?.measures ?? [])
		for (const synonym of synonyms) {
			const text = foldMeasure(synonym);
			measures.set(text, (measures.get(text) ?? new Set()).add(id));
		}
	return {
		banners: new Set((words?.banners ?? []).filter(isNeutral).map(foldPath)),
		measures,
		plainMeasures: new Map([...measures.keys()].map((text) => [stripDiacritics(text), text])),
		measureNames: new Map((words?.measures ?? []).map(({ id, label }) => [id, label.vi]))
	};
}

const PREFIXES = [
	...['đơn vị tính', 'đơn vị đo', 'đvt', 'unit of measure', 'don vi tinh', 'don vi do', 'dvt'],
	...['đ ?[.] ?v ?[.] ?t[.]?', 'd ?[.] ?v ?[.] ?t[.]?'],
	...['đ ?/ ?v ?(?:tính|t)', 'd ?/ ?v ?(?:tinh|t)']
].map(foldText);
/** "Số liệu các đơn vị tính đến ngày …" counts the offices. */
const NO_COUNTING = ['đến', 'tới', 'từ', 'theo', 'den', 'toi', 'tu'].map(foldText);
/** "ĐVT: …", "Đơn vị tính …", with or without brackets or a sign before it. */
const MEASURE_PREFIX = new RegExp(
	`^[\\s(*•+–-]*(?:${PREFIXES.join('|')})(?![\\p{L}\\p{M}]| (?:${NO_COUNTING.join('|')}) ) ?:? ?(?<text>.*?)\\)?$`,
	'u'
);
/** The same within a text: only with a colon, or abbreviated. */
const INNER_PREFIX = new RegExp(
	`(?<![\\p{L}\\p{M}])(?:(?:${PREFIXES.join('|')}) ?:|đvt(?![\\p{L}\\p{M}]))(?<text>.*)$`,
	'u'
);
/** "Đơn vị: …" names a unit of measure or an office: a measure only where it is a known one. */
const DOUBLE_PREFIX = new RegExp(`^\\(?${foldText('đơn vị')} ?: ?(?<text>.+?)\\)?$`, 'u');
const BRACKETS = /^\((?<text>[^()]*(?:\([^()]*\)[^()]*)*)\)$/u;
const COUNTED = new RegExp(
	`^${foldText('số')} (?!${foldText('lượng')}$)(?:${foldText('lượng')} )?`,
	'u'
);

/** One spelling for the name of a unit of measure: "Số hồ sơ" counts in "hồ sơ". */
export const foldMeasure = (text: string): string =>
	foldPath(text)
		.replace(COUNTED, '')
		.replace(/[\s.:;,]+$/u, '');

/**
 * The unit of measure that a whole cell states, folded: behind "Đơn vị tính", or as a known one by
 * itself or in brackets, or a multiple of one. Empty where the words stand alone; null where the cell states none.
 */
export function statedMeasure(cell: string, { measures, banners }: KnownWords): string | null {
	const text = foldPath(cell);
	const prefixed = MEASURE_PREFIX.exec(text)?.groups?.['text'];
	if (prefixed !== undefined) return foldMeasure(prefixed);
	const bare = DOUBLE_PREFIX.exec(text)?.groups?.['text'] ?? BRACKETS.exec(text)?.groups?.['text'];
	const measure = foldMeasure(bare ?? text);
	if (bare === undefined && banners.has(text)) return null;
	if (measures.has(measure)) return measure;
	const scaled = SCALED.exec(measure);
	const unit = scaled?.groups?.['of'];
	const isScaled = unit === undefined ? bare !== undefined : measures.has(unit);
	return scaled && isScaled ? measure : null;
}

/** The unit of measure behind "ĐVT:" within a text, folded; null where there is none. */
export function innerMeasure(text: string): string | null {
	const found = INNER_PREFIX.exec(foldText(text))?.groups?.['text'];
	return found === undefined ? null : foldMeasure(found);
}

export const MULTIPLES = ['trăm', 'nghìn', 'ngàn', 'vạn', 'triệu', 'tỷ', 'tỉ'].map(foldText);
export const isMultiple = (word: string): boolean => MULTIPLES.includes(word);

/** "nghìn văn bản", "1.000 hồ sơ", "triệu": a multiple of a unit of measure is another one. */
const SCALED = new RegExp(`^(?:${MULTIPLES.join('|')}|1[., ]?0[0., ]*0)(?: (?<of>.+))?$`, 'u');

/** "hồ sơ" of "nghìn hồ sơ"; null for a text that is no multiple of something. */
export const multipliedUnit = (text: string): string | null =>
	SCALED.exec(text)?.groups?.['of'] ?? null;

/** The cell states a unit of measure of the whole table, or the office: "ĐVT: …", "Đơn vị: …". */
export const isMeasureOrOffice = (cell: string): boolean => {
	const text = foldPath(cell);
	return MEASURE_PREFIX.test(text) || DOUBLE_PREFIX.test(text);
};

const NUMBERING = /^(?:[-+*•]+|(?:[ivx]+|\d+(?:\.\d+)*|[a-z])[.)])\s*(?=\S)/u;

/** A folded header cell without its numbering: "1. Trước hạn", "- Trực tuyến". */
export const withoutNumbering = (path: string): string => path.replace(NUMBERING, '');

/** Words that a period may be written with: "Số liệu tháng 8/2025". */
const PERIOD_WORDS =
	/\b(?:so lieu|ket qua|thuc hien|trong|ky|bao cao|thoi gian|thoi ky|cua|ca|the|tu|den|thang|quy|nam)\b/gu;

/** The cell declares a period and says nothing else. A plan or another time ("Cùng kỳ") is none. */
export function isPeriodText(cell: string, calendar: PeriodCalendar): boolean {
	const text = plainText(cell);
	const found = findPeriods(text, calendar);
	if (found.length === 0) return false;
	if (found.some(({ reading }) => reading.kind === 'unreadable') && namesOtherFigures(cell))
		return false;
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
