import { ZERO_WIDTH } from '../../model/fold-text.ts';
import { MAX_COUNT } from '../../model/form.ts';
import type { ProblemCode } from '../../model/problem.ts';

/** Separator between groups of three digits. */
export type GroupSeparator = '.' | ',' | ' ' | '\u00a0';

/** A count as read from its cell: a value of its own where it could not be read, never 0. */
export interface Count {
	/** Null for a blank or a dash (not reported) and for a cell with a fault. */
	value: number | null;
	separator: GroupSeparator | null;
	fault: ProblemCode | null;
	/** Number format of the cell, where it is the fault. */
	format?: string;
}

const PLAIN = /^\d+$/;
const NOTHING = /^[-–—−]*$/;
const GROUPED = /^[1-9]\d{0,2}([., \u00a0])\d{3}(?:\1\d{3})*$/u;
const FRACTION = /^(?:\d+|\d{1,3}([., \u00a0])\d{3}(?:\1\d{3})*)[.,]\d+$/u;
const NEGATIVE = /^[-–−] ?(?=\d)/u;

/**
 * A whole number, plain or in groups of three by one separator (docs/rules.md §1). `12,5` and
 * `0.500` are fractions, `-3` is negative, `12 hồ sơ` and `99%` are unreadable; nothing is guessed.
 */
export function readNumber(text: string): Count {
	if (PLAIN.test(text)) return wholeCount(text, null);
	const cell = text.replace(ZERO_WIDTH, '').trim();
	if (NOTHING.test(cell)) return { value: null, separator: null, fault: null };
	if (PLAIN.test(cell)) return wholeCount(cell, null);
	const separator = separatorOf(GROUPED.exec(cell)?.[1]);
	if (separator) return wholeCount(cell.replaceAll(separator, ''), separator);
	if (FRACTION.test(cell)) return faultyCount('number/fraction-in-count');
	if (NEGATIVE.test(cell) && readNumber(cell.replace(NEGATIVE, '')).fault === null)
		return faultyCount('number/negative');
	return faultyCount('number/unreadable');
}

function wholeCount(digits: string, separator: GroupSeparator | null): Count {
	const value = Number(digits);
	return value > MAX_COUNT ? faultyCount('number/too-large') : { value, separator, fault: null };
}

const faultyCount = (fault: ProblemCode): Count => ({ value: null, separator: null, fault });

const SEPARATORS: GroupSeparator[] = ['.', ',', ' ', '\u00a0'];
const separatorOf = (text: string | undefined): GroupSeparator | null =>
	SEPARATORS.find((separator) => separator === text) ?? null;

/** A sign that keeps a count from being read, and the count without it. */
export interface StraySign {
	/** `U+2009`. */
	sign: string;
	suggestion: number;
}

/** Spaces that look like the space between groups but are others, and apostrophes. */
const STRAY_SEPARATOR = /[\u2000-\u200a\u202f\u205f\u3000'’‘\u02bc_]/u;
/** Decimals that hold nothing but zeros: a program that takes counts for fractions writes 200.0. */
const ZERO_DECIMALS = /^(.*\d)([.,])0{1,2}$/su;

/**
 * The sign that makes a cell unreadable or a fraction, where the cell is a count without it: a thin
 * space in `1 200`, the dot of `200.0`. Null where it is none or there are further faults.
 */
export function straySignIn(text: string): StraySign | null {
	const cell = text.replace(ZERO_WIDTH, '').trim();
	const [, whole = '', point = ''] = ZERO_DECIMALS.exec(cell) ?? [];
	const sign = STRAY_SEPARATOR.exec(cell)?.[0] ?? point;
	const isSeparator = sign !== '' && sign !== point;
	const { value } = readNumber(isSeparator ? cell.replaceAll(sign, ' ') : whole);
	if (sign === '' || value === null) return null;
	const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
	return { sign: `U+${code}`, suggestion: value };
}

/**
 * Number before a spreadsheet read it as a decimal and dropped the zeros at its end: `30.82` was
 * 30.820, `1` was 1.000. Null where no zeros can have been lost.
 */
export function restoreLostZeros(text: string): number | null {
	const match = /^([1-9]\d{0,2})(?:[.,](\d{1,2}))?$/u.exec(text.trim());
	return match ? Number(`${match[1]}${(match[2] ?? '').padEnd(3, '0')}`) : null;
}
