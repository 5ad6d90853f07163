import { stripDiacritics, foldText } from './fold-text.ts';
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

/**
 * The units that someone who types `text` may mean, of now and of before, with or without marks, by
 * name or code: first those whose marks agree, then those still in force, then by name.
 */
export function findUnits(units: Unit[], text: string): Unit[] {
	const wanted = searchTerms(text);
	if (wanted.length === 0) return [];
	return units
		.filter(({ code, name }) => {
			const plain = stripDiacritics(name);
			return code === text.trim() || wanted.some((part) => plain.includes(part));
		})
		.map((unit) => ({ unit, rank: closeness(unit, text) }))
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

function closeness({ code, name, validTo }: Unit, text: string): number {
	const isExact = code === text.trim() || foldText(name).includes(foldText(text));
	return (isExact ? 0 : 2) + (validTo === null ? 0 : 1);
}
