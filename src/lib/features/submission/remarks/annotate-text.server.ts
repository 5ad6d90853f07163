import iconv from 'iconv-lite';
import { normalizeText } from '../../../core/model/normalize-text.ts';
import type { Encoding, FileTable } from '../../../core/model/report.ts';
import type { FileRemarks } from './file-remarks.ts';
import { fieldRange } from './text-fields.ts';

/**
 * The bytes of a text file with remarks in their column. Encoding, delimiter, line ends and every row
 * without a remark stay byte by byte.
 */
export function annotateText(
	bytes: Uint8Array,
	{ rows, delimiter, encoding }: FileTable,
	remarks: FileRemarks
): Uint8Array<ArrayBuffer> {
	const format = textFormat(encoding ?? 'utf-8');
	const { mark, body } = format.toText(bytes);
	const lines = splitLines(body);
	const pieces: string[] = [mark];
	let at = 0;
	for (const [index, { line, cells }] of rows.entries()) {
		const to = (rows[index + 1]?.line ?? lines.length + 1) - 1;
		const text = remarks.texts.get(line) ?? (isOld(line) ? '' : undefined);
		if (text === undefined || to <= line - 1) continue;
		pieces.push(lines.slice(at, line - 1).join(''));
		at = to;
		// blank lines behind a row belong to no row
		const own = lines.slice(line - 1, to).join('');
		const length = lengthWithoutLineEnds(own);
		pieces.push(withField(own.slice(0, length), cells.length, text), own.slice(length));
	}
	pieces.push(lines.slice(at).join(''));
	return new Uint8Array(format.toBytes(pieces.join('')));

	/** Rows with a remark of an earlier check. */
	function isOld(line: number): boolean {
		return remarks.isReplaced && remarks.bodyLine !== null && line >= remarks.bodyLine;
	}

	function withField(record: string, width: number, text: string): string {
		const between = delimiter ?? ';';
		const field = format.encode(quoteField(text, between));
		const range = fieldRange(record, between, remarks.column);
		if (range) return record.slice(0, range.from) + field + record.slice(range.to);
		if (text === '') return record;
		return record + between.repeat(Math.max(1, remarks.column - width + 1)) + field;
	}
}

/** Length of a text without the line ends behind it; a pattern would try them from each one. */
function lengthWithoutLineEnds(text: string): number {
	let length = text.length;
	while (text[length - 1] === '\n' || text[length - 1] === '\r') length -= 1;
	return length;
}

/** Lines with their ends. */
const splitLines = (text: string): string[] =>
	text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];

function quoteField(text: string, delimiter: string): string {
	const needsQuotes = text.includes(delimiter) || /["\r\n]/u.test(text) || text !== text.trim();
	return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Bytes as a text in which delimiters, quotes and line ends are what they are, and each other letter
 * stands for its own bytes, so that no byte is lost on the way back.
 */
interface TextFormat {
	toText: (bytes: Uint8Array) => { mark: string; body: string };
	toBytes: (text: string) => Buffer;
	/** A text of ours in the encoding of the file, as a part of such a text. */
	encode: (text: string) => string;
}

function textFormat(encoding: Encoding): TextFormat {
	if (encoding === 'utf-16le' || encoding === 'utf-16be') {
		const isSwapped = encoding === 'utf-16be';
		const swapped = (bytes: Uint8Array): Buffer =>
			isSwapped ? Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16() : Buffer.from(bytes);
		return {
			toText: (bytes) => splitMark(swapped(bytes).toString('utf16le'), '\ufeff'),
			toBytes: (text) => swapped(Buffer.from(text, 'utf16le')),
			encode: (text) => text
		};
	}
	return {
		toText: (bytes) => splitMark(Buffer.from(bytes).toString('latin1'), '\u00ef\u00bb\u00bf'),
		toBytes: (text) => Buffer.from(text, 'latin1'),
		encode: (text) => ENCODERS[encoding](text).toString('latin1')
	};
}

const splitMark = (text: string, mark: string): { mark: string; body: string } =>
	text.startsWith(mark) ? { mark, body: text.slice(mark.length) } : { mark: '', body: text };

const ENCODERS: Record<Exclude<Encoding, 'utf-16le' | 'utf-16be'>, (text: string) => Buffer> = {
	'utf-8': (text) => Buffer.from(text.toWellFormed(), 'utf8'),
	// its marks of tone are letters of their own
	'windows-1258': (text) => encodeOld('windows-1258', withLooseTones(text)),
	tcvn3: (text) => encodeOld('tcvn', normalizeText(text, 'NFC'))
};

/** Marks of tone behind their vowels; the marks of the vowels ă â ê ô ơ ư stay on them. */
const withLooseTones = (text: string): string =>
	normalizeText(text, 'NFD')
		.replaceAll(/([aeiouy])([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b])/giu, '$1$3$2')
		.replaceAll(/[aeou][\u0302\u0306\u031b]/giu, (vowel) => normalizeText(vowel, 'NFC'));

/** A letter that the encoding lacks is written as the nearest ASCII letter. */
const encodeOld = (name: string, text: string): Buffer =>
	Buffer.concat(
		Array.from(text, (letter) => {
			const bytes = iconv.encode(letter, name);
			const isLost = letter !== '?' && bytes.length === 1 && bytes[0] === 0x3f;
			return isLost ? Buffer.from(nearestAscii(letter), 'latin1') : bytes;
		})
	);

const SIGNS: Record<string, string> = {
	'“': '"',
	'”': '"',
	'’': "'",
	'–': '-',
	'—': '-',
	'…': '...'
};

const nearestAscii = (letter: string): string =>
	SIGNS[letter] ?? (normalizeText(letter, 'NFD').replaceAll(/[^\p{ASCII}]/gu, '') || '?');
