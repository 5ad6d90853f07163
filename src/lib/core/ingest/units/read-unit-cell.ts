import { normalizeText } from '../../model/normalize-text.ts';
import { ZERO_WIDTH } from '../../model/fold-text.ts';

/** Code and name of a unit as one cell contains them. */
export interface UnitCell {
	/** Distinct codes of at least five digits, or the only content of the cell. */
	codes: string[];
	/** The cell without these codes; blank where nothing else is in it. */
	name: string;
	/** A number of two to four digits beside the name, and the name without it: a code or an ordinal. */
	number: { code: string; name: string } | null;
}

/** Largest length of a cell; it also limits the work on a hostile cell. */
const MAX_CELL_LENGTH = 300;
const QUOTES = `"'“”„‘’‚\`´«»`;
const BRACKETS = '()[\\]{}';
const SEPARATORS = '\\s.,;:/|_–—-';
/** A program that takes codes for numbers writes 21235.0. */
const DECIMAL_ZEROS = '(?:[.,]0{1,2})?';
const ONLY_CODE = new RegExp(
	`^[${QUOTES}${BRACKETS}\\s]*(\\d[\\d\\s]*?)${DECIMAL_ZEROS}[${QUOTES}${BRACKETS}\\s]*$`,
	'u'
);
const CODE_LABEL = '(?:mã(?: số)?(?: đvhc| đơn vị(?: hành chính)?| xã| phường| huyện)?\\s*:?\\s*)?';
/** No ordinal and no number in a name has five digits. The letters of `H48.12345` make another code. */
const LONG_CODE = new RegExp(
	`(?<![\\p{L}\\d]|[\\p{L}\\d][.,])${CODE_LABEL}(?<!\\d)(\\d{5,})${DECIMAL_ZEROS}(?![\\p{L}\\d]|[.,]\\d)`,
	'giu'
);
const EDGES = new RegExp(`^[${SEPARATORS}]+|[${SEPARATORS}]+$`, 'gu');
const ORDINAL_BEFORE_CODE = /^\s*\d{1,4}\s*[.)]\s*(?=\d{5})/u;
const NUMBER_FIRST = new RegExp(
	`^[${QUOTES}${BRACKETS}\\s]*(\\d{2,4})${DECIMAL_ZEROS}[${QUOTES}${BRACKETS}${SEPARATORS}]+(?=\\p{L})`,
	'u'
);
const NUMBER_LAST = new RegExp(
	`[${QUOTES}${BRACKETS}${SEPARATORS}]+${CODE_LABEL}(\\d{2,4})${DECIMAL_ZEROS}[${QUOTES}${BRACKETS}\\s]*$`,
	'iu'
);

/**
 * Splits a cell of the unit column into code and name (docs/rules.md §1). It does not look anything
 * up: the caller decides whether code and name agree, and whether a short number is a code.
 */
export function readUnitCell(text: string): UnitCell {
	if (text.length > MAX_CELL_LENGTH) return { codes: [], name: text, number: null };
	const plain = normalizeText(text.replace(ZERO_WIDTH, ''), 'NFC');
	const only = ONLY_CODE.exec(plain)?.[1];
	if (only !== undefined) return { codes: [only.replace(/\s/gu, '')], name: '', number: null };
	const codes = [...plain.replace(ORDINAL_BEFORE_CODE, '').matchAll(LONG_CODE)].flatMap(
		([, code]) => code ?? []
	);
	if (codes.length === 0) return { codes, name: text, number: shortNumber(plain) };
	const rest = plain.replace(ORDINAL_BEFORE_CODE, '').replace(LONG_CODE, ' ');
	const name = rest.replace(EDGES, '');
	const isSign = !/\p{L}|\d\D*\d\D*\d/u.test(name);
	return { codes: [...new Set(codes)], name: isSign ? '' : name, number: null };
}

function shortNumber(text: string): UnitCell['number'] {
	for (const pattern of [NUMBER_FIRST, NUMBER_LAST]) {
		const code = pattern.exec(text)?.[1];
		if (code !== undefined) return { code, name: text.replace(pattern, '') };
	}
	return null;
}
