import { zipNames } from './zip-names.ts';

/** First bytes of what is no text, as Latin-1. */
const SIGNATURES: [start: string, format: string][] = [
	['%PDF', 'pdf'],
	['\x1f\x8b', 'gzip'],
	['Rar!\x1a\x07', 'rar'],
	['7z\xbc\xaf\x27\x1c', '7z'],
	['{\\rtf', 'rtf'],
	['\x89PNG\r\n', 'png'],
	['\xff\xd8\xff', 'jpeg'],
	['GIF87a', 'gif'],
	['GIF89a', 'gif'],
	['II*\0', 'tiff'],
	['MM\0*', 'tiff'],
	['PK\x03\x04', 'zip'],
	['PK\x05\x06', 'zip'],
	['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compound']
];
/** The same, with bytes between that may be any. */
const SIGNATURE_PATTERNS: [start: RegExp, format: string][] = [
	[/^BM[^]{4}\0\0\0\0/u, 'bmp'],
	[/^RIFF[^]{4}WEBP/u, 'webp'],
	[/^[^]{4}ftyp(?:hei[cfsx]|hevc|mif1|msf1|avif)/u, 'heic']
];

const MARKUP_START = /^\s*<(?:!doctype\s+html|html|head|body|table|meta|\?xml|!--)/i;
const BOM = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;
/** Letters of markup in which it says what it is. */
const MARKUP_LETTERS = 4096;

/**
 * The kind of the bytes where they are no text table: `xlsx` (also `.xlsm`), `xlsb`, `xls`,
 * `encrypted`, `ods`, `fods`, `xml-2003`, `xml`, `html`, `docx`, `pptx`, `doc`, `rtf`, `pdf`, `zip`,
 * `rar`, `7z`, `gzip`, a picture (`png`, `jpeg`, …), `lock`, or `binary` for what has no lines; null
 * where they may be a table. The name of the file is not asked: offices rename workbooks to `.csv`.
 */
export function recogniseFormat(bytes: Uint8Array): string | null {
	const start = latin1(bytes.subarray(0, 512));
	const format =
		SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ??
		SIGNATURE_PATTERNS.find(([signature]) => signature.test(start))?.[1];
	if (format === 'compound') return compoundFormat(bytes);
	if (format === 'zip') return zipFormat(zipNames(bytes));
	if (format !== undefined) return format;
	if (isLockFile(bytes)) return 'lock';
	// UTF-16 markup has a zero byte beside each letter
	const markup = latin1(bytes.subarray(0, MARKUP_LETTERS)).replace(BOM, '').replaceAll('\0', '');
	if (MARKUP_START.test(markup)) return markupFormat(markup);
	return hasEndlessLine(bytes) ? 'binary' : null;
}

/** Pictures, by the names of their formats. */
export const PICTURES: ReadonlySet<string> = new Set([
	...['png', 'jpeg', 'gif', 'tiff', 'bmp', 'webp', 'heic']
]);

/** The first file in an archive that may be the report. */
export const tableInZip = (bytes: Uint8Array): string | undefined =>
	zipNames(bytes)
		.map((name) => name.slice(name.lastIndexOf('/') + 1))
		.find((name) => /^(?!~\$|\.).*\.(?:xlsx|xlsm|csv)$/iu.test(name));

/** A zip names its parts in the clear. */
function zipFormat(names: string[]): string {
	const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
	if (has(/^xl\/workbook\.bin$/iu)) return 'xlsb';
	if (has(/^xl\/|(?:^|\/)workbook[^/]*\.xml$/iu)) return 'xlsx';
	if (has(/^word\//iu)) return 'docx';
	if (has(/^ppt\//iu)) return 'pptx';
	if (has(/^content\.xml$/iu) && has(/^META-INF\/manifest\.xml$/iu)) return 'ods';
	// of an archive that is cut off only the first part is known
	if (names.length > 1) return 'zip';
	if (has(/^mimetype$/u)) return 'ods';
	return has(/^\[Content_Types\]\.xml$|^_rels\/\.rels$/iu) ? 'xlsx' : 'zip';
}

/** The container of older office files names its parts in UTF-16. */
function compoundFormat(bytes: Uint8Array): string {
	const text = latin1(bytes);
	const has = (name: string): boolean => text.includes([...name].join('\0'));
	// a workbook with a password lies in such a container
	if (has('EncryptedPackage')) return 'encrypted';
	return has('WordDocument') && !has('Workbook') ? 'doc' : 'xls';
}

function markupFormat(markup: string): string {
	if (markup.includes('urn:oasis:names:tc:opendocument')) return 'fods';
	if (/<(?:html|!doctype\s+html|table|body)\b/iu.test(markup)) return 'html';
	const isExcel = /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/u;
	if (isExcel.test(markup)) return 'xml-2003';
	return /^\s*<\?xml/iu.test(markup) ? 'xml' : 'html';
}

/** Length of the file that Excel writes beside an open workbook, `~$` before its name. */
const LOCK_LENGTH = 165;
/** Place at which the name of the user stands a second time, in UTF-16. */
const LOCK_SECOND_NAME = 55;

/** A file with the name of who opened a workbook, twice, each behind its length. */
const isLockFile = (bytes: Uint8Array): boolean =>
	bytes.length === LOCK_LENGTH &&
	bytes[0] !== 0 &&
	bytes[0] === bytes[LOCK_SECOND_NAME] &&
	bytes[LOCK_SECOND_NAME + 1] === 0 &&
	(bytes[0] ?? LOCK_LENGTH) < LOCK_SECOND_NAME;

/** No table has a line as long: a thousand columns of the longest figures are a hundredth of it. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** A line is taken into memory as a whole, so one without end is not begun. */
function hasEndlessLine(bytes: Uint8Array): boolean {
	let start = 0;
	while (bytes.length - start > LONGEST_LINE) {
		const window = bytes.subarray(start, start + LONGEST_LINE);
		const end = Math.max(window.lastIndexOf(0x0a), window.lastIndexOf(0x0d));
		if (end < 0) return true;
		start += end + 1;
	}
	return false;
}

/** A letter a byte: a text decoder reads windows-1252 instead. */
const latin1 = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
