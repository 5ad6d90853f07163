import iconv from 'iconv-lite';
import type { Problem } from '../model/problem.ts';
import type { Encoding } from '../model/report.ts';
import { piecesOf } from './pieces.ts';
import { error, warning } from './problem.ts';
import { readVietnamese } from './read-vietnamese.ts';
import { readVni } from './read-vni.ts';

/** The file as text, without byte order mark, in pieces of whole lines. */
interface Decoded {
	pieces: Iterable<string>;
	encoding: Encoding;
}

export interface Decoding {
	/** Null where no text could be made of the bytes. */
	decoded: Decoded | null;
	problems: Problem[];
}

/** Below this, text is not what its writer saw. Foreign names alone never bring it so low. */
const READABLE = 0.5;
/** From this on a reading is certain, unless another one is as good. */
const CERTAIN = 0.8;

/**
 * Bytes to text. Unicode is known by its mark or by being valid; what is left was written on an old
 * Vietnamese PC, in one of two ways that only the words tell apart.
 * Fails with `encoding/undecodable` or `encoding/legacy-font`; warns with `encoding/guessed`.
 */
export function decode(bytes: Uint8Array): Decoding {
	const unicode = decodeUnicode(bytes);
	return unicode === null ? decodeLegacy(bytes) : refuseLegacyFont(unicode);
}

function decodeUnicode(bytes: Uint8Array): Decoded | null {
	const [first, second, third] = bytes;
	if (first === 0xff && second === 0xfe) return as('utf-16le', bytes);
	if (first === 0xfe && second === 0xff) return as('utf-16be', bytes);
	const unmarked = widthOf(bytes);
	if (unmarked) return as(unmarked, bytes);
	const decoded = as('utf-8', bytes);
	const marked = first === 0xef && second === 0xbb && third === 0xbf;
	return marked || !isBroken(decoded) ? decoded : null;
}

/** So many bytes tell how wide the letters are. */
const PROBED = 4096;
const MOSTLY = 4;

/**
 * UTF-16 without its mark: a table holds digits and delimiters, each of which then has a zero byte
 * beside it, on the same side. No other encoding writes zero bytes. A combining grave accent (U+0300)
 * has one on the other side.
 */
function widthOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const zeros = [0, 0];
	const probed = Math.min(bytes.length, PROBED) & ~1;
	for (let index = 0; index < probed; index += 1)
		if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if ((even + odd) * 8 < probed) return null;
	if (odd > even * MOSTLY) return 'utf-16le';
	return even > odd * MOSTLY ? 'utf-16be' : null;
}

/** Letters of a VNI or TCVN3 font typed into Unicode, and text that was decoded wrongly before. */
function refuseLegacyFont(decoded: Decoded): Decoding {
	if (isBroken(decoded)) return undecodable(decoded);
	const { words, share } = readVietnamese(decoded.pieces);
	if (words < FEW || share >= CERTAIN) return { decoded, problems: [] };
	const meant = likeliest(tellingPiece(decoded));
	// short words of an old font may happen to be words of ours
	const isMeant = share < READABLE || meant.share >= CERTAIN;
	return isMeant ? legacyFont(meant.found) : { decoded, problems: [] };
}

const legacyFont = (found: string): Decoding => ({
	decoded: null,
	problems: [error('encoding/legacy-font', {}, { found })]
});

/** What was meant by letters that are no Vietnamese: the reading that most words agree with. */
function likeliest(text: string): { found: string; share: number } {
	const letters = text.slice(0, JUDGED);
	const bytes = iconv.encode(letters, 'windows-1252');
	const readings = [
		{ found: 'VNI', text: readVni(letters) },
		{ found: 'TCVN3', text: iconv.decode(bytes, 'tcvn') },
		{ found: 'UTF-8', text: utf8BehindLatin(letters) }
	].map((reading) => ({ found: reading.found, share: shareOf(reading.text) }));
	return readings.reduce((best, one) => (one.share > best.share ? one : best), UNTOLD);
}

/** Letters of another script, or nothing that any reading makes sense of. */
const UNTOLD = { found: 'VNI, TCVN3', share: 0 };

/** Few words prove nothing. */
function shareOf(text: string): number {
	const { words, share } = readVietnamese([text]);
	return words < FEW ? 0 : share;
}
const FEW = 3;

/** Letters enough to judge by. */
const JUDGED = 100_000;

/** UTF-8 that was read byte by byte, as Latin-1 or windows-1252, and saved again: `Huyá»‡n`. */
function utf8BehindLatin(text: string): string {
	const bytes = Array.from(text, (letter) => {
		const code = letter.codePointAt(0) ?? 0;
		return code < 0x100 ? code : (iconv.encode(letter, 'windows-1252')[0] ?? 0);
	});
	return new TextDecoder().decode(Uint8Array.from(bytes));
}

function decodeLegacy(bytes: Uint8Array): Decoding {
	const readings = (['windows-1258', 'tcvn3'] as const).map((encoding) => {
		const decoded = as(encoding, bytes);
		return { decoded, ...readVietnamese(decoded.pieces) };
	});
	const [best, other] = readings.sort((a, b) => b.share - a.share);
	if (!best || !other) return undecodable(as('utf-8', bytes));
	if (best.share < CERTAIN && isVni(bytes)) return legacyFont('VNI');
	if (best.share < READABLE || isBroken(best.decoded)) return undecodable(as('utf-8', bytes));
	const { decoded } = best;
	const doubtful = best.share < CERTAIN || best.share === other.share;
	const guessed = doubtful && areDifferent(decoded.pieces, other.decoded.pieces);
	const problems = guessed ? [warning('encoding/guessed', {}, { found: decoded.encoding })] : [];
	return { decoded, problems };
}

/** Typed in a VNI font and saved with a byte a letter. */
function isVni(bytes: Uint8Array): boolean {
	const text = iconv.decode(bytes.subarray(0, JUDGED), 'windows-1252');
	return !BROKEN.test(text) && shareOf(readVni(text)) >= CERTAIN;
}

const as = (encoding: Encoding, bytes: Uint8Array): Decoded => ({
	pieces: piecesOf(encoding, bytes),
	encoding
});

/** The first piece with letters of a language. */
function tellingPiece({ pieces }: Decoded): string {
	for (const piece of pieces) if (/[^\p{ASCII}]/u.test(piece)) return piece;
	return '';
}

function areDifferent(some: Iterable<string>, others: Iterable<string>): boolean {
	const other = others[Symbol.iterator]();
	for (const piece of some) if (piece !== other.next().value) return true;
	return other.next().done !== true;
}

/** A replacement character stands for lost letters; a zero byte never stands in a text table. */
const BROKEN = /[\ufffd\0]/u;
function isBroken({ pieces }: Decoded): boolean {
	for (const piece of pieces) if (BROKEN.test(piece)) return true;
	return false;
}

function undecodable({ pieces }: Decoded): Decoding {
	let line = 1;
	for (const piece of pieces) {
		const at = piece.search(BROKEN);
		line += breaksIn(at < 0 ? piece : piece.slice(0, at));
		if (at >= 0) break;
	}
	return { decoded: null, problems: [error('encoding/undecodable', { line })] };
}

const breaksIn = (text: string): number => text.split(/\r\n?|\n/u).length - 1;
