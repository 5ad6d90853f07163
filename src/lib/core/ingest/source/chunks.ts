import iconv from 'iconv-lite';
import { hasExcessMarks, normalizeText } from '../../model/normalize-text.ts';
import type { Encoding } from '../../model/report.ts';

/** Bytes decoded at a time, so that a file of any size is read in little memory. */
const CHUNK_BYTES = 262_144;

/**
 * The bytes as text without byte order mark, in pieces of whole lines, to be gone through as often
 * as needed. A file of usual size is one piece.
 */
export const decodeChunks = (encoding: Encoding, bytes: Uint8Array): Iterable<string> => ({
	[Symbol.iterator]: () => wholeLines(encoding, bytes)
});

/**
 * windows-1258 gives tone marks of their own, so its letters are put together again (NFC). A piece
 * with too many marks stays as it is: `decodeText` refuses it.
 */
function* wholeLines(encoding: Encoding, bytes: Uint8Array): Generator<string, void> {
	const decode = decoderOf(encoding);
	const composed = (text: string): string =>
		encoding === 'windows-1258' && !hasExcessMarks(text) ? normalizeText(text, 'NFC') : text;
	let rest = '';
	for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
		const isLast = start + CHUNK_BYTES >= bytes.length;
		const text = decode(bytes.subarray(start, start + CHUNK_BYTES), !isLast);
		const end = isLast ? text.length : endOfLines(text);
		if (end > 0 || isLast) yield composed(rest + text.slice(0, end));
		rest = end > 0 ? text.slice(end) : rest + text;
	}
}

function decoderOf(encoding: Encoding): (bytes: Uint8Array, isMoreToCome: boolean) => string {
	if (encoding === 'tcvn3') return (bytes) => iconv.decode(bytes, 'tcvn');
	const decoder = new TextDecoder(encoding);
	return (bytes, stream) => decoder.decode(bytes, { stream });
}

/** Behind the last line break, but never between the two letters of one; 0 where there is none. */
function endOfLines(text: string): number {
	const end = text.lastIndexOf('\n') + 1;
	return end > 0 ? end : text.lastIndexOf('\r', text.length - 2) + 1;
}
