import iconv from 'iconv-lite';
import { TOO_MANY_MARKS } from '../../model/normalize-text.ts';
import type { Problem } from '../../model/problem.ts';
import type { Encoding } from '../../model/report.ts';
import { decodeChunks } from './chunks.ts';
import { createError, createWarning } from '../problems/create-problem.ts';
import { measureReadability } from './vietnamese-readability.ts';
import { readVni } from './read-vni.ts';

/** The file as text, without byte order mark, in pieces of whole lines. */
interface DecodedText {
	chunks: Iterable<string>;
	encoding: Encoding;
}

export interface DecodeResult {
	/** Null where no text could be made of the bytes. */
	decoded: DecodedText | null;
	problems: Problem[];
}

/** Below this, text is not what its writer saw. Foreign names alone never bring it so low. */
const MIN_READABLE_SHARE = 0.5;
/** From this on a reading is certain, unless another one is as good. */
const MIN_CERTAIN_SHARE = 0.8;

/**
 * Bytes to text. Unicode is known by its mark or by being valid; what is left was written on an old
 * Vietnamese PC, in one of two ways that only the words tell apart.
 * Fails with `encoding/undecodable` or `encoding/legacy-font`; warns with `encoding/guessed`.
 */
export function decodeText(bytes: Uint8Array): DecodeResult {
	const unicode = decodeUnicode(bytes);
	return unicode === null ? decodeLegacy(bytes) : refuseLegacyFont(unicode);
}

function decodeUnicode(bytes: Uint8Array): DecodedText | null {
	const [first, second, third] = bytes;
	if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
	if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
	const unmarked = detectUtf16(bytes);
	if (unmarked) return decodeAs(unmarked, bytes);
	const decoded = decodeAs('utf-8', bytes);
	const marked = first === 0xef && second === 0xbb && third === 0xbf;
	return marked || !isBroken(decoded) ? decoded : null;
}

/** Number of bytes from which the width of characters is detected. */
const PROBED_BYTES = 4096;
const MIN_ZERO_RATIO = 4;

/**
 * UTF-16 without its mark: a table holds digits and delimiters, each of which then has a zero byte
 * beside it, on the same side. No other encoding writes zero bytes. A combining grave accent (U+0300)
 * has one on the other side.
 */
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const zeros = [0, 0];
	const probed = Math.min(bytes.length, PROBED_BYTES) & ~1;
	for (let index = 0; index < probed; index += 1)
		if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if ((even + odd) * 8 < probed) return null;
	if (odd > even * MIN_ZERO_RATIO) return 'utf-16le';
	return even > odd * MIN_ZERO_RATIO ? 'utf-16be' : null;
}

/** Letters of a VNI or TCVN3 font typed into Unicode, and text that was decoded wrongly before. */
function refuseLegacyFont(decoded: DecodedText): DecodeResult {
	if (isBroken(decoded)) return undecodableResult(decoded);
	const font = findLegacyFont(decoded.chunks);
	return font === null ? { decoded, problems: [] } : legacyFontResult(font);
}

/** The old font in which a text was typed, `VNI` or `TCVN3`, `UTF-8` for mojibake; null for none. */
export function findLegacyFont(pieces: Iterable<string>): string | null {
	const { words, share } = measureReadability(pieces);
	if (words < MIN_WORDS || share >= MIN_CERTAIN_SHARE) return null;
	const meant = guessLegacyFont(firstNonAsciiChunk(pieces));
	// short words of an old font may happen to be words of ours
	const isMeant = share < MIN_READABLE_SHARE || meant.share >= MIN_CERTAIN_SHARE;
	return isMeant ? meant.found : null;
}

const legacyFontResult = (found: string): DecodeResult => ({
	decoded: null,
	problems: [createError('encoding/legacy-font', {}, { found })]
});

/** Decodes text in an old font: the reading that most words agree with. */
function guessLegacyFont(text: string): { found: string; share: number } {
	const letters = text.slice(0, PROBED_LETTERS);
	const readings = [
		{ found: 'VNI', text: readVni(letters) },
		{ found: 'TCVN3', text: decodeTcvn3Letters(letters) },
		{ found: 'UTF-8', text: decodeMojibake(letters) }
	].map((reading) => ({ found: reading.found, share: shareOf(reading.text) }));
	return readings.reduce((best, one) => (one.share > best.share ? one : best), UNKNOWN_FONT);
}

