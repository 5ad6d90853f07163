import { normalizeText } from '../../model/normalize-text.ts';
import { foldText, stripDiacritics } from '../../model/fold-text.ts';
import { KIND_PREFIXES, OFFICE_PREFIXES } from './unit-kinds.ts';

/** The parts of a unit's name such as `UBND H. Tư Nghĩa, tỉnh Quảng Ngãi`. */
export interface UnitName {
	/** The name as written, without ordinals, quotes and what stands behind it. */
	written: string;
	/** Folded kind such as `huyện`; null if the text has none. */
	kind: string | null;
	/** Folded name without its kind. */
	core: string;
	/**
	 * Folded letter before the name that is read as an ordinal (`V. Tường`) but may also be the first
	 * letter of the name; null where there is none.
	 */
	initial: string | null;
	/** The texts behind it, without neutral marks: units above it, its kind, former names, others. */
	remarks: UnitName[];
	/** A text behind a name that speaks of the past: `huyện Tư Nghĩa cũ`. */
	isFormer: boolean;
}

/** Largest length of a name; it also limits the work on a hostile cell. */
const MAX_NAME_LENGTH = 300;
const BULLET = /^[-–—+•*·▪]\s*/u;
const DECIMAL_ORDINAL =
	/^(?:\(?\d{1,4}(?:\.\d{1,3}){0,3}\s*[.)/:\-–—](?!\d)\s*|\d{1,4}(?:\.\d{1,3}){0,3}\s+(?=\p{L}))/u;
const ROMAN_ORDINAL = /^\(?(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})\s*[.)/:\-–—]\s*/u;
/** `A. Xã …`, `X Phường …`: letters are ordinals before the kind of a unit or an office. */
const LETTERED_ORDINAL = /^\(?(?:[A-Za-hđĐ]|[IVXivx]{1,6})(?:\s*[.)/:\-–—]\s*|\s+)/u;
/** X, H and P with a dot are kinds. */
const INITIAL = /^\(?([A-GIVa-giv])\s*[.)/:\-–—]\s*/u;
const KIND_WORDS = [...KIND_PREFIXES.map(({ kind }) => `${kind} `), ...OFFICE_PREFIXES].flatMap(
	(word) => [word, stripDiacritics(word) + ' ']
);
const FOOTNOTE = /[\s:*–—-]+$/u;
/** `(*)`, `(1)`, `[ ]`: marks behind a name that say nothing about it. */
const BRACKETED_MARK = /[([{]\s*(?:[^\p{L}\d()[\]{}]*|\d{1,2})\s*[)\]}]/gu;
/** `H48.12`, `000.00.12.H48`: the electronic code of the office. */
const AGENCY_CODE = /^(?:mã[\p{L}\s]*:?\s*)?(?:\d{2,3}\. )*[A-Z]\d{2}(?:\. \d+)*$/iu;
const DOUBLE_QUOTES = /["“”„«»]/gu;
/** No name begins or ends with an apostrophe. */
const SINGLE_QUOTES = /^['\s]+|['\s]+$/gu;
const REMARK_ENDS = /\s*(?:,|[()[\]{}]|;|\s[-–—]\s)\s*/u;

const NO_NAME: UnitName = {
	written: '',
	kind: null,
	core: '',
	initial: null,
	remarks: [],
	isFormer: false
};

/** Splits a unit's name, in every spelling found in files, into its parts; the lookup follows. */
export function readUnitName(text: string): UnitName {
	if (text.length > MAX_NAME_LENGTH) return NO_NAME;
	const { name, initial } = withoutOrdinals(
		normalizeText(text, 'NFC')
			.replace(/[’‘`´]/gu, "'")
			.replace(DOUBLE_QUOTES, '')
			.replace(SINGLE_QUOTES, '')
	);
	const spelled = name.replace(FOOTNOTE, '').replace(/\./gu, '. ');
	const [first = '', ...behind] = spelled
		.replace(BRACKETED_MARK, ' ')
		.split(REMARK_ENDS)
		.map((part) => part.replace(SINGLE_QUOTES, ''))
		.filter((part) => part !== '');
	const { kind, core } = nameOf(first);
	const [own = '', within] = core.split(UNIT_ABOVE);
	const parts = within === undefined ? behind : [within, ...behind];
	return {
		...NO_NAME,
		written: first.replace(/\.\s*/gu, ' ').trim(),
		kind,
		core: own,
		initial,
		remarks: parts.filter((part) => !isNeutral(part)).flatMap(remarksIn)
	};
}

const isNeutral = (part: string): boolean =>
	!/[\p{L}\d]/u.test(part) || AGENCY_CODE.test(part.trim());

/** Each unit that the text names: `gồm Nghĩa Phương và La Hà` names two former ones. */
function remarksIn(text: string): UnitName[] {
	const folded = foldText(text);
	const plain = folded.replace(FORMER_WORDS, '').replace(OF_UNIT, '');
	const isFormer = FORMER_WORDS.test(folded);
	return plain
		.split(BETWEEN_NAMES)
		.map((part) => ({ ...NO_NAME, written: part, ...nameOf(part), isFormer }));
}

const wordsOf = (words: string[]): string => words.map(foldText).join('|');
const FORMER_WORDS = new RegExp(
	`^(?:${wordsOf(['trước đây là', 'trước đây', 'trước là', 'nguyên là', 'sáp nhập từ', 'hợp nhất từ', 'tên cũ', 'gồm'])}):? | (?:${wordsOf(['cũ', 'trước đây'])})$`,
	'u'
);
const OF_UNIT = new RegExp(`^${foldText('thuộc')} `, 'u');
const BETWEEN_NAMES = new RegExp(` (?:${foldText('và')}|\\+) `, 'u');

/** Removes ordinals and bullets before a name: `1.`, `(2)`, `3.1`, `IV.`, `a)`, `I Xã`. */
function withoutOrdinals(text: string): { name: string; initial: string | null } {
	for (const pattern of [BULLET, DECIMAL_ORDINAL, ROMAN_ORDINAL]) {
		const rest = text.replace(pattern, '');
		if (rest !== text && rest !== '') return withoutOrdinals(rest);
	}
	const behindLetter = text.replace(LETTERED_ORDINAL, '');
	if (behindLetter !== text && startsWithKind(behindLetter)) return withoutOrdinals(behindLetter);
	const initial = INITIAL.exec(text);
	if (!initial) return { name: text, initial: null };
	return { name: text.slice(initial[0].length), initial: foldText(initial[1] ?? '') };
}

function startsWithKind(text: string): boolean {
	const folded = `${foldText(text)} `;
	return KIND_WORDS.some((word) => folded.startsWith(word));
}

/** Splits `xã Đức Phong huyện Mộ Đức`: no name contains the kind of another unit. */
const UNIT_ABOVE = new RegExp(
	` (?:${foldText('thuộc')} )?(?=(?:${['huyện', 'thị xã', 'thành phố', 'tỉnh'].map(foldText).join('|')}) )`,
	'u'
);

function nameOf(text: string): Pick<UnitName, 'kind' | 'core'> {
	const name = withoutOffice(foldText(text.replace(/\.\s*/gu, ' ')));
	const found = KIND_PREFIXES.find(({ prefix }) => name.startsWith(prefix));
	return { kind: found?.kind ?? null, core: found ? name.slice(found.prefix.length) : name };
}

function withoutOffice(name: string): string {
	const office = OFFICE_PREFIXES.find((prefix) => name.startsWith(prefix));
	return office ? withoutOffice(name.slice(office.length)) : name;
}
