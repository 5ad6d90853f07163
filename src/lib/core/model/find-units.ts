import { foldLoneI, foldText, stripDiacritics } from './fold-text.ts';
import type { Unit } from './unit.ts';

const byName = new Intl.Collator('vi').compare;

/** Common abbreviations of kinds of units, without marks: `TX. Đức Phổ`, `h Nghĩa Hành`. */
const KIND_ABBREVIATIONS: Record<string, string> = {
	tx: 'thi xa',
	tp: 'thanh pho',
	tt: 'thi tran',
	dk: 'dac khu',
	h: 'huyen',
	p: 'phuong',
	q: 'quan',
	x: 'xa'
};

/** A code of a unit within other text: `21235 - Xã Tư Nghĩa`, `21235.0`, `'21235`. */
const CODE = /(?<![\p{L}\d.])(\d{2,})(?:[.,]0{1,2})?(?![\p{L}\d]|[.,]\d)/gu;
/** Ordinals, quotes, brackets and separators around a name. */
const AROUND_NAME = /^[\s\p{P}]*(?:(?:[ivx]+|\p{L})[.)]\s+)?|[\s\p{P}]+$/giu;

/** A name as it is compared: folded, and without marks. */
interface FoldedName {
	/** With marks, and i for y. */
	marked: string;
	plain: string;
	/** Without marks, and i for y. */
	plainWithI: string;
}

const foldedNames = new WeakMap<Unit, FoldedName>();

/** Folding costs more than comparing, and units do not change: each name is folded once. */
function foldedNameOf(unit: Unit): FoldedName {
	const known = foldedNames.get(unit);
	if (known) return known;
	const folded = foldText(unit.name);
	const plain = stripDiacritics(folded);
	const made = { marked: foldLoneI(folded), plain, plainWithI: foldLoneI(plain) };
	foldedNames.set(unit, made);
	return made;
}

/**
 * The units that someone who types `text` may mean, of now and of before, by name, code or both. Marks
 * may be missing and i may stand for y: first those whose marks agree, then those still in force,
 * then by name. Callers limit the length of the text.
 */
export function findUnits(units: Unit[], text: string): Unit[] {
	// a name may contain a number (Phường 10) or begin like an ordinal (X. Tư Nghĩa)
	const asWritten = findByName(units, text);
	if (asWritten.length > 0) return asWritten;
	const codes = [...text.matchAll(CODE)].flatMap(([, code]) => code ?? []);
	const name = text.replace(CODE, ' ').replace(AROUND_NAME, '');
	const withName = findByName(units, name);
	if (codes.length === 0) return withName;
	const withCode = units.filter(({ code }) => codes.includes(code));
	const ofBoth = withName.filter((unit) => withCode.includes(unit));
	return ofBoth.length > 0 ? ofBoth : [...withCode, ...withName];
}

function findByName(units: Unit[], text: string): Unit[] {
	const wanted = searchTerms(text);
	if (wanted.length === 0) return [];
	const typed = { code: text.trim(), marked: foldLoneI(foldText(text)) };
	const terms = wanted.map((part) => ({ part, withI: foldLoneI(part) }));
	return units
		.filter((unit) => {
			const { plain, plainWithI } = foldedNameOf(unit);
			return (
				unit.code === typed.code ||
				terms.some(({ part, withI }) => plain.includes(part) || plainWithI.includes(withI))
			);
		})
		.map((unit) => ({ unit, rank: closeness(unit, typed) }))
		.sort((a, b) => a.rank - b.rank || byName(a.unit.name, b.unit.name))
		.map(({ unit }) => unit);
}

/** The text itself, and what it says where its first word is a kind cut short. */
function searchTerms(text: string): string[] {
	const plain = stripDiacritics(text.replace(/[.,]/gu, ' ')).replace(/^ubnd /u, '');
	const [, first = '', rest = ''] = /^(\S+) (.+)$/u.exec(plain) ?? [];
	const kind = KIND_ABBREVIATIONS[first];
	return [plain, ...(kind === undefined ? [] : [`${kind} ${rest}`])].filter(Boolean);
}

function closeness(unit: Unit, typed: { code: string; marked: string }): number {
	const isExact = unit.code === typed.code || foldedNameOf(unit).marked.includes(typed.marked);
	return (isExact ? 0 : 2) + (unit.validTo === null ? 0 : 1);
}
