import { normalizeText } from '../../model/normalize-text.ts';

/** A section of a number format, for numbers of a range (ECMA-376 Part 1, 18.8.31). */
interface FormatSection {
	/** `>=1000`; null for the usual range of its place. */
	condition: string | null;
	/** Texts that are shown before and behind the digits. */
	before: string;
	after: string;
	/** The number is shown divided by it: 1000 of `#,##0,`. */
	scale: number;
}

/** Texts and scale with which a number format shows a number, besides its digits. */
export type ShownAs = Pick<FormatSection, 'before' | 'after' | 'scale'>;

/** Excel takes no longer format; it also bounds the work on a hostile one. */
const MAX_CODE_LENGTH = 255;
const TOKENS =
	/"(?<quoted>[^"]*)"?|\\(?<escaped>.)|[_*].|\[(?<bracket>[^\]]*)\]|(?<digits>general|standard|e[+-]|@|[0#?](?:[0#?,./]*[0#?])?)|(?<scaling>,+)|(?<end>;)|(?<sign>.)/gisu;
const CONDITION = /^[<>=]/u;

/** The words and the scale with which a format shows a number; null for digits and signs alone. */
export function shownAs(code: string, number: number): ShownAs | null {
	const section = sectionFor(sectionsOf(code.slice(0, MAX_CODE_LENGTH)), number);
	if (!section) return null;
	const { before, after, scale } = section;
	const words = normalizeText(before + after, 'NFC').trim();
	const hasWords = /[\p{L}\d]/u.test(words) && !CURRENCY.test(words);
	return hasWords || scale > 1
		? { before: hasWords ? before : '', after: hasWords ? after : '', scale }
		: null;
}

/** A format for money: the sign says nothing that the field does not. */
const CURRENCY = /^[^\p{L}\d]*(?:đ|đồng|vnd|vnđ)[^\p{L}\d]*$/iu;

function sectionsOf(code: string): FormatSection[] {
	const sections: FormatSection[] = [];
	let section: FormatSection = emptySection();
	let hasDigits = false;
	const addText = (text: string): void => {
		if (hasDigits) section.after += text;
		else section.before += text;
	};
	for (const { groups = {} } of code.matchAll(TOKENS)) {
		const { quoted, escaped, bracket, digits, scaling, end, sign } = groups;
		if (end !== undefined) {
			sections.push(section);
			[section, hasDigits] = [emptySection(), false];
		} else if (digits !== undefined) hasDigits = true;
		else if (scaling !== undefined && hasDigits) section.scale *= 1000 ** scaling.length;
		else if (bracket?.startsWith('$')) addText(bracket.slice(1).replace(/-[^-]*$/u, ''));
		else if (bracket !== undefined && CONDITION.test(bracket)) section.condition = bracket;
		else addText(quoted ?? escaped ?? sign ?? '');
	}
	return [...sections, section];
}

const emptySection = (): FormatSection => ({ condition: null, before: '', after: '', scale: 1 });

function sectionFor(
	[first, second, third]: FormatSection[],
	number: number
): FormatSection | undefined {
	if (!second) return first;
	if (holds(first?.condition ?? (third || second.condition ? '>0' : '>=0'), number)) return first;
	return holds(second.condition ?? '<0', number) ? second : (third ?? second);
}

function holds(condition: string, number: number): boolean {
	const [, sign = '', limit = ''] = /^([<>=]+)\s*(.*)$/u.exec(condition) ?? [];
	const difference = number - Number(limit);
	if (sign === '<>') return difference !== 0;
	return (
		(sign.includes('<') && difference < 0) ||
		(sign.includes('>') && difference > 0) ||
		(sign.includes('=') && difference === 0)
	);
}