/** Letters of western Europe as a TCVN3 (ABC) font shows them. */
export const decodeTcvn3Letters = (letters: string): string =>
	iconv.decode(iconv.encode(letters, 'windows-1252'), 'tcvn');

/** Letters of another script, or nothing that any reading makes sense of. */
const UNKNOWN_FONT = { found: 'VNI, TCVN3', share: 0 };

/** Few words prove nothing. */
function shareOf(text: string): number {
	const { words, share } = measureReadability([text]);
	return words < MIN_WORDS ? 0 : share;
}
const MIN_WORDS = 3;

/** Letters enough to judge by. */
const PROBED_LETTERS = 100_000;

/** UTF-8 that was read byte by byte, as Latin-1 or windows-1252, and saved again: `Huyá»‡n`. */
function decodeMojibake(text: string): string {
	const bytes = Array.from(text, (letter) => {
		const code = letter.codePointAt(0) ?? 0;
		return code < 0x100 ? code : (iconv.encode(letter, 'windows-1252')[0] ?? 0);
	});
	return new TextDecoder().decode(Uint8Array.from(bytes));
}

function decodeLegacy(bytes: Uint8Array): DecodeResult {
	const readings = (['windows-1258', 'tcvn3'] as const).map((encoding) => {
		const decoded = decodeAs(encoding, bytes);
		return { decoded, ...measureReadability(decoded.chunks) };
	});
	const [best, other] = readings.sort((a, b) => b.share - a.share);
	if (!best || !other) return undecodableResult(decodeAs('utf-8', bytes));
	if (best.share < MIN_CERTAIN_SHARE && isVni(bytes)) return legacyFontResult('VNI');
	if (best.share < MIN_READABLE_SHARE || isBroken(best.decoded))
		return undecodableResult(decodeAs('utf-8', bytes));
	const { decoded } = best;
	const doubtful = best.share < MIN_CERTAIN_SHARE || best.share === other.share;
	const guessed = doubtful && areDifferent(decoded.chunks, other.decoded.chunks);
	const problems = guessed
		? [createWarning('encoding/guessed', {}, { found: decoded.encoding })]
		: [];
	return { decoded, problems };
}

/** Typed in a VNI font and saved with a byte a letter. */
function isVni(bytes: Uint8Array): boolean {
	const text = iconv.decode(bytes.subarray(0, PROBED_LETTERS), 'windows-1252');
	return !BROKEN_CHARACTER.test(text) && shareOf(readVni(text)) >= MIN_CERTAIN_SHARE;
}

const decodeAs = (encoding: Encoding, bytes: Uint8Array): DecodedText => ({
	chunks: decodeChunks(encoding, bytes),
	encoding
});

/** The first piece with letters of a language. */
function firstNonAsciiChunk(pieces: Iterable<string>): string {
	for (const piece of pieces) if (/[^\p{ASCII}]/u.test(piece)) return piece;
	return '';
}

function areDifferent(some: Iterable<string>, others: Iterable<string>): boolean {
	const other = others[Symbol.iterator]();
	for (const piece of some) if (piece !== other.next().value) return true;
	return other.next().done !== true;
}

/**
 * A replacement character stands for lost letters; a zero byte never stands in a text table; no letter
 * has more than a few marks.
 */
const BROKEN_CHARACTER = new RegExp(`[\\ufffd\\0]|${TOO_MANY_MARKS.source}`, 'u');
function isBroken({ chunks: pieces }: DecodedText): boolean {
	for (const piece of pieces) if (BROKEN_CHARACTER.test(piece)) return true;
	return false;
}

function undecodableResult({ chunks: pieces }: DecodedText): DecodeResult {
	let line = 1;
	for (const piece of pieces) {
		const at = piece.search(BROKEN_CHARACTER);
		line += breaksIn(at < 0 ? piece : piece.slice(0, at));
		if (at >= 0) break;
	}
	return { decoded: null, problems: [createError('encoding/undecodable', { line })] };
}

const breaksIn = (text: string): number => text.split(/\r\n?|\n/u).length - 1;
